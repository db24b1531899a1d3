/** Medians and percentiles. */

const sorted = (values) => [...values].sort((one, other) => one - other)

/** The middle of the values. */
export function median(values) {
  const ordered = sorted(values)
  const middle = Math.floor(ordered.length / 2)
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2
}

/** The value that so many percent of the values do not exceed (nearest rank). */
export function percentile(values, percent) {
  const ordered = sorted(values)
  return ordered[Math.max(0, Math.ceil((percent / 100) * ordered.length) - 1)]
}

/** Runs `work` so many times, waiting for each, and gives the milliseconds each took. */
export async function timed(times, work) {
  const taken = []
  for (let round = 0; round < times; round += 1) {
    const start = performance.now()
    await work(round)
    taken.push(performance.now() - start)
  }
  return taken
}
