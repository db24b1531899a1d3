/** Looking into files of 100,000 rows: until the screen knows what an import would do, and scrolling through them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openCommandLine } from '../app.mjs'
import { AS_OF, writeTables } from '../data.mjs'
import { median } from '../numbers.mjs'
import { writeWorkbook } from '../workbook.mjs'

const ROWS = 100_000
const PAGE = 60
const goal = { most: 2000 }

export async function measureFiles({ report, directory, rounds }) {
  const tables = writeTables(directory, ROWS)
  const files = [
    ['customers, CSV', tables.customers, 'customers'],
    ['customers, Excel', writeWorkbook(tables.customers), 'customers'],
    ['purchases, CSV', tables.purchases, 'purchases'],
    ['purchases, Excel', writeWorkbook(tables.purchases), 'purchases'],
    ['touchpoints, CSV', tables.touchpoints, 'touchpoints'],
  ]
  const data = mkdtempSync(join(directory, 'files-'))
  for (const [what, file, into] of files) {
    const taken = []
    const scrolled = []
    for (let round = 0; round < rounds; round += 1) {
      // Each time by an application that has not seen the file.
      const door = await openCommandLine(data, file)
      await door.ask('settings.update', { lookAsOf: AS_OF })
      const { value, milliseconds } = await door.ask('transfer.preview', { createMissingCustomers: true })
      if (value.into !== into || value.counts.rows !== ROWS || value.counts.new !== ROWS)
        throw new Error(`The file was not read as it is: ${JSON.stringify([value.into, value.counts])}`)
      taken.push(milliseconds)
      for (let page = 0; page < 20; page += 1) {
        const asked = { createMissingCustomers: true, show: 'all', offset: (page * 7919) % ROWS, limit: PAGE }
        scrolled.push((await door.ask('transfer.previewRows', asked)).milliseconds)
      }
      await door.close()
    }
    report.add({ what: `Look into 100,000 ${what}`, unit: 'ms', value: median(taken), goal })
    report.add({ what: `Scroll through them (${PAGE} rows)`, unit: 'ms', value: median(scrolled) })
  }
  const door = await openCommandLine(data, tables.touchpoints)
  const { milliseconds } = await door.ask('transfer.import', { createMissingCustomers: true })
  await door.close()
  report.add({ what: 'Import 100,000 touchpoints', unit: 'ms', value: milliseconds })
  rmSync(data, { recursive: true })
}
