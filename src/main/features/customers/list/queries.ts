import { customerStages } from '../../../../shared/choices'
import type { CustomerFilter, customerSorts } from '../../../../shared/operations/customers'
import { all, one, type Database, type SqlValue } from '../../../database/sql'
import type { FiguresTable } from '../../figures/queries'
import { filterConditions, idOf, matching, source } from './queries-conditions'
import { rankMatches, searchExpression, type Match, type SearchExpression } from './rules'

/**
 * The customer list. Every sort reads an index in its order and stops when the page is full; search asks the full-text
 * index. It finds the ids of a page; ../queries.ts reads their rows.
 */

/** Up to so many matches are weighed one by one; more of them mean that little was typed and weighing says little. */
const RANKED_AT_MOST = 250

type SortBy = (typeof customerSorts)[number]
export interface ListQuery {
  query: string
  filter: CustomerFilter
  sort: { by: SortBy; direction: 'ascending' | 'descending' }
  limit: number
  offset: number
  /** How far a search is counted; without it to the end. */
  countTo?: number | undefined
}

/** How many there are; `more`: there are more than that. */
interface Counted {
  total: number
  more?: boolean
}

/** Where a sort finds its order: a table with an index on exactly these columns. */
interface Order {
  table: 'customer' | 'figures'
  column: string
  /** The unknown go last either way. */
  nullable?: boolean
  /** Sorts what is equal, always the other way round (the best A first). */
  then?: string
}

/** From awareness on; an index holds just this. */
const STAGE_PLACE = `CASE customer.stage ${customerStages
  .map((stage, index) => `WHEN '${stage}' THEN ${String(index)}`)
  .join(' ')} END`

const orders: Readonly<Record<Exclude<SortBy, 'relevance'>, Order>> = {
  name: { table: 'figures', column: 'figures.sort_name' },
  place: { table: 'customer', column: 'customer.place COLLATE NOCASE' },
  status: { table: 'customer', column: 'customer.status' },
  stage: { table: 'customer', column: STAGE_PLACE, nullable: true },
  grade: { table: 'figures', column: 'figures.grade', then: 'figures.score' },
  score: { table: 'figures', column: 'figures.score', nullable: true },
  fit: { table: 'figures', column: 'figures.fit', nullable: true },
  revenue: { table: 'figures', column: 'figures.revenue' },
  revenue12m: { table: 'figures', column: 'figures.revenue_12m' },
  contribution: { table: 'figures', column: 'figures.contribution' },
  contribution12m: { table: 'figures', column: 'figures.contribution_12m' },
  averageDaysLate: { table: 'figures', column: 'figures.average_days_late', nullable: true },
  openAmount: { table: 'figures', column: 'figures.open_amount' },
  orders: { table: 'figures', column: 'figures.orders' },
  lastPurchaseOn: { table: 'figures', column: 'figures.last_purchase_on', nullable: true },
  lastTouchOn: { table: 'figures', column: 'figures.last_touch_on', nullable: true },
}

function orderBy({ table, column, nullable, then }: Order, direction: 'ascending' | 'descending'): string {
  const [way, back] = direction === 'ascending' ? ['ASC', 'DESC'] : ['DESC', 'ASC']
  const terms = [`${column} ${way}${nullable ? ' NULLS LAST' : ''}`]
  if (then !== undefined) terms.push(`${then} ${back}`)
  terms.push(`${idOf[table]} ${way}`)
  return terms.join(', ')
}

/** The statement that finds the ids of one page, for plain lists and searches alike. */
export function pageSql(
  { filter, sort, query }: Pick<ListQuery, 'filter' | 'sort' | 'query'>,
  figures: FiguresTable,
): { sql: string; parameters: Record<string, SqlValue> } {
  const search = searchExpression(query)
  const by = sort.by === 'relevance' ? 'name' : sort.by
  const order = orders[by]
  const conditions = filterConditions(filter, idOf[order.table])
  if (search !== null) {
    conditions.sql.push(
      `${idOf[order.table]} IN (SELECT rowid FROM customer_search WHERE customer_search MATCH @match)`,
    )
    conditions.parameters['match'] = search.everywhere
  }
  const direction = sort.by === 'relevance' ? 'ascending' : sort.direction
  return {
    sql: `SELECT ${idOf[order.table]} AS id ${source(order.table, conditions, figures, true)}
      ORDER BY ${orderBy(order, direction)} LIMIT @limit OFFSET @offset`,
    parameters: conditions.parameters,
  }
}

/** How many customers match. */
export function countCustomers(
  db: Database,
  { filter, query }: Pick<ListQuery, 'filter' | 'query'>,
  figures: FiguresTable,
): number {
  const search = searchExpression(query)
  if (search !== null) return countMatches(db, filter, search.everywhere, figures)
  if (isPlain(filter)) {
    return one<{ total: number }>(
      db,
      `SELECT (SELECT count(*) FROM customer)
        - (SELECT count(*) FROM customer WHERE archived_at IS NOT NULL) AS total`,
    ).total
  }
  const conditions = filterConditions(filter, idOf.customer)
  return one<{ total: number }>(
    db,
    `SELECT count(*) AS total ${source('customer', conditions, figures, false)}`,
    conditions.parameters,
  ).total
}

