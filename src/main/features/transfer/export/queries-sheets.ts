import { columnsOf, trackedTables } from '../../../database/schema'
import { one, statement, type Database } from '../../../database/sql'
import type { CellValue } from './cells'

/** SQL of a sheet's rows: the values of its columns in order, from `table` and what is joined to it. */
export interface SheetQuery {
  table: string
  columns: string
  joins?: string
}

const whose = 'customer.external_id, customer.name'
const joinCustomer = (table: string) => `JOIN customer ON customer.id = ${table}.customer_id`
/** The values of a JSON list as one text. */
const listed = (column: string) =>
  `(SELECT group_concat(part.value ->> 'value', '; ') FROM json_each(customer.${column}) AS part)`
const firstAddress = (field: string) => `customer.addresses ->> '$[0].${field}'`

/** What the sheets for people hold. The columns of each are named in sheets.ts, in the same order. */
export const sheetQueries = {
  customers: {
    table: 'customer',
    columns: `${whose}, customer.kind, customer.status, customer.stage, customer.salutation,
      ${listed('emails')}, ${listed('phones')}, ${firstAddress('street')}, ${firstAddress('postalCode')},
      ${firstAddress('city')}, ${firstAddress('region')}, ${firstAddress('country')},
      customer.contacts ->> '$[0].name', customer.contacts ->> '$[0].role',
      customer.tax_number, customer.heard_from, customer.customer_since, customer.birthday,
      (SELECT group_concat(tag, '; ') FROM customer_tag WHERE customer_id = customer.id),
      customer.preferences, customer.notes, referrer.name, customer.do_not_contact,
      customer.archived_at IS NOT NULL, customer.created_at`,
    joins: 'LEFT JOIN customer AS referrer ON referrer.id = customer.referred_by_id',
  },
  purchases: {
    table: 'purchase',
    columns: `${whose}, purchase.number, purchase.purchased_on, purchase.amount, purchase.cost,
      purchase.due_on, purchase.paid_on, purchase.settled, purchase.channel, purchase.items`,
    joins: joinCustomer('purchase'),
  },
  touchpoints: {
    table: 'touchpoint',
    columns: `${whose}, touchpoint.happened_on, touchpoint.kind, touchpoint.initiative, touchpoint.minutes,
      touchpoint.expense, touchpoint.mood, touchpoint.note`,
    joins: joinCustomer('touchpoint'),
  },
  complaints: {
    table: 'complaint',
    columns: `${whose}, complaint.happened_on, complaint.text, complaint.resolved_on, complaint.remedy`,
    joins: joinCustomer('complaint'),
  },
  answers: {
    table: 'nps_answer',
    columns: `${whose}, nps_answer.answered_on, nps_answer.score, nps_answer.comment`,
    joins: joinCustomer('nps_answer'),
  },
  plans: {
    table: 'plan',
    columns: `${whose}, plan.name, playbook.name, plan.grade, plan.goal, plan.started_on, plan.due_on, plan.state,
      plan.outcome, plan.closed_on, plan.grade_before, plan.score_before, plan.grade_after, plan.score_after`,
    joins: `${joinCustomer('plan')} LEFT JOIN playbook ON playbook.id = plan.playbook_id`,
  },
  planSteps: {
    table: 'plan_step',
    columns: `${whose}, plan.name, plan_step.text, plan_step.due_on, plan_step.done_on, plan_step.note,
      plan_step.outcome, criterion.name`,
    joins: `${joinCustomer('plan_step')} JOIN plan ON plan.id = plan_step.plan_id
      LEFT JOIN criterion ON criterion.id = plan_step.criterion_id`,
  },
  ratings: {
    table: 'rating',
    columns: `${whose}, criterion.name, rating.value, rating.rated_on`,
    joins: `${joinCustomer('rating')} JOIN criterion ON criterion.id = rating.criterion_id`,
  },
  overrides: {
    table: 'grade_override',
    columns: `${whose}, grade_override.grade, grade_override.reason, grade_override.created_on,
      grade_override.ends_on, grade_override.remind_on`,
    joins: joinCustomer('grade_override'),
  },
  grades: {
    table: 'grade_change',
    columns: `${whose}, grade_change.at, grade_change.from_grade, grade_change.to_grade,
      grade_change.score_before, grade_change.score, grade_change.cause`,
    joins: joinCustomer('grade_change'),
  },
  gradeMonths: {
    table: 'grade_month',
    columns: `grade_month.month, grade_month.grade, grade_month.as_of, grade_month.customers,
      grade_month.revenue_12m, grade_month.contribution_12m, grade_month.cost_to_serve_12m`,
  },
  knownTraits: {
    table: 'customer_trait',
    columns: `${whose}, trait.name, customer_trait.value`,
    joins: `${joinCustomer('customer_trait')} JOIN trait ON trait.id = customer_trait.trait_id`,
  },
  contacts: {
    table: 'customer',
    columns: `${whose}, part.value ->> 'name', part.value ->> 'role', part.value ->> 'email', part.value ->> 'phone'`,
    joins: 'JOIN json_each(customer.contacts) AS part',
  },
  addresses: {
    table: 'customer',
    columns: `${whose}, part.value ->> 'label', part.value ->> 'street', part.value ->> 'postalCode',
      part.value ->> 'city', part.value ->> 'region', part.value ->> 'country'`,
    joins: 'JOIN json_each(customer.addresses) AS part',
  },
  criteria: {
    table: 'criterion',
    columns: `criterion.name, criterion.about, criterion.kind, criterion.measure, criterion.method,
      criterion.weight, criterion.enabled, criterion.influence,
      (SELECT group_concat(value, '; ') FROM json_each(criterion.actions))`,
  },
  personas: {
    table: 'persona',
    columns: `persona.name, persona.kind, persona.is_primary, persona.statement, persona.not_our_customer,
      persona.individual, persona.voice, persona.objections, persona.journey, persona.meaning, persona.sources, persona.created_at`,
  },
  personaTraits: {
    table: 'persona_trait',
    columns: `persona.name, trait.name, persona_trait.rule, persona_trait.importance,
      (SELECT group_concat(value, '; ') FROM json_each(persona_trait.wanted)), persona_trait.from_number,
      persona_trait.to_number`,
    joins: `JOIN persona ON persona.id = persona_trait.persona_id
      JOIN trait ON trait.id = persona_trait.trait_id`,
  },
} as const satisfies Readonly<Record<string, SheetQuery>>

