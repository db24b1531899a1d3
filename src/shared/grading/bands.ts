import type { Band } from '../operations/criteria'

/**
 * Bands are kept as where each begins, ascending, the first without a beginning; each reaches up to where the next begins,
 * half-open: [from, next from). So every number is in exactly one of them, and what is done to them here keeps it so.
 */

/** Which band a number is in. */
export function bandOf(bands: readonly Pick<Band, 'from'>[], number: number): number {
  return Math.max(
    0,
    bands.findLastIndex(({ from }) => from === null || number >= from),
  )
}

/** Makes two bands of the one a number is in; the upper one begins at the number. Nothing changes where one begins already. */
export function splitBand(bands: readonly Band[], at: number): Band[] {
  const index = bandOf(bands, at)
  const split = bands[index]
  if (split === undefined || split.from === at) return [...bands]
  return bands.toSpliced(index + 1, 0, { from: at, value: split.value })
}

/** Gives what a band held to the one below it; of the first one, to the one above. The last one stays. */
export function removeBand(bands: readonly Band[], index: number): Band[] {
  if (bands.length < 2) return [...bands]
  const left = bands.toSpliced(index, 1)
  return left.map((band, position) => (position === 0 ? { ...band, from: null } : band))
}

/**
 * Moves where a band begins, as far as its neighbours let it: it stays at least a step away from both.
 * @param step > 0
 */
export function moveBound(bands: readonly Band[], index: number, to: number, step: number): Band[] {
  const band = bands[index]
  if (band === undefined || band.from === null) return [...bands]
  const lowest = bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY
  const highest = bands[index + 1]?.from ?? Number.POSITIVE_INFINITY
  const from = Math.min(highest - step, Math.max(lowest + step, to))
  // Between neighbours that are closer than two steps there is nowhere to go.
  if (from <= lowest || from >= highest) return [...bands]
  return bands.with(index, { ...band, from })
}

/** Where a band would be split: its middle in whole steps; of the first and the last band, a few steps beyond the others. */
export function middleOfBand(bands: readonly Pick<Band, 'from'>[], index: number, step: number): number {
  const from = bands[index]?.from ?? null
  const upTo = bands[index + 1]?.from ?? null
  if (from !== null && upTo !== null) {
    const middle = Math.round((from + upTo) / 2 / step) * step
    return middle > from && middle < upTo ? middle : (from + upTo) / 2
  }
  if (upTo !== null) return upTo - 10 * step
  return from === null ? 0 : from + 10 * step
}
