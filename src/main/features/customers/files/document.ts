import { formatMoney } from '../../../../shared/money'
import type { Translate } from '../../../../shared/texts/i18n'
import type { PersonData } from './person'
import type { Held, HeldTable } from './queries'

interface Words {
  t: Translate
  locale: string
  currency: string
}

/**
 * A document for any browser that needs nothing else: no script, no picture, nothing from elsewhere (a policy inside says
 * so too), readable on paper. The same data for machines is a link in it, so that the two cannot be parted.
 * @param json what is behind the link
 */
export function personDocument(person: PersonData, json: string, words: Words): string {
  const { t, locale } = words
  const title = t('export:person.title', { name: person.name })
  const href = `data:application/json;base64,${Buffer.from(json).toString('base64')}`
  const sections = [
    section(t('export:person.self'), fieldList(person.customer.rows[0] ?? {}, words)),
    ...person.tables.map((table) => section(tableName(table.table, t), rowTable(table, words))),
    ...(person.brought.length > 0 ? [section(t('export:person.brought'), list(person.brought))] : []),
    section(t('export:person.figures', { asOf: person.asOf }), fieldList(person.figures, words)),
    section(
      t('export:person.history'),
      `<p>${escape(t('export:person.historyAbout'))}</p>${changes(person, words)}`,
    ),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escape(title)}</h1>
<p>${escape(t('export:person.intro', { business: person.business || t('shell:app'), when: moment(person.madeAt, locale) }))}</p>
<p class="data"><a download="personal-data.json" href="${href}">${escape(t('export:person.machine'))}</a></p>
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`
}

const style = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem; font: 15px/1.5 system-ui, sans-serif; color: #1d2733; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; border-bottom: 1px solid #c9ced4; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid #e3e6e9; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
thead th { border-bottom-color: #8a939c; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: #4b5661; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.wide { overflow-x: auto; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; }
  tr, dt, dd { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  .data { display: none; }
}
`

function section(heading: string, content: string): string {
  return `<section><h2>${escape(heading)}</h2>\n${content}</section>`
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
}

/** What is not nothing, one below the other. */
function fieldList(held: Held, words: Words): string {
  const known = Object.entries(held).filter(([, value]) => !isNothing(value))
  return `<dl>${known
    .map(
      ([name, value]) => `<dt>${escape(fieldName(name))}</dt><dd>${escape(shown(name, value, words))}</dd>`,
    )
    .join('\n')}</dl>`
}

/** Rows below their fields; a field that says nothing in any row is left out. */
function rowTable({ rows }: HeldTable, words: Words): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .filter((name) => !/(^|_)id$/.test(name))
    .filter((name) => rows.some((row) => !isNothing(row[name])))
  const head = names.map((name) => `<th scope="col">${escape(fieldName(name))}</th>`)
  const body = rows.map(
    (row) => `<tr>${names.map((name) => `<td>${escape(shown(name, row[name], words))}</td>`).join('')}</tr>`,
  )
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

function changes({ history }: PersonData, words: Words): string {
  const { t, locale } = words
  const head = (['when', 'what', 'where', 'before'] as const)
    .map((column) => `<th scope="col">${escape(t(`export:person.change.${column}`))}</th>`)
    .join('')
  const rows = history.map(({ at, action, table, kind, before }) => {
    const where = `${tableName(table, t)}: ${t(`export:person.change.${kind}`)}`
    const cells = [moment(at, locale), action, where, imageText(before, words)]
    return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

function imageText(before: unknown, words: Words): string {
  if (typeof before !== 'object' || before === null) return ''
  return Object.entries(before)
    .filter(([name, value]) => !isNothing(value) && !/(^|_)id$/.test(name))
    .map(([name, value]) => `${fieldName(name)}: ${shown(name, value, words)}`)
    .join('\n')
}

const tableKeys = [
  'customer',
  'customer_tag',
  'customer_trait',
  'customer_alias',
  'not_same',
  'purchase',
  'touchpoint',
  'complaint',
  'nps_answer',
  'rating',
  'grade_override',
  'plan',
  'plan_step',
  'grade_change',
] as const

/** The name of a table in words; of one nobody has found words for yet, its own. */
function tableName(table: string, t: Translate): string {
  const key = tableKeys.find((known) => known === table)
  return key === undefined ? fieldName(table) : t(`export:person.tables.${key}`)
}

/** `purchased_on` and `lastPurchaseOn` as a person writes them. */
function fieldName(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

const money: ReadonlySet<string> = new Set([
  'amount',
  'cost',
  'expense',
  'revenue',
  'revenue12m',
  'contribution',
  'contribution12m',
  'estimatedCost',
  'costToServe',
  'costToServe12m',
  'openAmount',
])

function shown(name: string, value: unknown, words: Words): string {
  if (isNothing(value)) return ''
  if (typeof value === 'boolean') return words.t(value ? 'common:yes' : 'common:no')
  if (typeof value === 'number')
    return money.has(name) ? formatMoney(value, words) : String(Math.round(value * 100) / 100)
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? moment(value, words.locale) : value
  if (Array.isArray(value)) return value.map((item: unknown) => shown('', item, words)).join('\n')
  return Object.entries(value as object)
    .filter(([, part]) => !isNothing(part))
    .map(([key, part]) => `${fieldName(key)}: ${shown(key, part, words)}`)
    .join(', ')
}

function moment(at: string, locale: string): string {
  return (
    new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) + ' UTC'
  )
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found] ?? '')
}
