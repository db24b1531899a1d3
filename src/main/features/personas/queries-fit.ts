import { z } from 'zod'
import { traitRules } from '../../../shared/operations/personas'
import type { AskedTrait } from '../../../shared/personas/asked'
import type { Grade } from '../../../shared/values'
import { all, first, one, run, type Database } from '../../database/sql'
import type { FiguresTable } from '../figures/queries'
import { kindOf } from './queries-traits'
import { addSums, judge, sumsOf } from './rules'

/**
 * The fit of many customers at once. Customers share values ("Compares", "Leeds"), so each different value is judged
 * once, by the rules, into temp.fit_verdict; SQL then only adds up. The arithmetic is that of `fitFromSums`.
 */

interface AskedRow {
  trait_id: number
  rule: string
  importance: number
  wanted: string
  from_number: number | null
  to_number: number | null
  kind: string
  several: 0 | 1
}

const wantedSchema = z.array(z.string())

/** The persona customers are measured by: the primary ideal one. */
export function primaryPersonaId(db: Database): number | null {
  const row = first<{ id: number }>(
    db,
    `SELECT id FROM persona WHERE is_primary = 1 AND kind = 'ideal' ORDER BY id LIMIT 1`,
  )
  return row?.id ?? null
}

/** What a persona asks of customers, in its order. */
export function readAskedTraits(db: Database, personaId: number): AskedTrait[] {
  const rows = all<AskedRow>(
    db,
    `SELECT persona_trait.trait_id, rule, importance, wanted, from_number, to_number, trait.kind, trait.several
     FROM persona_trait JOIN trait ON trait.id = persona_trait.trait_id
     WHERE persona_id = ? ORDER BY persona_trait.position, persona_trait.id`,
    [personaId],
  )
  return rows.map((row) => ({
    traitId: row.trait_id,
    rule: z.enum(traitRules).parse(row.rule),
    importance: row.importance,
    values: wantedSchema.parse(JSON.parse(row.wanted)),
    from: row.from_number,
    to: row.to_number,
    kind: kindOf(row),
  }))
}

const dirtyOnly = 'customer_id IN (SELECT customer_id FROM main.customer_dirty)'

/** Judges every different value that customers (all, or those out of step) have for the asked traits. */
export function fillVerdicts(db: Database, asked: readonly AskedTrait[], scope: 'all' | 'dirty'): void {
  const byTrait = new Map<number, AskedTrait[]>()
  for (const one of asked) byTrait.set(one.traitId, [...(byTrait.get(one.traitId) ?? []), one])
  const values = all<{ trait_id: number; value: string }>(
    db,
    `SELECT DISTINCT trait_id, value FROM customer_trait
     WHERE trait_id IN (SELECT value FROM json_each(?)) ${scope === 'all' ? '' : `AND ${dirtyOnly}`}`,
    [JSON.stringify([...byTrait.keys()])],
  )
  const verdicts = values.map(({ trait_id, value }) => {
    const sums = addSums((byTrait.get(trait_id) ?? []).map((one) => sumsOf(one, judge(one, value))))
    return [trait_id, value, sums.wanted, sums.matched, sums.known, sums.ruledOut ? 1 : 0]
  })
  db.exec(
    `CREATE TEMP TABLE IF NOT EXISTS fit_verdict (
       trait_id INTEGER, value TEXT, wanted INTEGER, matched INTEGER, known INTEGER, ruled_out INTEGER,
       PRIMARY KEY (trait_id, value)
     ) WITHOUT ROWID`,
  )
  run(db, 'DELETE FROM temp.fit_verdict')
  run(
    db,
    `INSERT INTO temp.fit_verdict
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
     FROM json_each(?)`,
    [JSON.stringify(verdicts)],
  )
}

