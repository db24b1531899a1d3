import type { z } from 'zod'
import type { Band, criterionDraftSchema, Measure } from '../operations/criteria'
import type { templates as words } from '../texts/en/templates'
import { isBeyondInfluence, usualBands } from './usual'

/** Criteria to begin with, by trade. The owner makes them theirs. */

export const trades = ['trades', 'clinic', 'agency', 'shop', 'wholesale'] as const
export type Trade = (typeof trades)[number]

type CriterionDraft = z.output<typeof criterionDraftSchema>

/** A criterion of a template; its words stand in the texts. */
interface TemplateCriterion {
  key: keyof (typeof words)['criteria']
  weight: number
  /** Left out: the owner rates it. */
  measure?: Measure
  /** Left out: by rank. */
  bands?: readonly Band[]
}

const bandsOf = (measure: Measure) => ({ measure, bands: usualBands(measure) })
const enjoyable = { key: 'enjoyable' } as const
const onTime = { key: 'onTime', ...bandsOf('averageDaysLate') } as const
const profitable = { key: 'profitable', measure: 'contribution12m' } as const
const worthTheTime = { key: 'worthTheTime', ...bandsOf('costToServeRatio') } as const

const templates: Readonly<Record<Trade, readonly TemplateCriterion[]>> = {
  trades: [
    { ...profitable, weight: 30 },
    { ...onTime, weight: 20 },
    { ...enjoyable, weight: 15 },
    { key: 'letsUsPlan', weight: 15 },
    { key: 'bringsOthers', weight: 10, ...bandsOf('referralsGiven') },
    { key: 'fewComplaints', weight: 10, ...bandsOf('complaints') },
  ],
  clinic: [
    { key: 'keepsAppointments', weight: 25 },
    { key: 'followsAdvice', weight: 20 },
    { ...enjoyable, weight: 15 },
    { ...onTime, weight: 15 },
    { key: 'comesBack', weight: 15, ...bandsOf('recency') },
    { key: 'recommends', weight: 10, ...bandsOf('latestNps') },
  ],
  agency: [
    { ...profitable, weight: 30 },
    { key: 'clearBriefs', weight: 20 },
    { key: 'challenges', weight: 15 },
    { ...worthTheTime, weight: 15 },
    { ...onTime, weight: 10 },
    { key: 'fits', weight: 10, ...bandsOf('fit') },
  ],
  shop: [
    { ...profitable, weight: 30 },
    { ...onTime, weight: 30 },
    { key: 'buysOften', weight: 15, measure: 'orders' },
    { ...enjoyable, weight: 15 },
    { key: 'staysWithUs', weight: 10, ...bandsOf('yearsAsCustomer') },
  ],
  wholesale: [
    { ...profitable, weight: 35 },
    { ...onTime, weight: 20 },
    {
      key: 'ordersRegularly',
      weight: 15,
      measure: 'recency',
      bands: [
        { from: null, value: 100 },
        { from: 15, value: 80 },
        { from: 31, value: 50 },
        { from: 61, value: 20 },
        { from: 121, value: 0 },
      ],
    },
    { ...worthTheTime, weight: 10 },
    { key: 'cares', weight: 10 },
    { ...enjoyable, weight: 10 },
  ],
}

const lines = (text: string) => (text === '' ? [] : text.split('\n'))

/** Gives a text of a template by its key. */
type Say = (
  key: `templates:criteria.${TemplateCriterion['key']}.${'name' | 'about' | 'anchors' | 'actions'}`,
) => string

/** The criteria of a trade, with their words; none of them has an id. */
export function templateCriteria(trade: Trade, t: Say): CriterionDraft[] {
  return templates[trade].map(({ key, weight, measure, bands }) => {
    const anchors = lines(t(`templates:criteria.${key}.anchors`))
    return {
      name: t(`templates:criteria.${key}.name`),
      about: t(`templates:criteria.${key}.about`),
      kind: measure === undefined ? 'rated' : 'measured',
      measure: measure ?? null,
      method: measure === undefined ? null : bands === undefined ? 'rank' : 'bands',
      bands: [...(bands ?? [])],
      weight,
      enabled: true,
      anchors: anchors.length === 5 ? anchors : ['', '', '', '', ''],
      influence: measure === undefined || !isBeyondInfluence(measure),
      actions: lines(t(`templates:criteria.${key}.actions`)),
    }
  })
}

/**
 * Present criteria with a template put in their place. One that is called like one of the template, and comes from the same
 * place, becomes it and so keeps its ratings; the others stay, switched off, below.
 */
export function withTemplate<
  Draft extends Pick<CriterionDraft, 'name' | 'kind' | 'enabled'> & { id?: number | undefined },
>(present: readonly Draft[], template: readonly CriterionDraft[]): (Draft | CriterionDraft)[] {
  const same = (one: Pick<Draft, 'name' | 'kind'>, other: Pick<Draft, 'name' | 'kind'>) =>
    one.kind === other.kind && one.name.trim().toLowerCase() === other.name.trim().toLowerCase()
  const taken = new Set<Draft>()
  const fresh = template.map((criterion) => {
    const known = present.find((candidate) => !taken.has(candidate) && same(candidate, criterion))
    if (known) taken.add(known)
    return known?.id === undefined ? criterion : { ...criterion, id: known.id }
  })
  const others = present.filter((one) => !taken.has(one)).map((one) => ({ ...one, enabled: false }))
  return [...fresh, ...others]
}
