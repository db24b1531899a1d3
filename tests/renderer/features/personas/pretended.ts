import type { InputOf } from '../../../../src/shared/operations'
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
    const { individual, voice, meaning, ...others } = parts
    persona = {
      ...persona,
      ...(namedOnly(others) as Partial<PersonaDetail>),
      individual: { ...persona.individual, ...individual },
      voice: { ...persona.voice, ...voice },
      meaning: { ...persona.meaning, ...meaning },
    }
  }
  return {
    now: () => persona,
    change,
    handlers: {
      'personas.get': () => persona,
      'personas.traits': () => ({ traits: someTraits }),
      'personas.save': ({ persona: parts }) => {
        change(parts)
        return persona
      },
    },
  }
}
