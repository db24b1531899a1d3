import { exportedTables, fieldsOf } from '../../../database/fields'
import { SCHEMA_VERSION } from '../../../database/migrate'
import { inSnapshot } from '../../../database/sql'
import type { HeavyReadContext } from '../../context'
import { withPresentMonth } from '../../grading/overview/months.queries'
import { csvPieces } from './csv'
import { EXPORT_FORMAT, EXPORT_VERSION, exportPieces, type ExportPart } from './format'
import { countRows, tableRows } from './queries'
import { allSheets } from './sheets'
import { ticker } from './ticker'
import { saveTo } from './wholeFile'
import { writeWorkbook } from './workbook'
import { zipTo } from './zip'

/** Reads everything as it is at one moment. */
function asItIs<Result>(context: HeavyReadContext, work: () => Result): Result {
  return inSnapshot(context.db, () => withPresentMonth(context.db, context, work))
}

/** Saves everything as one JSON document that {@link importAll} reads (docs/export-format.md). */
export function exportAll(context: HeavyReadContext) {
  const { db, now } = context
  return asItIs(context, () => {
    const total = exportedTables.reduce((sum, table) => sum + countRows(db, table), 0)
    const parts = exportedTables.map((table): ExportPart => {
      const fields = fieldsOf(db, table)
      return { table, fields, rows: () => tableRows(db, table, fields) }
    })
    const header = { format: EXPORT_FORMAT, version: EXPORT_VERSION, schema: SCHEMA_VERSION, exportedAt: now }
    const tick = ticker(context, 0, 1, total, context.t('export:progress.everything'))
    const file = saveTo(context, (write) => {
      for (const piece of exportPieces(header, parts, tick)) write(piece)
    })
    return { file, tables: parts.length, rows: total }
  })
}

/** Saves everything as sheets for people: one CSV file each in a ZIP, or a workbook. */
export function exportTables(context: HeavyReadContext, { format }: { format: 'csv' | 'xlsx' }) {
  const { db, t, now, settings } = context
  const { currency } = settings
  return asItIs(context, () => {
    const sheets = allSheets(db, t)
    const total = sheets.reduce((sum, sheet) => sum + sheet.count, 0)
    const tick = ticker(context, 0, 1, total, t('export:progress.sheets'))
    const file = saveTo(context, (write) => {
      if (format === 'xlsx') {
        writeWorkbook(write, sheets, { currency, at: now }, tick)
        return
      }
      const zip = zipTo(write, now)
      for (const sheet of sheets) zip.file(`${sheet.name}.csv`, csvPieces(sheet, currency, tick))
      zip.end()
    })
    return { file, tables: sheets.length, rows: total }
  })
}
