import type { InputOf, OutputOf } from '../../../../src/shared/operations'
import type { PersonaDetail, Trait } from '../../../../src/shared/operations/personas'
import { namedOnly } from '../../../../src/shared/objects'
import type { Handlers } from '../../support'

/** The traits of a file in these tests: one of each kind. */
export const someTraits: Trait[] = [
  { id: 1, name: 'Age', group: 'demographic', kind: 'number', options: [] },
  { id: 2, name: 'Location', group: 'demographic', kind: 'text', options: [] },
  { id: 3, name: 'Has a garden', group: 'demographic', kind: 'yesNo', options: [] },
  {
    id: 4,
    name: 'Attitude to price',
    group: 'psychographic',
    kind: 'choice',
    options: ['Buys the cheapest', 'Pays for value'],
  },
]

const nothing = { traitId: null, value: '', from: null, to: null }

/** What eighteen A's share and sixty others do not: a trait, a source, a place, what one lacks, chance, too few. */
export const someEvidence: OutputOf<'personas.evidence'> = {
  asOf: '2026-03-10',
  customers: 18,
  others: 60,
  looks: 5,
  rows: [
    {
      ...{ ...nothing, about: 'trait', traitId: 2, value: 'Leeds', label: 'Location', found: 'Leeds' },
      ...{ inGroup: 14, groupSize: 18, inOthers: 9, othersSize: 60, shareGroup: 14 / 18, shareOthers: 0.15 },
      ...{ ratio: 5.185, p: 0.000001, q: 0.000005, enough: true, clear: true },
    },
    {
      ...{ ...nothing, about: 'trait', traitId: 4, value: 'Buys the cheapest' },
      ...{ label: 'Attitude to price', found: 'Buys the cheapest' },
      ...{ inGroup: 0, groupSize: 18, inOthers: 40, othersSize: 60, shareGroup: 0, shareOthers: 2 / 3 },
      ...{ ratio: 0, p: 0.000001, q: 0.000005, enough: true, clear: true },
    },
    {
      ...{
        ...nothing,
        about: 'source',
        value: 'Recommended',
        label: 'How they heard of us',
        found: 'Recommended',
      },
      ...{ inGroup: 9, groupSize: 18, inOthers: 0, othersSize: 60, shareGroup: 0.5, shareOthers: 0 },
      ...{ ratio: null, p: 0.00001, q: 0.0001, enough: true, clear: true },
    },
    {
      ...{ ...nothing, about: 'orderSize', from: 357_00, label: 'Usual order', found: 'at least €357' },
      ...{ inGroup: 17, groupSize: 18, inOthers: 30, othersSize: 60, shareGroup: 17 / 18, shareOthers: 0.5 },
      ...{ ratio: 1.9, p: 0.03, q: 0.08, enough: true, clear: false },
    },
    {
      ...{ ...nothing, about: 'place', value: 'York', label: 'Where they are', found: 'York' },
      ...{ inGroup: 3, groupSize: 18, inOthers: 1, othersSize: 60, shareGroup: 1 / 6, shareOthers: 1 / 60 },
      ...{ ratio: 10, p: 0.03, q: null, enough: false, clear: false },
    },
  ],
}

/** A persona with something in every part. */
export const hannah: PersonaDetail = {
  id: 7,
  name: 'Hannah Lee',
  kind: 'ideal',
  primary: true,
  traits: [
    { traitId: 1, rule: 'must', importance: 3, values: [], from: 30, to: 50 },
    { traitId: 4, rule: 'out', importance: 1, values: ['Buys the cheapest'], from: null, to: null },
  ],
  individual: { age: '42', job: 'Baker' },
  ownFields: [{ label: 'Holiday', value: 'Wales' }],
  voice: { pains: 'Too little time' },
  ownQuestions: [],
  statement: null,
  meaning: {},
  notOurCustomer: '',
  sources: [],
  objections: [],
  journey: {},
  marks: {},
  decisionStyle: {},
  statementFrom: null,
  missionChecks: [],
  reviewOn: null,
  composedStatement: 'Our ideal customer is someone like Hannah Lee.',
  completeness: { traits: 40, individual: 18, voice: 8, total: 22 },
  reviewDueOn: '2027-03-01',
  sample: false,
  createdAt: '2026-03-01T08:00:00Z',
  updatedAt: '2026-03-01T08:00:00Z',
}

type Parts = InputOf<'personas.save'>['persona']

/** Main with one persona that saves as main does: answers one by one, the rest part by part. */
export function personaKeeper(first: PersonaDetail = hannah): {
  handlers: Handlers
  now: () => PersonaDetail
  change: (parts: Parts) => void
} {
  let persona = first
  const change = (parts: Parts) => {
    const { individual, voice, journey, meaning, ...others } = parts
    persona = {
      ...persona,
      ...(namedOnly(others) as Partial<PersonaDetail>),
      individual: { ...persona.individual, ...individual },
      voice: { ...persona.voice, ...voice },
      journey: { ...persona.journey, ...journey },
      meaning: { ...persona.meaning, ...meaning },
    }
  }
  return {
    now: () => persona,
    change,
    handlers: {
      'personas.get': () => persona,
      'personas.portrait': () => ({ jpeg: null }),
      'personas.traits': () => ({ traits: someTraits }),
      'personas.traitUse': () => ({ customers: 0, values: [], personas: [], unheard: [] }),
      'personas.evidence': () => someEvidence,
      'customers.tags': () => ({ tags: [{ tag: 'school', customers: 4 }] }),
      'personas.save': ({ persona: parts }) => {
        change(parts)
        return persona
      },
    },
  }
}
