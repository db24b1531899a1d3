/**
 * How a score is written. A grade is compared with the score itself (see `gradeOf`), so what is shown is rounded *down*:
 * 79.96 is shown as 79.9 or 79, never as 80, which would look like an A that is called B. What is missing to a bound is
 * rounded *up* for the same reason: 79.9 shown + 0.1 shown = 80.
 */

/** The score (0–100) as it is shown, cut off after `digits` decimals (0 in lists, 1 where it is explained). */
export function shownScore(score: number, digits = 0): number {
  const scale = 10 ** digits
  return Math.floor(score * scale + hair) / scale
}

/** Points missing to a bound as they are shown, rounded up to `digits` decimals. */
export function shownMissing(points: number, digits = 1): number {
  const scale = 10 ** digits
  return Math.ceil(points * scale - hair) / scale
}

// Scores are kept to six decimals, so anything smaller is noise of binary fractions (0.1 × 3 ≠ 0.3).
const hair = 1e-7
