import type { ComparedCustomer, NamedCustomer } from '../../../shared/operations/duplicates'
import { all, first, insert, run, statement, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import type { Identity } from './rules'

interface IdentityRow {
  id: number
  name: string
  emails: string
  phones: string
  addresses: string
  tax_number: string
  birthday: string | null
}

/** How many customers there are to look at. */
export function identityCount(db: Database, archived: 'include' | 'leaveOut'): number {
  const where = archived === 'include' ? '' : 'WHERE archived_at IS NULL'
  return statement(db, `SELECT count(*) FROM customer ${where}`).pluck().get() as number
}

/** Who the customers are, by id, one after the other. */
export function* identities(db: Database, archived: 'include' | 'leaveOut'): Generator<Identity> {
  const rows = statement(
    db,
    `SELECT id, name, emails, phones, addresses, tax_number, birthday FROM customer
     ${archived === 'include' ? '' : 'WHERE archived_at IS NULL'} ORDER BY id`,
  ).iterate() as IterableIterator<IdentityRow>
  for (const row of rows) yield identityOf(row)
}

/** Who one customer is; undefined when there is none of that id. */
export function identity(db: Database, id: number): Identity | undefined {
  const row = first<IdentityRow>(
    db,
    'SELECT id, name, emails, phones, addresses, tax_number, birthday FROM customer WHERE id = ?',
    [id],
  )
  return row && identityOf(row)
}

function identityOf(row: IdentityRow): Identity {
  return {
    id: row.id,
    name: row.name,
    // These columns are written from these types.
    emails: listOf(row.emails) as Identity['emails'],
    phones: listOf(row.phones) as Identity['phones'],
    addresses: listOf(row.addresses) as Identity['addresses'],
    taxNumber: row.tax_number,
    birthday: row.birthday,
  }
}

/** A list of a customer's row; most hold nothing. */
function listOf(json: string): unknown {
  return json === '[]' ? [] : JSON.parse(json)
}

/** Ids of the customers that are put away. */
export function archivedIds(db: Database): Set<number> {
  return new Set(
    statement(db, 'SELECT id FROM customer WHERE archived_at IS NOT NULL').pluck().all() as number[],
  )
}

/** Customers as lists name them, by id. */
export function namedCustomers(db: Database, ids: readonly number[]): Map<number, NamedCustomer> {
  const rows = all<{ id: number; name: string; place: string; archived: 0 | 1 }>(
    db,
    `SELECT id, name, place, archived_at IS NOT NULL AS archived FROM customer
     WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  )
  return new Map(rows.map((row) => [row.id, { ...row, archived: row.archived === 1 }]))
}

interface Two {
  first: number
  second: number
}

/** The pairs that are said not to be the same, the latest first. */
export function dismissedPairs(db: Database): Two[] {
  return all<Two>(db, 'SELECT first_id AS first, second_id AS second FROM not_same ORDER BY id DESC')
}

/** True when two customers are said not to be the same. */
export function isDismissed(db: Database, { first: one, second }: Two): boolean {
  return first(db, 'SELECT 1 FROM not_same WHERE first_id = ? AND second_id = ?', [one, second]) !== undefined
}

/** Remembers that two customers are not the same. */
export function dismissPair(db: Database, { first: one, second }: Two): void {
  insert(db, 'not_same', { first_id: one, second_id: second })
}

/** Forgets that two customers are not the same; false when nobody had said so. */
export function takeBackPair(db: Database, { first: one, second }: Two): boolean {
  return run(db, 'DELETE FROM not_same WHERE first_id = ? AND second_id = ?', [one, second]).changes > 0
}

type Attached = Pick<
  ComparedCustomer,
  | 'purchases'
  | 'revenue'
  | 'lastPurchaseOn'
  | 'touchpoints'
  | 'complaints'
  | 'answers'
  | 'plans'
  | 'referred'
  | 'ratings'
  | 'override'
>
const nothing = {
  purchases: 0,
  revenue: 0,
  lastPurchaseOn: null,
  touchpoints: 0,
  complaints: 0,
  answers: 0,
  plans: 0,
  referred: 0,
}

/** What hangs on a customer and would move with it. */
export function attachedTo(db: Database, id: number, figures: FiguresTable): Attached {
  const [counts] = all<Omit<Attached, 'ratings' | 'override'>>(
    db,
    `SELECT
       (SELECT count(*) FROM purchase WHERE customer_id = @id) AS purchases,
       coalesce(figures.revenue, 0) AS revenue,
       figures.last_purchase_on AS lastPurchaseOn,
       (SELECT count(*) FROM touchpoint WHERE customer_id = @id) AS touchpoints,
       (SELECT count(*) FROM complaint WHERE customer_id = @id) AS complaints,
       (SELECT count(*) FROM nps_answer WHERE customer_id = @id) AS answers,
       (SELECT count(*) FROM plan WHERE customer_id = @id) AS plans,
       (SELECT count(*) FROM customer WHERE referred_by_id = @id) AS referred
     FROM customer LEFT JOIN ${figures} AS figures ON figures.customer_id = customer.id
     WHERE customer.id = @id`,
    { id },
  )
  return {
    ...(counts ?? nothing),
    ratings: all(
      db,
      `SELECT rating.criterion_id AS criterionId, criterion.name, rating.value, rating.rated_on AS ratedOn
       FROM rating JOIN criterion ON criterion.id = rating.criterion_id
       WHERE rating.customer_id = ? ORDER BY criterion.position, criterion.id`,
      [id],
    ),
    override:
      first<NonNullable<Attached['override']>>(
        db,
        'SELECT grade, reason, created_on AS createdOn FROM grade_override WHERE customer_id = ?',
        [id],
      ) ?? null,
  }
}

/** The other names a customer is known by, each once; not the one it has. */
export function aliasNames(db: Database, id: number): string[] {
  return all<{ name: string }>(
    db,
    `SELECT DISTINCT customer_alias.name FROM customer_alias JOIN customer ON customer.id = customer_alias.customer_id
     WHERE customer_alias.customer_id = ? AND customer_alias.name <> customer.name
     ORDER BY customer_alias.name COLLATE NOCASE`,
    [id],
  ).map((row) => row.name)
}
