import type { Translate } from '../../../../shared/texts/i18n'
import type { Database } from '../../../database/sql'
import type { Column, ColumnKind, Sheet } from './cells'
import { otherTables, rowCount, sheetQueries, sheetRows } from './queries-sheets'

type SheetName = keyof typeof sheetQueries

const whose = [
  ['customerNumber', 'id', 16],
  ['customerName', 'text', 30],
] as const

/**
 * The columns of each sheet, in the order of its query. The headings of customers and purchases are names our own import
 * knows, so that they go in again as they came out.
 */
const columns = {
  customers: [
    ['customerNumber', 'id', 16],
    ['name', 'text', 30],
    ['kind', 'text', 10],
    ['status', 'text', 10],
    ['stage', 'text', 14],
    ['salutation', 'text', 16],
    ['email', 'text', 28],
    ['phone', 'text', 20],
    ['street', 'text', 26],
    ['postalCode', 'text', 12],
    ['city', 'text', 18],
    ['region', 'text', 14],
    ['country', 'text', 14],
    ['contactName', 'text', 24],
    ['contactRole', 'text', 18],
    ['taxNumber', 'text', 16],
    ['heardFrom', 'text', 18],
    ['customerSince', 'date', 14],
    ['birthday', 'date', 12],
    ['tags', 'text', 20],
    ['preferences', 'text', 30],
    ['notes', 'text', 40],
    ['broughtBy', 'text', 24],
    ['doNotContact', 'yesNo', 15],
    ['archived', 'yesNo', 10],
    ['addedAt', 'moment', 17],
  ],
  purchases: [
    ...whose,
    ['number', 'id', 14],
    ['purchasedOn', 'date', 14],
    ['amount', 'money', 14],
    ['cost', 'money', 14],
    ['dueOn', 'date', 12],
    ['paidOn', 'date', 12],
    ['settled', 'yesNo', 9],
    ['channel', 'text', 16],
    ['items', 'text', 50],
  ],
  touchpoints: [
    ...whose,
    ['date', 'date', 12],
    ['kind', 'text', 10],
    ['initiative', 'text', 12],
    ['minutes', 'integer', 9],
    ['expense', 'money', 12],
    ['mood', 'integer', 7],
    ['note', 'text', 60],
  ],
  complaints: [
    ...whose,
    ['date', 'date', 12],
    ['complaint', 'text', 50],
    ['resolvedOn', 'date', 12],
    ['remedy', 'text', 50],
  ],
  answers: [...whose, ['date', 'date', 12], ['recommends', 'integer', 12], ['comment', 'text', 50]],
  plans: [
    ...whose,
    ['plan', 'text', 24],
    ['playbook', 'text', 24],
    ['forGrade', 'text', 10],
    ['goal', 'text', 40],
    ['startedOn', 'date', 12],
    ['dueOn', 'date', 12],
    ['state', 'text', 8],
    ['outcome', 'text', 40],
    ['closedOn', 'date', 12],
    ['gradeBefore', 'text', 12],
    ['scoreBefore', 'decimal', 13],
    ['gradeAfter', 'text', 12],
    ['scoreAfter', 'decimal', 13],
  ],
  planSteps: [
    ...whose,
    ['plan', 'text', 24],
    ['step', 'text', 60],
    ['dueOn', 'date', 12],
    ['doneOn', 'date', 12],
    ['note', 'text', 40],
    ['outcome', 'text', 40],
    ['criterion', 'text', 30],
  ],
  ratings: [...whose, ['criterion', 'text', 30], ['rating', 'integer', 8], ['ratedOn', 'date', 12]],
  overrides: [
    ...whose,
    ['grade', 'text', 8],
    ['reason', 'text', 50],
    ['setOn', 'date', 12],
    ['endsOn', 'date', 12],
    ['remindOn', 'date', 12],
  ],
  grades: [
    ...whose,
    ['at', 'moment', 17],
    ['from', 'text', 10],
    ['to', 'text', 10],
    ['scoreBefore', 'decimal', 13],
    ['score', 'decimal', 10],
    ['cause', 'text', 10],
  ],
  gradeMonths: [
    ['month', 'text', 9],
    ['grade', 'text', 10],
    ['asOf', 'date', 12],
    ['customers', 'integer', 10],
    ['revenue12m', 'money', 16],
    ['contribution12m', 'money', 18],
    ['costToServe12m', 'money', 18],
  ],
  knownTraits: [...whose, ['trait', 'text', 22], ['value', 'text', 30]],
  contacts: [
    ...whose,
    ['contactName', 'text', 24],
    ['contactRole', 'text', 18],
    ['email', 'text', 28],
    ['phone', 'text', 20],
  ],
  addresses: [
    ...whose,
    ['label', 'text', 12],
    ['street', 'text', 26],
    ['postalCode', 'text', 12],
    ['city', 'text', 18],
    ['region', 'text', 14],
    ['country', 'text', 14],
  ],
  criteria: [
    ['name', 'text', 30],
    ['about', 'text', 50],
    ['kind', 'text', 10],
    ['measure', 'text', 18],
    ['method', 'text', 10],
    ['weight', 'decimal', 9],
    ['inUse', 'yesNo', 8],
    ['influence', 'yesNo', 10],
    ['actions', 'text', 50],
  ],
  personas: [
    ['name', 'text', 24],
    ['kind', 'text', 10],
    ['primary', 'yesNo', 9],
    ['statement', 'text', 60],
    ['notOurCustomer', 'text', 40],
    ['individual', 'text', 40],
    ['voice', 'text', 40],
    ['objections', 'text', 40],
    ['journey', 'text', 40],
    ['meaning', 'text', 40],
    ['sources', 'text', 40],
    ['addedAt', 'moment', 17],
  ],
  personaTraits: [
    ['persona', 'text', 24],
    ['trait', 'text', 22],
    ['rule', 'text', 10],
    ['importance', 'integer', 11],
    ['wanted', 'text', 30],
    ['fromNumber', 'decimal', 10],
    ['toNumber', 'decimal', 10],
  ],
} as const satisfies Readonly<Record<SheetName, readonly (readonly [string, ColumnKind, number])[]>>

/**
 * Everything as sheets: those made for people, then each other table with its fields as they are, so that a table that is
 * added comes along by itself.
 */
export function allSheets(db: Database, t: Translate): Sheet[] {
  const forPeople = (Object.keys(columns) as SheetName[]).map((name): Sheet => {
    const query = sheetQueries[name]
    return {
      name: t(`export:names.${name}`),
      columns: columns[name].map(([heading, kind, width]): Column => ({
        heading: t(`export:headings.${heading}`),
        kind,
        width,
      })),
      count: rowCount(db, query.table),
      rows: () => sheetRows(db, query),
    }
  })
  const others = otherTables(db).map(({ table, columns }): Sheet => ({
    name: table.replaceAll('_', '-'),
    columns: columns.map((heading) => ({ heading, kind: 'text', width: 18 })),
    count: rowCount(db, table),
    rows: () => sheetRows(db, { table, columns: columns.map((column) => `${table}.${column}`).join(', ') }),
  }))
  return [...forPeople, ...others]
}
