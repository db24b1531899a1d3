import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { exportedTables, fieldsOf, type Field } from '../../src/main/database/fields'
import { migrate } from '../../src/main/database/migrate'
import { EXPORT_FORMAT, EXPORT_VERSION } from '../../src/main/features/transfer/export/format'

/** What data-model.md says of each table: it is said once. */
const model = new Map(
  [...readFileSync('docs/data-model.md', 'utf8').matchAll(/^\|\s*`(\w+)`\s*\|([^\n]*)\|\s*$/gm)].map(
    ([, table = '', about = '']) => [table, about.trim()],
  ),
)

const meanings: Readonly<Record<Field['holds'], string>> = {
  value: '',
  json: 'JSON',
  date: 'date',
  moment: 'moment',
  yesNo: '0 or 1',
}
const types = { integer: 'whole number', real: 'number', text: 'text' } as const

/** The values a field is restricted to. */
function choices(tableSql: string, name: string): string {
  const list = new RegExp(`\\b${name} IN \\(('[^)]*)\\)`).exec(tableSql)?.[1] ?? ''
  return [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => `\`${value}\``).join(', ')
}

function fieldLine(tableSql: string, field: Field): string {
  const { name, type, holds, nullable, optional, references } = field
  const allowed = choices(tableSql, name)
  const what = meanings[holds] || types[type]
  const notes = [
    allowed === '' ? '' : `one of ${allowed}`,
    references === null ? '' : `the \`id\` of a \`${references}\``,
    nullable ? 'may be null' : '',
    optional && !nullable ? 'may be left out' : '',
  ].filter((note) => note !== '')
  return `- \`${name}\`: ${[what, ...notes].join('; ')}`
}

function page(): string {
  const db = new Sqlite(':memory:')
  migrate(db)
  const tables = exportedTables.map((table) => {
    const about = model.get(table) ?? ''
    const sentence = about && `${about.charAt(0).toUpperCase()}${about.slice(1).replace(/\.?$/, '.')}\n\n`
    const sql = z
      .string()
      .parse(db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table))
    const fields = fieldsOf(db, table).map((field) => fieldLine(sql, field))
    return `### ${table}\n\n${sentence}${fields.join('\n')}\n`
  })
  db.close()
  return `# The format of an export

\`transfer.exportAll\` (_Data_ → _Export_ → _Everything_) saves everything the owner entered as one JSON document in UTF-8.
\`transfer.importAll\` brings it into an empty file, after which an export is the same byte for byte, but for the moment it was made.
Every program that reads JSON can read it.

\`\`\`text
{
"format": "${EXPORT_FORMAT}",
"version": ${String(EXPORT_VERSION)},
"schema": 1,
"exportedAt": "2026-03-15T08:00:00.000Z",
"tables": {
"setting": [
{"id":1,"key":"business","value":"Miller Plumbing"}
],
"customer": [
{"id":1,"external_id":"C-17","name":"Ann Lee","kind":"person"}
]
}
}
\`\`\`

- \`format\` is always \`${EXPORT_FORMAT}\`. \`version\` is the version of what this page describes: ${String(EXPORT_VERSION)}. It goes up when a
  reader of the old one would misread the new one.
- \`schema\` is the version of the data file whose fields the rows have ([data model](data-model.md)). An export of an older one is
  brought up to date by the same steps as an old data file; one of a newer one is refused.
- \`exportedAt\` is the moment it was made, in UTC.
- \`tables\` holds every table as a list of rows by \`id\`, each row as an object on a line of its own, so that two exports can be
  compared line by line. Tables may stand in any order; one that is left out is empty.

Money is a whole number in minor units (cents) of the business's currency, which is the setting \`currency\`. A date is
\`YYYY-MM-DD\`. A moment is ISO 8601 in UTC. A field that holds JSON stands in the document as it is, not as text. References are
ids within the document.

## What is not in it

What can be counted anew: figures, scores, grades of the day, fit, the search index. What belongs to this computer: backups, logs,
how the window looks. And the history of changes: an export is what is, not what was. The log of grades (\`grade_change\`) is in it,
for customers that are still there, and so is what each grade held by month (\`grade_month\`).

## What is checked

Nothing is written before all of it has been read: the rows are put into a data file in memory first, under every check the schema
has (types, allowed values, numbers that must be unique, references), and held against what screens let in. A field, table or
setting that is not known, an id that is there twice and a reference to a row that is not there are refused with the table and the
row. The file it goes into must have no customers and no personas; its settings, criteria and traits give way to those of the
export. All of it is one action in the history and can be undone.

## Tables

This part is written by \`npm run docs\` from the schema.

${tables.join('\n')}`
}

it('docs describe every table and field of an export (npm run docs writes the page anew)', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/export-format.md')
})
