import { adjusted, fisherExact } from './statistics'

/**
 * What customers of a group share and the others do not. Pure: no database, no clock, no words.
 */

/** The smallest sample: of so many in the group, and of so many others, it has to be known. */
export const KNOWN_AT_LEAST = 5
/** And so many customers in all have to have it. */
export const HAVING_AT_LEAST = 5
/** With a q up to this, chance is no good explanation: of all finds told apart, no more than one in twenty is false. */
export const CLEAR = 0.05

/** How many of the group and of the others have something. */
export interface Counts {
  inGroup: number
  /** Of how many of the group it is known whether they have it. */
  groupSize: number
  inOthers: number
  othersSize: number
}

/** What was found when the two were compared. */
export interface Comparison {
  /** 0–1 of those of whom it is known. */
  shareGroup: number
  shareOthers: number
  /** How many times as likely in the group; null when none of the others has it. */
  ratio: number | null
  /** Fisher's exact test, two-sided. */
  p: number
  /** p adjusted for all looks of which there was enough; null where there was too little. */
  q: number | null
  enough: boolean
  /** There was enough, and chance is no good explanation. */
  clear: boolean
}

/**
 * Whether a sample is worth saying something about: it is known of five in the group and of five others, and five
 * customers in all have it. With four on each side no difference but all against none is one in a hundred.
 *
 * The rule looks only at how many there are and how many have it in all, which Fisher's test takes as given, and never
 * at where they are. Looks can therefore be left out by it before p is adjusted, without a bias (Tarone, Biometrics 46,
 * 1990, 515–522).
 */
export function isEnough({ inGroup, groupSize, inOthers, othersSize }: Counts): boolean {
  return groupSize >= KNOWN_AT_LEAST && othersSize >= KNOWN_AT_LEAST && inGroup + inOthers >= HAVING_AT_LEAST
}

/**
 * True when there is anything to compare: on both sides there is somebody of whom it is known, and some have it and some
 * do not.
 */
function differsAtAll({ inGroup, groupSize, inOthers, othersSize }: Counts): boolean {
  const having = inGroup + inOthers
  return groupSize > 0 && othersSize > 0 && having > 0 && having < groupSize + othersSize
}

/**
 * Compares the two for everything that was looked at, and sorts by what matters: first what is clear, by how well it
 * tells the two apart (share in the group less share among the others, Youden's J, either way round: what the group
 * lacks tells as much as what it has); then what chance could explain, likeliest finds first; then what there is too
 * little of, likewise. What everybody has, or nobody, is left out.
 */
export function compare<Look extends Counts>(looks: readonly Look[]): (Look & Comparison)[] {
  const compared = looks.filter(differsAtAll).map((look) => {
    const { inGroup: a, inOthers: c, groupSize, othersSize } = look
    const shareGroup = a / groupSize
    const shareOthers = c / othersSize
    return {
      ...look,
      shareGroup,
      shareOthers,
      ratio: shareOthers === 0 ? null : shareGroup / shareOthers,
      p: fisherExact({ a, b: groupSize - a, c, d: othersSize - c }),
      enough: isEnough(look),
    }
  })
  const enough = compared.filter((one) => one.enough)
  const q = adjusted(enough.map((one) => one.p))
  const said = enough.map((one, index) => {
    const adjustedP = q[index] ?? 1
    return { ...one, q: adjustedP, clear: adjustedP <= CLEAR }
  })
  const tooFew = compared.filter((one) => !one.enough).map((one) => ({ ...one, q: null, clear: false }))
  return [...said, ...tooFew].sort(byWhatMatters)
}

function byWhatMatters(one: Comparison, other: Comparison): number {
  const place = (row: Comparison) => (row.clear ? 0 : row.enough ? 1 : 2)
  const apart = (row: Comparison) => Math.abs(row.shareGroup - row.shareOthers)
  if (place(one) !== place(other)) return place(one) - place(other)
  return (one.clear ? 0 : one.p - other.p) || apart(other) - apart(one)
}

/** A value with how many of the group and of the others have it. */
export interface ValueCounts<Value> {
  value: Value
  inGroup: number
  inOthers: number
}

/** A range of numbers, both ends belonging to it; null: open. */
export interface Range {
  from: number | null
  to: number | null
}

/**
 * Numbers in up to three ranges of about as many customers each: low, middle, high. Where a range begins does not depend
 * on who is in the group, only on everyone's numbers, so that looking at it is one look like any other. A number is never
 * cut off from its equals; where there are fewer than three different ones, each is a range.
 * @param numbers each once
 */