function countMatches(db: Database, filter: CustomerFilter, match: string, figures: FiguresTable): number {
  const conditions = matching(filter, match)
  return one<{ total: number }>(
    db,
    `SELECT count(*) AS total ${source('search', conditions, figures, true)}`,
    conditions.parameters,
  ).total
}

/** Of a single letter in a large business, counting is most of the work: it can end where nobody looks any more. */
function countList(db: Database, query: ListQuery, figures: FiguresTable): Counted {
  const { filter, countTo } = query
  const search = searchExpression(query.query)
  if (search === null || countTo === undefined) return { total: countCustomers(db, query, figures) }
  const conditions = matching(filter, search.everywhere)
  const { total } = one<{ total: number }>(
    db,
    `SELECT count(*) AS total
     FROM (SELECT 1 ${source('search', conditions, figures, true)} LIMIT @beyond)`,
    { ...conditions.parameters, beyond: countTo + 1 },
  )
  return total > countTo ? { total: countTo, more: true } : { total }
}

function isPlain(filter: CustomerFilter): boolean {
  const { archived = 'present', place, overridden, only, ...lists } = filter
  const empty = Object.values(lists).every((list) => list === undefined || list.length === 0)
  const none = place === undefined && overridden === undefined && only === undefined
  return archived === 'present' && none && empty
}

/** The ids of one page of the list, in order, and how many customers the whole list has. */
export function listPage(db: Database, query: ListQuery, figures: FiguresTable): Counted & { ids: number[] } {
  const search = searchExpression(query.query)
  if (search !== null && query.sort.by === 'relevance') {
    const { ids, total } = bestMatches(db, query, search, figures)
    return { ...(total === undefined ? countList(db, query, figures) : { total }), ids }
  }
  return { ...countList(db, query, figures), ids: sortedIds(db, query, figures) }
}

/** The ids of customers that follow each other in the list, however many. */
export function listIds(db: Database, query: ListQuery, figures: FiguresTable): number[] {
  const search = searchExpression(query.query)
  return search !== null && query.sort.by === 'relevance'
    ? bestMatches(db, query, search, figures).ids
    : sortedIds(db, query, figures)
}

function sortedIds(db: Database, query: ListQuery, figures: FiguresTable): number[] {
  const { sql, parameters } = pageSql(query, figures)
  const { limit, offset } = query
  return idsOf(db, sql, { ...parameters, limit, offset })
}

/**
 * Best match first. Weighing is our own: bm25 looks at every customer each single word matches, for little insight.
 * @returns `total` when finding them has told how many there are
 */
function bestMatches(
  db: Database,
  query: ListQuery,
  search: SearchExpression,
  figures: FiguresTable,
): { ids: number[]; total?: number } {
  const { filter, limit, offset } = query
  const { sql, parameters } = idsSql(filter, search.everywhere, figures)
  const found = idsOf(db, sql, { ...parameters, limit: RANKED_AT_MOST + 1, offset: 0 })
  if (found.length > RANKED_AT_MOST) return { ids: manyMatches(db, query, search, figures) }
  const matches = all<Match>(
    db,
    `SELECT id, name, external_id AS number FROM customer WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(found)],
  )
  return { total: found.length, ids: rankMatches(query.query, matches).slice(offset, offset + limit) }
}

function idsOf(db: Database, sql: string, parameters: Record<string, SqlValue>): number[] {
  return all<{ id: number }>(db, sql, parameters).map((row) => row.id)
}

/** The statement that finds matches in the order they were added. */
function idsSql(filter: CustomerFilter, match: string, figures: FiguresTable) {
  const conditions = matching(filter, match)
  return {
    sql: `SELECT ${idOf.search} AS id ${source('search', conditions, figures, true)}
      ORDER BY ${idOf.search} LIMIT @limit OFFSET @offset`,
    parameters: conditions.parameters,
  }
}

/** Of very many matches those in the name first, then the others, each in the order they were added. */
function manyMatches(
  db: Database,
  { filter, limit, offset }: ListQuery,
  { everywhere, inName }: SearchExpression,
  figures: FiguresTable,
): number[] {
  const part = (match: string, limit: number, offset: number) => {
    const { sql, parameters } = idsSql(filter, match, figures)
    return idsOf(db, sql, { ...parameters, limit, offset })
  }
  const named = part(inName, limit, offset)
  if (named.length === limit) return named
  const namedBefore = offset === 0 ? named.length : countMatches(db, filter, inName, figures)
  const rest = part(
    `(${everywhere}) NOT (${inName})`,
    limit - named.length,
    Math.max(0, offset - namedBefore),
  )
  return [...named, ...rest]
}