/** The query of customer_id, fit and weight known, from the verdicts filled before; customers without any known value are missing. */
export function countedFitSql(scope: 'all' | 'dirty'): string {
  // CROSS JOIN keeps the order: customers' traits by customer, each looked up among the verdicts.
  return `SELECT
      customer_id,
      CASE
        WHEN max(ruled_out) = 1 THEN 0.0
        WHEN sum(wanted) > 0 THEN 100.0 * sum(matched) / sum(wanted)
      END AS fit,
      sum(known) AS known
    FROM main.customer_trait CROSS JOIN temp.fit_verdict USING (trait_id, value)
    ${scope === 'all' ? '' : `WHERE ${dirtyOnly}`}
    GROUP BY customer_id`
}

/** Writes the fit that follows from the verdicts. */
export function writeFit(db: Database, table: FiguresTable, scope: 'all' | 'dirty'): void {
  run(
    db,
    `WITH counted AS MATERIALIZED (${countedFitSql(scope)})
     UPDATE ${table} AS target SET fit = changed.fit
     FROM (
       SELECT figures.customer_id, counted.fit
       FROM ${table} AS figures LEFT JOIN counted ON counted.customer_id = figures.customer_id
       WHERE figures.fit IS NOT counted.fit ${scope === 'all' ? '' : `AND figures.${dirtyOnly}`}
     ) AS changed
     WHERE changed.customer_id = target.customer_id`,
  )
}

/** Makes the fit unknown. */
export function clearFit(db: Database, table: FiguresTable, scope: 'all' | 'dirty'): void {
  run(db, `UPDATE ${table} SET fit = NULL WHERE fit IS NOT NULL ${scope === 'all' ? '' : `AND ${dirtyOnly}`}`)
}

interface CustomerRow {
  customerId: number
  name: string
  grade: Grade
}

interface Page {
  limit: number
  offset: number
}

/** How many customers a list by fit has: all but archived ones. */
export function countFitRows(db: Database): number {
  return one<{ total: number }>(db, 'SELECT count(*) AS total FROM customer WHERE archived_at IS NULL').total
}

/**
 * One page of customers by how they fit what a persona asks: best first, among equals those of whom more is known,
 * then by name; those of unknown fit last. Counted from everyone's traits.
 */
export function customersByFit(
  db: Database,
  figures: FiguresTable,
  asked: readonly AskedTrait[],
  page: Page,
): CustomerRow[] {
  fillVerdicts(db, asked, 'all')
  return all<CustomerRow>(
    db,
    `WITH counted AS MATERIALIZED (${countedFitSql('all')})
     SELECT customer.id AS customerId, customer.name, coalesce(figures.grade, 'ungraded') AS grade
     FROM customer
     LEFT JOIN ${figures} AS figures ON figures.customer_id = customer.id
     LEFT JOIN counted ON counted.customer_id = customer.id
     WHERE customer.archived_at IS NULL
     ORDER BY counted.fit DESC, counted.known DESC, figures.sort_name, customer.id
     LIMIT ? OFFSET ?`,
    [page.limit, page.offset],
  )
}

/** One customer as a row of such a list, archived or not. */
export function oneFitRow(db: Database, figures: FiguresTable, customerId: number): CustomerRow | undefined {
  return first<CustomerRow>(
    db,
    `SELECT customer.id AS customerId, customer.name, coalesce(figures.grade, 'ungraded') AS grade
     FROM customer LEFT JOIN ${figures} AS figures ON figures.customer_id = customer.id
     WHERE customer.id = ?`,
    [customerId],
  )
}

/** What is known of customers: customer id → trait id → value. */
export function traitValuesOf(
  db: Database,
  customerIds: readonly number[],
): Map<number, Map<number, string>> {
  const rows = all<{ customer_id: number; trait_id: number; value: string }>(
    db,
    `SELECT customer_id, trait_id, value FROM customer_trait
     WHERE customer_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(customerIds)],
  )
  const byCustomer = new Map<number, Map<number, string>>()
  for (const { customer_id, trait_id, value } of rows) {
    const known = byCustomer.get(customer_id) ?? new Map<number, string>()
    byCustomer.set(customer_id, known.set(trait_id, value))
  }
  return byCustomer
}
