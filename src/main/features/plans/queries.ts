import type { PlanPlace, PlanRow, PlanState, PlanStep } from '../../../shared/operations/plans'
import type { Grade, GradeLetter } from '../../../shared/values'
import { all, first, one, type Database, type SqlValue } from '../../database/sql'
import { searchExpression } from '../customers/list/rules'
import type { FiguresTable } from '../figures/queries'

interface StoredRow extends Omit<PlanRow, 'nextStep'> {
  nextId: number | null
  nextText: string | null
  nextDueOn: string | null
}

/** Where and when plans are looked at. */
export interface PlansView {
  figures: FiguresTable
  today: string
  /** The last day that counts as soon. */
  soon: string
}

/** Which plans are wanted. */
export interface PlansFilter {
  id?: number | undefined
  places?: readonly PlanPlace[] | undefined
  grade?: GradeLetter | undefined
  customerId?: number | undefined
  query?: string
}

const firstOpenStep = `(SELECT id FROM plan_step WHERE plan_id = plan.id AND done_on IS NULL
  ORDER BY due_on, position, id LIMIT 1)`
const stepCount = '(SELECT count(*) FROM plan_step WHERE plan_id = plan.id)'

/** Where a plan stands: see `planPlaces`. @today and @soon have to be bound. */
const placeSql = `CASE
  WHEN plan.state <> 'open' THEN 'closed'
  WHEN plan.due_on < @today THEN 'decide'
  WHEN next.id IS NULL THEN iif(${stepCount} > 0, 'decide', 'onItsWay')
  WHEN next.due_on < @today THEN 'overdue'
  WHEN next.due_on <= @soon THEN 'soon'
  ELSE 'onItsWay' END`

const from = `FROM plan JOIN customer ON customer.id = plan.customer_id
  LEFT JOIN plan_step AS next ON plan.state = 'open' AND next.id = ${firstOpenStep}`

/** SQL that is true for the wanted plans, and its parameters. */
function conditionsOf(
  { id, places, grade, customerId, query = '' }: PlansFilter,
  { today, soon }: PlansView,
): { sql: string; parameters: Record<string, SqlValue> } {
  const search = searchExpression(query)
  const conditions: [boolean, string, Record<string, SqlValue>][] = [
    [id !== undefined, 'plan.id = @id', { id: id ?? null }],
    [grade !== undefined, 'plan.grade = @grade', { grade: grade ?? null }],
    [customerId !== undefined, 'plan.customer_id = @customerId', { customerId: customerId ?? null }],
    [
      places !== undefined,
      `${placeSql} IN (SELECT value FROM json_each(@places))`,
      { places: JSON.stringify(places ?? []) },
    ],
    [
      search !== null,
      'plan.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH @match)',
      { match: search?.inName ?? null },
    ],
  ]
  const wanted = conditions.filter(([asked]) => asked)
  return {
    sql: wanted.map(([, sql]) => sql).join(' AND ') || 'true',
    parameters: Object.assign({ today, soon }, ...wanted.map(([, , values]) => values)) as Record<
      string,
      SqlValue
    >,
  }
}

/** Wanted plans: the open ones by what is due first, then the closed ones, the latest first. */
export function planRows(
  db: Database,
  view: PlansView,
  filter: PlansFilter,
  page: { limit: number; offset: number },
): PlanRow[] {
  const { sql, parameters } = conditionsOf(filter, view)
  const rows = all<StoredRow>(
    db,
    `SELECT plan.id, plan.customer_id AS customerId, customer.name AS customerName,
       coalesce(figures.grade, 'ungraded') AS customerGrade, plan.grade, plan.name, plan.started_on AS startedOn,
       plan.due_on AS dueOn, plan.state, ${placeSql} AS place, ${stepCount} AS steps,
       (SELECT count(*) FROM plan_step WHERE plan_id = plan.id AND done_on IS NOT NULL) AS stepsDone,
       next.id AS nextId, next.text AS nextText, next.due_on AS nextDueOn, plan.closed_on AS closedOn,
       plan.grade_before AS gradeBefore, plan.score_before AS scoreBefore, plan.grade_after AS gradeAfter,
       plan.score_after AS scoreAfter
     ${from} LEFT JOIN ${view.figures} AS figures ON figures.customer_id = plan.customer_id
     WHERE ${sql}
     ORDER BY plan.state <> 'open', plan.closed_on DESC, min(plan.due_on, coalesce(next.due_on, plan.due_on)), plan.id
     LIMIT @limit OFFSET @offset`,
    { ...parameters, ...page },
  )
  return rows.map(({ nextId, nextText, nextDueOn, ...row }) => ({
    ...row,
    nextStep:
      nextId === null || nextText === null || nextDueOn === null
        ? null
        : { id: nextId, text: nextText, dueOn: nextDueOn },
  }))
}

/** How many wanted plans stand in each place. */
export function planCounts(
  db: Database,
  view: PlansView,
  filter: PlansFilter,
): ReadonlyMap<PlanPlace, number> {
  const { sql, parameters } = conditionsOf(filter, view)
  const rows = all<{ standing: PlanPlace; plans: number }>(
    db,
    // Not called place: customers have one of their own.
    `SELECT ${placeSql} AS standing, count(*) AS plans ${from} WHERE ${sql} GROUP BY standing`,
    parameters,
  )
  return new Map(rows.map(({ standing, plans }) => [standing, plans]))
}

