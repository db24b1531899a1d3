import type { PlanState } from '../../../shared/operations/plans'
import type { Grade, GradeLetter } from '../../../shared/values'
import { insert, one, run, update, type Database } from '../../database/sql'
import type { NewStep } from './rules'

export interface NewPlan {
  customerId: number
  playbookId: number | null
  grade: GradeLetter
  name: string
  goal: string
  startedOn: string
  dueOn: string
  gradeBefore: Grade
  scoreBefore: number | null
  steps: readonly NewStep[]
}

/** Writes a plan and its steps; its id. */
export function insertPlan(db: Database, plan: NewPlan): number {
  const id = insert(db, 'plan', {
    customer_id: plan.customerId,
    playbook_id: plan.playbookId,
    grade: plan.grade,
    name: plan.name,
    goal: plan.goal,
    started_on: plan.startedOn,
    due_on: plan.dueOn,
    grade_before: plan.gradeBefore,
    score_before: plan.scoreBefore,
  })
  for (const [position, step] of plan.steps.entries()) {
    insertStep(db, { planId: id, customerId: plan.customerId }, { ...step, note: '', position })
  }
  return id
}

/** Writes a step of a plan. */
export function insertStep(
  db: Database,
  { planId, customerId }: { planId: number; customerId: number },
  { text, dueOn, criterionId, note, position }: NewStep & { note: string; position: number },
): number {
  return insert(db, 'plan_step', {
    plan_id: planId,
    customer_id: customerId,
    position,
    text,
    due_on: dueOn,
    note,
    criterion_id: criterionId,
  })
}

/** The place behind the last step of a plan. */
export function nextPosition(db: Database, planId: number): number {
  return one<{ next: number }>(
    db,
    'SELECT coalesce(max(position), -1) + 1 AS next FROM plan_step WHERE plan_id = ?',
    [planId],
  ).next
}

const planColumns = { name: 'name', goal: 'goal', dueOn: 'due_on' } as const
const stepColumns = {
  text: 'text',
  dueOn: 'due_on',
  doneOn: 'done_on',
  note: 'note',
  outcome: 'outcome',
} as const

function columnValues<Key extends string>(
  columns: Readonly<Record<Key, string>>,
  changes: Readonly<Partial<Record<Key, string | null>>>,
): Record<string, string | null> {
  return Object.fromEntries(
    (Object.keys(changes) as Key[]).map((key) => [columns[key], changes[key] ?? null]),
  )
}

/** Changes what the owner says of a plan. */
export function updatePlan(
  db: Database,
  id: number,
  changes: Partial<Record<keyof typeof planColumns, string>>,
): void {
  update(db, 'plan', id, columnValues(planColumns, changes))
}

/** Changes a step. */
export function updateStep(
  db: Database,
  id: number,
  changes: Partial<Record<keyof typeof stepColumns, string | null>>,
): void {
  update(db, 'plan_step', id, columnValues(stepColumns, changes))
}

/** Closes a plan, or opens it again. */
export function setState(
  db: Database,
  id: number,
  to:
    | { state: 'open' }
    | {
        state: Exclude<PlanState, 'open'>
        outcome: string
        closedOn: string
        gradeAfter: Grade
        scoreAfter: number | null
      },
): void {
  const closed =
    to.state === 'open'
      ? { closed_on: null, grade_after: null, score_after: null }
      : {
          outcome: to.outcome,
          closed_on: to.closedOn,
          grade_after: to.gradeAfter,
          score_after: to.scoreAfter,
        }
  update(db, 'plan', id, { state: to.state, ...closed })
}

/** Removes a plan with its steps. */
export function deletePlan(db: Database, id: number): void {
  run(db, 'DELETE FROM plan_step WHERE plan_id = ?', [id])
  run(db, 'DELETE FROM plan WHERE id = ?', [id])
}

/** Removes a step. */
export function deleteStep(db: Database, id: number): void {
  run(db, 'DELETE FROM plan_step WHERE id = ?', [id])
}
