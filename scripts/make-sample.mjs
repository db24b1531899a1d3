/**
 * `npm run sample`: writes the sample business to resources/sample. The same on every run and every machine; run it
 * again after changing scripts/sample and commit what it wrote.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { customerColumns, makeCustomers } from './sample/customers.mjs'
import { makeDetails, ownTraits } from './sample/details.mjs'
import { withFeedback } from './sample/feedback.mjs'
import { drawLogo } from './sample/logo.mjs'
import { makePersonas } from './sample/personas.mjs'
import { makePlans } from './sample/plans.mjs'
import { makePurchases, purchaseColumns } from './sample/purchases.mjs'
import { chance } from './sample/random.mjs'
import { views } from './sample/views.mjs'

/** The three years the sample tells of; loading it moves them so that they end a few days ago. */
const start = '2023-03-01'
const end = '2026-02-27'

const settings = {
  business: 'Kestrel & Lark Coffee Roasters',
  owner: 'Aoife Brennan',
  country: 'Ireland',
  currency: 'EUR',
  locale: 'en-IE',
  hourlyRate: 4200,
  defaultMarginPercent: 42,
}

function cell(value) {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function csv(columns, rows) {
  const lines = rows.map((row) => columns.map(([, read]) => cell(read(row))).join(','))
  return [columns.map(([name]) => name).join(','), ...lines, ''].join('\n')
}

const customers = makeCustomers(chance(1977), start, end)
const purchases = makePurchases(chance(2011), customers, start, end)
const details = {
  settings,
  traits: ownTraits,
  customers: withFeedback(chance(16), makeDetails(chance(8), customers, start, end), customers, end),
  plans: makePlans(customers, end),
  personas: makePersonas(end),
  views,
}

const folder = fileURLToPath(new URL('../resources/sample/', import.meta.url))
await mkdir(folder, { recursive: true })
await writeFile(`${folder}customers.csv`, csv(customerColumns, customers))
await writeFile(`${folder}purchases.csv`, csv(purchaseColumns, purchases))
await writeFile(`${folder}logo.png`, drawLogo())
await writeFile(`${folder}details.json`, `${JSON.stringify(details, null, 1)}\n`)
console.warn(`${customers.length} customers and ${purchases.length} purchases in resources/sample`)
