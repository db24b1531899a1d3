/** How much of each part the customer report shows at a level; each level shows less than the one before. */
export interface Limits {
  contacts: number
  lines: number
  tags: number
  years: number
  criteria: number
  /** Traits in each of matched, missed, unknown. */
  traits: number
  purchases: number
  touches: number
  /** Characters of a purchase's items and of a touch's note. */
  remark: number
  /** Characters of notes and of preferences. */
  text: number
}

const levels: readonly Limits[] = [
  {
    contacts: 5,
    lines: 4,
    tags: 16,
    years: 8,
    criteria: 14,
    traits: 9,
    purchases: 10,
    touches: 8,
    remark: 130,
    text: 1600,
  },
  {
    contacts: 4,
    lines: 3,
    tags: 14,
    years: 8,
    criteria: 14,
    traits: 8,
    purchases: 8,
    touches: 6,
    remark: 110,
    text: 1000,
  },
  {
    contacts: 4,
    lines: 3,
    tags: 12,
    years: 8,
    criteria: 12,
    traits: 7,
    purchases: 7,
    touches: 5,
    remark: 90,
    text: 700,
  },
  {
    contacts: 3,
    lines: 2,
    tags: 12,
    years: 7,
    criteria: 10,
    traits: 6,
    purchases: 6,
    touches: 4,
    remark: 80,
    text: 480,
  },
  {
    contacts: 3,
    lines: 2,
    tags: 10,
    years: 7,
    criteria: 9,
    traits: 5,
    purchases: 5,
    touches: 4,
    remark: 64,
    text: 320,
  },
  {
    contacts: 2,
    lines: 1,
    tags: 8,
    years: 6,
    criteria: 8,
    traits: 4,
    purchases: 4,
    touches: 3,
    remark: 56,
    text: 220,
  },
  {
    contacts: 2,
    lines: 1,
    tags: 6,
    years: 6,
    criteria: 7,
    traits: 3,
    purchases: 3,
    touches: 3,
    remark: 48,
    text: 160,
  },
  {
    contacts: 1,
    lines: 1,
    tags: 5,
    years: 5,
    criteria: 6,
    traits: 2,
    purchases: 3,
    touches: 2,
    remark: 40,
    text: 110,
  },
]

export const LEVELS = levels.length

/** The limits of a level (0 … {@link LEVELS} − 1). */
export function limitsAt(level: number): Limits {
  const limits = levels[level]
  if (!limits) throw new RangeError(`There is no level ${level}`)
  return limits
}
