import { appendFileSync } from 'node:fs'

/** True in `npm run torture`; in `npm test` the same tests run in their short form. */
export const atLength = process.env.TORTURE === 'long'

/** How often something is tried: in the short form, and at length. */
export function rounds(short: number, long: number): number {
  return atLength ? Number(process.env.TORTURE_ROUNDS ?? long) : short
}

/** Where all chance in these tests comes from. The short form always takes the same, so that a commit has one answer. */
export const seed = Number(process.env.TORTURE_SEED ?? 1)

/** Numbers in [0, 1) that look random and are the same for the same words and {@link seed} (mulberry32). */
export function chance(...words: (string | number)[]): () => number {
  let state = seed >>> 0
  for (const letter of words.join('/'))
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x5bd1e995) ^ (state >>> 13)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 up to, not including, `below`. */
export function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit)
}

/** What one line of the table of `npm run torture` says. */
export interface Outcome {
  what: string
  tried: number
  /** How many times something was lost, damaged or left behind; tests fail when it is not 0. */
  lost: number
  note?: string
}

/** Puts a line into the table that `npm run torture` prints at its end. */
export function report(outcome: Outcome): void {
  const file = process.env.TORTURE_REPORT
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(outcome)}\n`)
}
