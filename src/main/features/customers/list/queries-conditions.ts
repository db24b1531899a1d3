import type { FitBand } from '../../../../shared/choices'
import type { CustomerFilter } from '../../../../shared/operations/customers'
import type { SqlValue } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import { searchExpression } from './rules'

/** A search and a filter as SQL, for the list and for queries of other features. */

/** The tables a list may be read from. */
export type Table = 'customer' | 'figures' | 'search'
/** The customer's id in each. */
export const idOf: Readonly<Record<Table, string>> = {
  customer: 'customer.id',
  figures: 'figures.customer_id',
  search: 'customer_search.rowid',
}

/** Conditions that all have to hold, their values, and the tables they speak of. */
export interface Conditions {
  sql: string[]
  parameters: Record<string, SqlValue>
  tables: Set<Table>
}

const fitBandSql: Readonly<Record<FitBand, string>> = {
  good: 'figures.fit >= 60',
  some: 'figures.fit >= 30 AND figures.fit < 60',
  little: 'figures.fit < 30',
  unknown: 'figures.fit IS NULL',
}

/** What a filter asks, as conditions on a row whose customer is `id`. */
export function filterConditions(filter: CustomerFilter, id: string): Conditions {
  const conditions: Conditions = { sql: [], parameters: {}, tables: new Set() }
  const add = (sql: string, parameters: Record<string, SqlValue>, table?: Table) => {
    conditions.sql.push(sql)
    Object.assign(conditions.parameters, parameters)
    if (table) conditions.tables.add(table)
  }
  const oneOf = (column: string, name: string, values: readonly string[] | undefined, table: Table) => {
    if (values === undefined || values.length === 0) return
    const named = values.map((value, index) => [`${name}${String(index)}`, value] as const)
    add(`${column} IN (${named.map(([key]) => `@${key}`).join(', ')})`, Object.fromEntries(named), table)
  }
  const archived = filter.archived ?? 'present'
  if (archived !== 'all') {
    const not = archived === 'present' ? 'NOT ' : ''
    add(`${id} ${not}IN (SELECT id FROM customer WHERE archived_at IS NOT NULL)`, {})
  }
  oneOf('figures.grade', 'grade', filter.grade, 'figures')
  oneOf('customer.status', 'status', filter.status, 'customer')
  oneOf('customer.kind', 'kind', filter.kind, 'customer')
  if (filter.stage !== undefined && filter.stage.length > 0) {
    // NULL stands for nobody having said it.
    const stages = filter.stage.filter((stage) => stage !== 'unset')
    const unset = filter.stage.length > stages.length ? ['customer.stage IS NULL'] : []
    const asked = stages.map((_, index) => `customer.stage = @stage${String(index)}`)
    const parameters = Object.fromEntries(stages.map((stage, index) => [`stage${String(index)}`, stage]))
    add(`(${[...asked, ...unset].join(' OR ')})`, parameters, 'customer')
  }
  if (filter.fit !== undefined && filter.fit.length > 0) {
    add(`(${filter.fit.map((band) => fitBandSql[band]).join(' OR ')})`, {}, 'figures')
  }
  for (const [index, tag] of (filter.tags ?? []).entries()) {
    const name = `tag${String(index)}`
    add(`EXISTS (SELECT 1 FROM customer_tag WHERE customer_id = ${id} AND tag = @${name})`, { [name]: tag })
  }
  if (filter.place !== undefined) {
    add('customer.place = @place COLLATE NOCASE', { place: filter.place }, 'customer')
  }
  if (filter.only !== undefined) {
    add(`${id} IN (SELECT value FROM json_each(@only))`, { only: JSON.stringify(filter.only.ids) })
  }
  if (filter.overridden !== undefined) {
    add('figures.overridden = @overridden', { overridden: filter.overridden ? 1 : 0 }, 'figures')
  }
  return conditions
}

/**
 * A search and a filter as one SQL condition, for a query of another feature that joins `customer` with a figures table
 * named `figures`.
 */
export function matchConditions({ query, filter }: { query: string; filter: CustomerFilter }): {
  sql: string
  parameters: Record<string, SqlValue>
} {
  const { sql, parameters } = filterConditions(filter, idOf.customer)
  const search = searchExpression(query)
  if (search === null) return { sql: sql.join(' AND ') || 'true', parameters }
  const found = `${idOf.customer} IN (SELECT rowid FROM customer_search WHERE customer_search MATCH @match)`
  return { sql: [found, ...sql].join(' AND '), parameters: { ...parameters, match: search.everywhere } }
}

/** FROM and WHERE, read table by table beginning with `driver`; the others only where a condition needs them. */
export function source(
  driver: Table,
  conditions: Conditions,
  figures: FiguresTable,
  fixedOrder: boolean,
): string {
  const names = { customer: 'customer', figures: `${figures} AS figures`, search: 'customer_search' }
  const join = fixedOrder ? 'CROSS JOIN' : 'JOIN'
  const joined = [...conditions.tables]
    .filter((table) => table !== driver)
    .map((table) => `${join} ${names[table]} ON ${idOf[table]} = ${idOf[driver]}`)
  const where = conditions.sql.length === 0 ? 'true' : conditions.sql.join(' AND ')
  return `FROM ${names[driver]} ${joined.join(' ')} WHERE ${where}`
}

/** What a filter asks of those who match, as conditions on a row of the full-text index. */
export function matching(filter: CustomerFilter, match: string): Conditions {
  const conditions = filterConditions(filter, idOf.search)
  conditions.sql.unshift('customer_search MATCH @match')
  conditions.parameters['match'] = match
  return conditions
}