/** How many open plans ask for a decision: those in the place `decide`, found without looking at closed ones. */
export function countDecisions(db: Database, today: string): number {
  return one<{ plans: number }>(
    db,
    `SELECT count(*) AS plans FROM plan WHERE state = 'open' AND (
       due_on < @today
       OR (${stepCount} > 0
         AND NOT EXISTS (SELECT 1 FROM plan_step WHERE plan_id = plan.id AND done_on IS NULL)))`,
    { today },
  ).plans
}

/** How many plans there are. */
export function planCount(db: Database): number {
  return one<{ plans: number }>(db, 'SELECT count(*) AS plans FROM plan').plans
}

/** What a plan holds besides its row in a list. */
export interface PlanDetails {
  playbookId: number | null
  goal: string
  outcome: string
  customerScore: number | null
  customerArchived: 0 | 1
}

/** The rest of a plan; undefined when there is none of that id. */
export function planDetails(db: Database, figures: FiguresTable, id: number): PlanDetails | undefined {
  return first(
    db,
    `SELECT plan.playbook_id AS playbookId, plan.goal, plan.outcome, figures.score AS customerScore,
       customer.archived_at IS NOT NULL AS customerArchived
     FROM plan JOIN customer ON customer.id = plan.customer_id
     LEFT JOIN ${figures} AS figures ON figures.customer_id = plan.customer_id WHERE plan.id = ?`,
    [id],
  )
}

/** The steps of a plan as they are due. */
export function stepsOf(db: Database, planId: number): PlanStep[] {
  return all(
    db,
    `SELECT plan_step.id, plan_step.text, plan_step.due_on AS dueOn, plan_step.done_on AS doneOn, plan_step.note,
       plan_step.outcome, plan_step.criterion_id AS criterionId, criterion.name AS criterion
     FROM plan_step LEFT JOIN criterion ON criterion.id = plan_step.criterion_id
     WHERE plan_step.plan_id = ? ORDER BY plan_step.due_on, plan_step.position, plan_step.id`,
    [planId],
  )
}

/** What every change of a plan has to know of it. */
export interface PlanHead {
  id: number
  customerId: number
  customerName: string
  name: string
  goal: string
  startedOn: string
  dueOn: string
  state: PlanState
}

const headSql = `plan.id, plan.customer_id AS customerId, customer.name AS customerName, plan.name, plan.goal,
  plan.started_on AS startedOn, plan.due_on AS dueOn, plan.state`

/** A plan; undefined when there is none of that id. */
export function planHead(db: Database, id: number): PlanHead | undefined {
  return first(
    db,
    `SELECT ${headSql} FROM plan JOIN customer ON customer.id = plan.customer_id WHERE plan.id = ?`,
    [id],
  )
}

export interface StepHead {
  plan: PlanHead
  step: Pick<PlanStep, 'id' | 'text' | 'dueOn' | 'doneOn' | 'note' | 'outcome'>
}

/** A step with its plan; undefined when there is none of that id. */
export function stepHead(db: Database, id: number): StepHead | undefined {
  const step = first<StepHead['step'] & { planId: number }>(
    db,
    `SELECT id, plan_id AS planId, text, due_on AS dueOn, done_on AS doneOn, note, outcome FROM plan_step WHERE id = ?`,
    [id],
  )
  const plan = step && planHead(db, step.planId)
  return step && plan && { plan, step }
}

export interface DueStep {
  id: number
  text: string
  dueOn: string
  planId: number
  planName: string
  grade: GradeLetter
  customerId: number
  customerName: string
  customerGrade: Grade
}

const dueSteps = `FROM plan_step JOIN plan ON plan.id = plan_step.plan_id
  WHERE plan_step.done_on IS NULL AND plan_step.due_on <= @upTo AND plan.state = 'open'`

/** How many steps of open plans are due up to a day. */
export function countStepsDue(db: Database, upTo: string): number {
  return one<{ steps: number }>(db, `SELECT count(*) AS steps ${dueSteps}`, { upTo }).steps
}

/** Steps of open plans that are due up to a day, the longest due first. */
export function stepsDue(
  db: Database,
  figures: FiguresTable,
  upTo: string,
  limit: number,
): { count: number; steps: DueStep[] } {
  return {
    count: countStepsDue(db, upTo),
    steps: all(
      db,
      `SELECT plan_step.id, plan_step.text, plan_step.due_on AS dueOn, plan.id AS planId, plan.name AS planName,
         plan.grade, plan.customer_id AS customerId,
         (SELECT name FROM customer WHERE customer.id = plan.customer_id) AS customerName,
         coalesce((SELECT grade FROM ${figures} WHERE customer_id = plan.customer_id), 'ungraded') AS customerGrade
       ${dueSteps} ORDER BY plan_step.due_on, plan_step.id LIMIT @limit`,
      { upTo, limit },
    ),
  }
}

/** Who the customers of a new plan are, and how they stand. */
export interface PlannedCustomer {
  id: number
  name: string
  grade: Grade
  score: number | null
}

/** Customers by id, in the order asked for; those that are not there are left out. */
export function plannedCustomers(
  db: Database,
  figures: FiguresTable,
  ids: readonly number[],
): PlannedCustomer[] {
  return all(
    db,
    `SELECT customer.id, customer.name, coalesce(figures.grade, 'ungraded') AS grade, figures.score
     FROM json_each(@ids) AS asked JOIN customer ON customer.id = asked.value
     LEFT JOIN ${figures} AS figures ON figures.customer_id = customer.id ORDER BY asked.key`,
    { ids: JSON.stringify(ids) },
  )
}