export function thirds(numbers: readonly ValueCounts<number>[]): ValueCounts<Range>[] {
  const sorted = [...numbers].sort((one, other) => one.value - other.value)
  const everyone = sorted.reduce((sum, one) => sum + one.inGroup + one.inOthers, 0)
  const ranges: { first: number; last: number; inGroup: number; inOthers: number }[] = []
  let before = 0
  let third = -1
  for (const { value, inGroup, inOthers } of sorted) {
    const count = inGroup + inOthers
    // A number belongs to the third that its middle customer is in.
    const its = Math.min(2, Math.floor((3 * (before + count / 2)) / everyone))
    const range = ranges.at(-1)
    if (range && its === third) {
      Object.assign(range, {
        last: value,
        inGroup: range.inGroup + inGroup,
        inOthers: range.inOthers + inOthers,
      })
    } else ranges.push({ first: value, last: value, inGroup, inOthers })
    third = its
    before += count
  }
  return ranges.map(({ first, last, inGroup, inOthers }, index) => {
    const value = { from: index === 0 ? null : first, to: index === ranges.length - 1 ? null : last }
    return { value, inGroup, inOthers }
  })
}

/** How many of each side have each value, from what is known of every customer. */
export function tally<Value>(facts: readonly { value: Value; inGroup: 0 | 1 }[]): ValueCounts<Value>[] {
  const found = new Map<Value, ValueCounts<Value>>()
  for (const { value, inGroup } of facts) {
    let counts = found.get(value)
    if (!counts) found.set(value, (counts = { value, inGroup: 0, inOthers: 0 }))
    if (inGroup === 1) counts.inGroup += 1
    else counts.inOthers += 1
  }
  return [...found.values()]
}

/** Letters A to Z in lower case, as the database compares what differs in case only. */
export function sameCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/**
 * What customers have several of, told apart: of 'Quality; craft' both. Spellings that differ in case are one; the
 * commonest is shown.
 */
export function partsOf(
  values: readonly ValueCounts<string>[],
  split: (value: string) => readonly string[],
): ValueCounts<string>[] {
  const found = new Map<string, ValueCounts<string> & { commonest: number }>()
  for (const { value, inGroup, inOthers } of values) {
    const parts = new Map(split(value).map((part) => [sameCase(part), part]))
    for (const [key, part] of parts) {
      const known = found.get(key) ?? { value: part, inGroup: 0, inOthers: 0, commonest: 0 }
      const commoner = inGroup + inOthers > known.commonest
      found.set(key, {
        value: commoner ? part : known.value,
        commonest: commoner ? inGroup + inOthers : known.commonest,
        inGroup: known.inGroup + inGroup,
        inOthers: known.inOthers + inOthers,
      })
    }
  }
  return [...found.values()].map(({ commonest: _commonest, ...counts }) => counts)
}

/** Of two values of which everyone has one, the one commoner in the group: the other says the same again. */
export function withoutMirror<Value>(values: readonly ValueCounts<Value>[]): ValueCounts<Value>[] {
  const [one, other] = values
  if (values.length !== 2 || !one || !other) return [...values]
  // Cross-multiplied shares of the two, so that an empty group divides nothing.
  return [one.inGroup * other.inOthers >= other.inGroup * one.inOthers ? one : other]
}

/** The things of an order, without how many: 'Espresso ×7; 2 x Tea' are 'Espresso' and 'Tea'. */
export function productsOf(items: string): string[] {
  return items
    .split(/[;\n]/)
    .map((item) =>
      item
        .trim()
        .replace(/^\d+([.,]\d+)?\s*[x×*]\s+/i, '')
        .replace(/\s*[x×*]\s*\d+([.,]\d+)?$/i, '')
        .trim(),
    )
    .filter((item) => item !== '')
}

/** The parts of a text that lists several: 'Quality, craft' has two. */
export function listed(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/**
 * Rhythm: the median of the days between orders, from three orders on.
 * @param orders the days of all orders, as day numbers, in any order
 */
export function rhythmOf(orders: readonly number[]): number | null {
  if (orders.length < 3) return null
  const days = [...orders].sort((one, other) => one - other)
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
  gaps.sort((one, other) => one - other)
  const middle = Math.floor(gaps.length / 2)
  const upper = gaps[middle] ?? 0
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? upper) + upper) / 2
}
