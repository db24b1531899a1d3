/** Everything as one document, and back into an empty file; and what the history says of the largest import. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openCommandLine } from '../app.mjs'
import { median } from '../numbers.mjs'

export async function measureEverything({ report, directory, data }) {
  const own = mkdtempSync(join(directory, 'everything-'))
  const document = join(own, 'everything.json')
  const out = await openCommandLine(data, undefined, document)
  const saved = (await out.ask('transfer.exportAll')).milliseconds
  await out.close()
  report.add({ what: 'Export everything (JSON)', unit: 'ms', value: saved })
  report.add({ what: 'Its size', unit: 'MB', value: statSync(document).size / 1e6 })
  const back = await openCommandLine(own, document)
  const { milliseconds } = await back.ask('transfer.importAll')
  await back.close()
  report.add({ what: 'Bring it into an empty file', unit: 'ms', value: milliseconds })
  rmSync(own, { recursive: true })
}

export async function measureHistory({ report, data, rounds }) {
  const door = await openCommandLine(data)
  const { rows } = (await door.ask('history.list', { sort: 'imports' })).value
  const { id } = rows.reduce((largest, action) => (action.changes > largest.changes ? action : largest))
  const times = { first: [], later: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.first.push((await door.ask('history.show', { id, limit: 50 })).milliseconds)
    times.later.push((await door.ask('history.show', { id, limit: 50, offset: 90_000 })).milliseconds)
  }
  await door.close()
  report.add({ what: 'Open the largest import in the history', unit: 'ms', value: median(times.first) })
  report.add({ what: 'Its rows from the 90,000th on', unit: 'ms', value: median(times.later) })
}
