/** Both files of a business into an empty data file, each in an application that has just been started. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCommandLine, raw } from '../app.mjs'
import { AS_OF } from '../data.mjs'
import { median } from '../numbers.mjs'

const tables = ['customers', 'purchases']

/**
 * Imports both files into a new data directory; gives it, the milliseconds each took, and those of looking at it first.
 * @param look as the window goes: it is looked at what an import would do, and then imported; without, as one call imports
 */
export async function importBusiness(directory, files, { look = true } = {}) {
  const data = mkdtempSync(join(directory, 'data-'))
  const taken = { looking: 0 }
  for (const into of tables) {
    const door = await openCommandLine(data, files[into])
    if (into === 'customers') await door.ask('settings.update', { lookAsOf: AS_OF, started: true })
    if (look) taken.looking += (await door.ask('transfer.preview', { into })).milliseconds
    const { value, milliseconds } = await door.ask('transfer.import', { into })
    if (value.new !== value.rows) throw new Error(`Not every row was imported: ${JSON.stringify(value)}`)
    taken[into] = milliseconds
    await door.close()
  }
  return { data, taken }
}

/** Measures in turn with the raw work; gives the last data directory. */
export async function measureImport({ report, directory, files, rounds }) {
  const looked = []
  const unseen = []
  const least = []
  let data = ''
  for (let round = 0; round < rounds; round += 1) {
    if (data !== '') rmSync(data, { recursive: true })
    const alone = await importBusiness(directory, files, { look: false })
    rmSync(alone.data, { recursive: true })
    unseen.push(alone.taken)
    least.push(await raw('import', { ...files, directory }))
    const done = await importBusiness(directory, files)
    data = done.data
    looked.push(done.taken)
  }
  const middle = (runs, of) => median(runs.map(of))
  const both = (run) => run.customers + run.purchases
  const add = (what, ours, of, goal) => {
    const rawIs = 'papaparse + insert + index'
    report.add({ what, unit: 'ms', value: middle(ours, of), raw: middle(least, of), rawIs, ...goal })
  }
  report.add({
    what: 'Look at both files, until it is shown',
    unit: 'ms',
    value: middle(looked, (run) => run.looking),
  })
  for (const into of tables) add(`Import, ${into}, looked at`, looked, (run) => run[into])
  add('Import, both files, looked at', looked, both, { goal: { ratio: 2 } })
  for (const into of tables) add(`Import, ${into}, without a look`, unseen, (run) => run[into])
  add('Import, both files, without a look', unseen, both)
  return data
}