const told: ReadonlySet<string> = new Set([
  'customer_tag',
  ...Object.values(sheetQueries).map(({ table }) => table),
])

/** The tracked tables no sheet above tells: each is a sheet of its own, with its fields as they are. */
export function otherTables(db: Database): { table: string; columns: string[] }[] {
  return trackedTables
    .filter((table) => !told.has(table))
    .map((table) => ({ table, columns: columnsOf(db, table) }))
}

/** About how many rows a sheet has: those of its table. */
export function rowCount(db: Database, table: string): number {
  return one<{ rows: number }>(db, `SELECT count(*) AS rows FROM ${table}`).rows
}

const idsAtOnce = 2000

/** The rows of a sheet by id of its table, read a piece at a time, so that a million are never held. */
export function* sheetRows(db: Database, { table, columns, joins = '' }: SheetQuery): Generator<CellValue[]> {
  // The last id of a piece first: one row of the table may be several of the sheet, or none.
  const piece = statement(
    db,
    `SELECT max(id) AS last FROM (SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ${idsAtOnce})`,
  )
  const rows = statement(
    db,
    `SELECT ${columns} FROM ${table} ${joins} WHERE ${table}.id > ? AND ${table}.id <= ? ORDER BY ${table}.id`,
  )
  let from = 0
  for (;;) {
    const { last } = piece.get(from) as { last: number | null }
    if (last === null) return
    yield* rows.raw().all(from, last) as CellValue[][]
    from = last
  }
}
