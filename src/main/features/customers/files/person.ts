import { AppError } from '../../../../shared/errors'
import { inSnapshot } from '../../../database/sql'
import type { HeavyReadContext } from '../../context'
import { saveTo } from '../../transfer/export/wholeFile'
import { belongingsOf, tablesOfCustomers } from '../erase/queries-belonging'
import { customerName, figuresAndStanding, referredBy } from '../queries'
import { personDocument } from './document'
import { heldChanges, heldRows, type HeldChange, type HeldTable } from './queries'

/** Everything that is held about one customer. */
export interface PersonData {
  name: string
  madeAt: string
  business: string
  customer: HeldTable
  /** Each table with rows about them, the owner's order. */
  tables: HeldTable[]
  /** Names of those they brought. */
  brought: string[]
  /** What is counted and graded from it. */
  figures: Record<string, unknown>
  asOf: string
  history: HeldChange[]
}

/** Saves everything that is held about a customer: for a request to see it, or to take it elsewhere. */
export function exportPerson(
  context: HeavyReadContext,
  { id, format }: { id: number; format: 'html' | 'json' },
) {
  const { db, t, settings } = context
  return inSnapshot(db, () => {
    const person = personData(context, id)
    const json = `${JSON.stringify(machineReadable(person), null, 2)}\n`
    const file = saveTo(context, (write) => {
      write(format === 'json' ? json : personDocument(person, json, { t, ...settings }))
    })
    const rows = person.tables.reduce((sum, { rows }) => sum + rows.length, 1)
    return { file, rows }
  })
}

function personData({ db, t, now, figures, asOf, settings }: HeavyReadContext, id: number): PersonData {
  const name = customerName(db, id)
  if (name === undefined) throw new AppError('not-found', t('customers:errors.notFound'))
  const { figures: counted, standing } = figuresAndStanding(db, id, figures, asOf)
  const tables = [
    ...tablesOfCustomers(db).toReversed(),
    { table: 'grade_change', fields: ['customer_id'] },
  ].map(({ table, fields }) => heldRows(db, table, fields, id))
  return {
    name,
    madeAt: now,
    business: settings.business,
    customer: heldRows(db, 'customer', ['id'], id),
    tables: tables.filter(({ rows }) => rows.length > 0),
    brought: referredBy(db, id).map((one) => one.name),
    figures: { ...counted, ...standing },
    asOf,
    history: heldChanges(db, belongingsOf(db, id).rows),
  }
}

/** The same without what only the document needs. */
function machineReadable({ customer, tables, ...rest }: PersonData) {
  const [self = {}] = customer.rows
  return {
    ...rest,
    customer: self,
    tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
  }
}
