/** Both files of a business into an empty data file, as `npm run call` imports them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCommandLine, raw } from '../app.mjs'
import { AS_OF } from '../data.mjs'
import { median } from '../numbers.mjs'

/** Imports both files into a new data directory; gives it and the milliseconds each took. */
export async function importBusiness(directory, files) {
  const data = mkdtempSync(join(directory, 'data-'))
  const taken = {}
  for (const into of ['customers', 'purchases']) {
    const door = await openCommandLine(data, files[into])
    if (into === 'customers') await door.ask('settings.update', { lookAsOf: AS_OF, started: true })
    const { value, milliseconds } = await door.ask('transfer.import', { into })
    if (value.new !== value.rows) throw new Error(`Not every row was imported: ${JSON.stringify(value)}`)
    taken[into] = milliseconds
    await door.close()
  }
  return { data, taken }
}

/** Measures in turn with the raw work; gives the last data directory. */
export async function measureImport({ report, directory, files, rounds }) {
  const ours = []
  const least = []
  let data = ''
  for (let round = 0; round < rounds; round += 1) {
    if (data !== '') rmSync(data, { recursive: true })
    least.push(await raw('import', { ...files, directory }))
    const done = await importBusiness(directory, files)
    data = done.data
    ours.push(done.taken)
  }
  const middle = (runs, of) => median(runs.map(of))
  for (const into of ['customers', 'purchases']) {
    report.add({
      what: `Import, ${into}`,
      unit: 'ms',
      value: middle(ours, (run) => run[into]),
      raw: middle(least, (run) => run[into]),
      rawIs: 'papaparse + insert + index',
    })
  }
  const both = (run) => run.customers + run.purchases
  report.add({
    what: 'Import, both files',
    unit: 'ms',
    value: middle(ours, both),
    raw: middle(least, both),
    rawIs: 'papaparse + insert + index',
    goal: { ratio: 2 },
  })
  return data
}
