/** Everyone graded anew: with other weights, and with all figures counted anew as well. */
import { join } from 'node:path'
import { openCommandLine, raw } from '../app.mjs'
import { median } from '../numbers.mjs'

/** A pass takes a tenth of a second, and the machine's moods as long as some of them: many, for a steady middle. */
const ROUNDS = 15

export async function measureRegrade({ report, data }) {
  const database = join(data, 'regulars.sqlite')
  const door = await openCommandLine(data)
  const { criteria } = (await door.ask('grading.criteria')).value
  const weights = []
  const rates = []
  const pass = []
  for (let round = 0; round < ROUNDS; round += 1) {
    pass.push(...(await raw('pass', { database, times: 3 })))
    // The measured criteria swap weights, so that every score changes.
    const weighed = criteria.map(({ id, name, about, kind, measure, method, bands, weight, enabled }) => {
      const other = { id, name, about, kind, measure, method, bands, weight, enabled }
      return kind === 'rated' ? other : { ...other, weight: (id + round) % 2 === 0 ? 40 : 20 }
    })
    weights.push((await door.ask('grading.saveCriteria', { criteria: weighed })).milliseconds)
    rates.push((await door.ask('settings.update', { hourlyRate: 5000 + round })).milliseconds)
  }
  await door.close()
  const common = { unit: 'ms', raw: median(pass), rawIs: 'covering-index pass', goal: { ratio: 2 } }
  report.add({ what: 'Grade everyone anew (criteria changed)', value: median(weights), ...common })
  report.add({ what: 'Count and grade everyone anew (hourly rate)', value: median(rates), ...common })
}
