/** How much of each part the customer report shows. */
export interface Limits {
  contacts: number
  /** Addresses, phones, e-mails, people they referred. */
  lines: number
  tags: number
  years: number
  criteria: number
  /** Traits in each of matched, missed, unknown. */
  traits: number
  purchases: number
  touches: number
  /** Characters of the notes; the preferences get half of it. */
  text: number
}

/** What always fits, whoever the customer is. */
const LEAST: Limits = {
  contacts: 1,
  lines: 1,
  tags: 5,
  years: 5,
  criteria: 6,
  traits: 2,
  purchases: 3,
  touches: 2,
  text: 110,
}
/** What is worth showing on one page. */
export const MOST_SHOWN: Limits = {
  contacts: 5,
  lines: 4,
  tags: 16,
  years: 8,
  criteria: 14,
  traits: 10,
  purchases: 12,
  touches: 9,
  text: 1400,
}

/** Nothing is left out, but for the years before the last eight, which stand in a table. */
export const EVERYTHING: Limits = {
  contacts: Infinity,
  lines: Infinity,
  tags: Infinity,
  years: MOST_SHOWN.years,
  criteria: Infinity,
  traits: Infinity,
  purchases: Infinity,
  touches: Infinity,
  text: Infinity,
}

/** How many levels there are: fine enough that hardly a line of the page stays unused. */
export const LEVELS = 64

/** The limits at a level: 0 shows the least, the last (LEVELS − 1) the most. */
export function limitsAt(level: number): Limits {
  const share = level / (LEVELS - 1)
  // The phase (0 … 1) staggers the parts: if all grew at the same level, a step would be half a page.
  const between = (key: keyof Limits, phase: number) =>
    Math.floor(LEAST[key] + (MOST_SHOWN[key] - LEAST[key]) * share + phase)
  return {
    contacts: between('contacts', 0),
    lines: between('lines', 0.5),
    tags: between('tags', 0.25),
    years: between('years', 0.75),
    criteria: between('criteria', 0.4),
    traits: between('traits', 0.9),
    purchases: between('purchases', 0.6),
    touches: between('touches', 0.3),
    text: between('text', 0),
  }
}
