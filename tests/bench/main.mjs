/**
 * `npm run bench`: how fast it is, beside the least the same work can cost, in one run on one machine.
 *
 *   npm run bench                          10,000 customers with 100,000 purchases, and ten times as many
 *   npm run bench -- --quick               10,000 only, fewer rounds
 *   npm run bench -- --only import,search  some measures: start, import, files, history, regrade,
 *                                          duplicates, everything, backups, list, search, card, board, whatIf,
 *                                          path, reports, pauses
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findElectron } from '../../scripts/lib/electron.mjs'
import { inProject } from '../../scripts/lib/paths.mjs'
import { PURCHASES_PER_CUSTOMER, writeBusiness } from './data.mjs'
import { measureBackups } from './measures/backups.mjs'
import { measurePath, measureWhatIf } from './measures/criteria.mjs'
import { measureEverything, measureHistory } from './measures/everything.mjs'
import { measureFiles } from './measures/files.mjs'
import { measureDuplicates } from './measures/duplicates.mjs'
import { importBusiness, measureImport } from './measures/import.mjs'
import { measurePauseOfImport, measurePauseOfRegrade } from './measures/pauses.mjs'
import { measureBoard, measureCard, measureList, measureSearch } from './measures/questions.mjs'
import { measureRegrade } from './measures/regrade.mjs'
import { measureReports } from './measures/reports.mjs'
import { measureStart } from './measures/start.mjs'
import { createReport } from './report.mjs'
import { openWindow } from './window.mjs'

const inWindow = {
  list: measureList,
  search: measureSearch,
  card: measureCard,
  board: measureBoard,
  whatIf: measureWhatIf,
  path: measurePath,
  reports: measureReports,
}
const measures = [
  'import',
  'files',
  'history',
  'regrade',
  'duplicates',
  'everything',
  'backups',
  ...Object.keys(inWindow),
  'pauses',
  'start',
]
const REST = 5000

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const wanted = new Set(values.only?.split(',') ?? measures)
const unknown = [...wanted].find((name) => !measures.includes(name))
if (unknown !== undefined)
  throw new Error(`There is no measure "${unknown}". There are: ${measures.join(', ')}.`)

const directory = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
const { version, source } = findElectron()
const report = createReport(inProject('bench-output'), { electron: `${version} (${source})` })

async function measureSize(customers) {
  const large = customers > 10_000
  const rounds = values.quick ? 3 : 5
  const purchases = customers * PURCHASES_PER_CUSTOMER
  report.begin(`${customers.toLocaleString('en')} customers, ${purchases.toLocaleString('en')} purchases`)
  const files = writeBusiness(directory, customers)
  const common = { report, directory, files, customers, rounds }
  const data = wanted.has('import')
    ? await measureImport({ ...common, rounds: large ? 2 : 5 })
    : (await importBusiness(directory, files)).data
  if (wanted.has('files') && !large) await measureFiles(common)
  if (wanted.has('history')) await measureHistory({ ...common, data })
  if (wanted.has('regrade')) await measureRegrade({ ...common, data })
  if (wanted.has('duplicates')) await measureDuplicates({ ...common, data })
  if (wanted.has('everything')) await measureEverything({ ...common, data })
  if (wanted.has('backups')) await measureBackups({ ...common, data })
  const asked = Object.keys(inWindow).filter((name) => wanted.has(name))
  if (asked.length > 0 || wanted.has('pauses')) {
    const window = await openWindow(data)
    // A window that has just been opened makes the daily backup and reads the file for damage.
    await new Promise((resolve) => setTimeout(resolve, large ? 4 * REST : REST))
    for (const name of asked) await inWindow[name]({ ...common, data, window })
    if (wanted.has('pauses')) await measurePauseOfRegrade({ ...common, window })
    await window.close()
  }
  if (wanted.has('pauses')) await measurePauseOfImport(common)
  if (wanted.has('start') && !large) await measureStart({ ...common, data })
  rmSync(data, { recursive: true })
}

try {
  for (const customers of values.quick ? [10_000] : [10_000, 100_000]) await measureSize(customers)
  report.finish()
} finally {
  rmSync(directory, { recursive: true, force: true })
}
