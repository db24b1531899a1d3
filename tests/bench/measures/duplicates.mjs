/** Looking at every customer for others that look the same. */
import { openCommandLine } from '../app.mjs'
import { median } from '../numbers.mjs'

export async function measureDuplicates({ report, data, customers, rounds }) {
  const door = await openCommandLine(data)
  const taken = []
  for (let round = 0; round < rounds; round += 1) {
    taken.push((await door.ask('duplicates.find')).milliseconds)
  }
  await door.close()
  report.add({
    what: 'Find duplicates among everyone',
    unit: 'ms',
    value: median(taken),
    ...(customers <= 10_000 && { goal: { most: 3000 } }),
  })
}
