import { z } from 'zod'
import { addDays } from '../../../shared/dates'
import { calendarDateSchema, gradeLetterSchema, gradeSchema, scoreSchema } from '../../../shared/values'
import { first, insert, type Database } from '../../database/sql'

const standingSchema = z.strictObject({ grade: gradeSchema, score: scoreSchema })

/** A plan of the sample business; its customer is named by external id, playbook and criteria by name. */
export const samplePlanSchema = z.strictObject({
  externalId: z.string(),
  playbook: z.string(),
  grade: gradeLetterSchema,
  name: z.string(),
  goal: z.string(),
  startedOn: calendarDateSchema,
  dueOn: calendarDateSchema,
  before: standingSchema,
  closed: z
    .strictObject({
      state: z.enum(['done', 'letGo']),
      on: calendarDateSchema,
      outcome: z.string(),
      after: standingSchema,
    })
    .optional(),
  steps: z.array(
    z.strictObject({
      text: z.string(),
      dueOn: calendarDateSchema,
      doneOn: calendarDateSchema.nullable(),
      outcome: z.string(),
      criterion: z.string().nullable(),
    }),
  ),
})
type SamplePlan = z.output<typeof samplePlanSchema>

/**
 * Adds a plan of the sample.
 * @param shift days to add to every date
 */
export function addPlan(db: Database, customerId: number, plan: SamplePlan, shift: number): void {
  const { closed } = plan
  const id = insert(db, 'plan', {
    customer_id: customerId,
    playbook_id: idOf(db, 'playbook', plan.playbook),
    grade: plan.grade,
    name: plan.name,
    goal: plan.goal,
    started_on: addDays(plan.startedOn, shift),
    due_on: addDays(plan.dueOn, shift),
    grade_before: plan.before.grade,
    score_before: plan.before.score,
    ...(closed && {
      state: closed.state,
      closed_on: addDays(closed.on, shift),
      outcome: closed.outcome,
      grade_after: closed.after.grade,
      score_after: closed.after.score,
    }),
  })
  for (const [position, step] of plan.steps.entries()) {
    insert(db, 'plan_step', {
      plan_id: id,
      customer_id: customerId,
      position,
      text: step.text,
      due_on: addDays(step.dueOn, shift),
      done_on: step.doneOn === null ? null : addDays(step.doneOn, shift),
      outcome: step.outcome,
      criterion_id: step.criterion === null ? null : idOf(db, 'criterion', step.criterion),
    })
  }
}

function idOf(db: Database, table: 'playbook' | 'criterion', name: string): number | null {
  return first<{ id: number }>(db, `SELECT id FROM ${table} WHERE name = ?`, [name])?.id ?? null
}
