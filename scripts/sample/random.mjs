/** Chance that falls the same way every time: the sample business is the same on every machine. */

/** Makes a source of chance from a seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    /** A number in [0, 1). */
    next,
    /** A whole number from `from` to `to`, both included. */
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    /** A number between, most likely in the middle. */
    around: (from, to) => from + ((next() + next() + next()) / 3) * (to - from),
    /** One of a list. */
    one: (list) => list[Math.floor(next() * list.length)],
    /** `count` different ones of a list, in its order. */
    some(list, count) {
      const left = list.map((_, index) => index)
      const taken = []
      while (taken.length < count && left.length > 0) {
        taken.push(left.splice(Math.floor(next() * left.length), 1)[0])
      }
      return taken.sort((one, other) => one - other).map((index) => list[index])
    },
    /** True so often of a hundred. */
    percent: (share) => next() * 100 < share,
  }
}

/** The date `days` after another, both 'YYYY-MM-DD'. */
export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The next day that is not a Saturday or Sunday, the date itself included. */
export function workday(date) {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (day === 6) return addDays(date, 2)
  return day === 0 ? addDays(date, 1) : date
}

/** The month 1–12 of a date. */
export function monthOf(date) {
  return Number(date.slice(5, 7))
}
