import { addDays } from '../../../shared/dates'
import type { Playbook } from '../../../shared/operations/planTemplates'
import type { Grade, GradeLetter } from '../../../shared/values'

/** Steps due within so many days are due soon. */
export const SOON_DAYS = 7

/** A step of a plan that is not written yet. */
export interface NewStep {
  text: string
  dueOn: string
  criterionId: number | null
}

/** A criterion that leaves points on the table, and what could be done about it. */
export interface Weakness {
  criterionId: number
  name: string
  /** Points of the score that are left on the table. */
  pointsLeft: number
  /** The first one is suggested. */
  suggestions: readonly string[]
}

/** What one criterion does to a customer's score, as far as a plan needs to know it. */
export interface CriterionShare {
  criterionId: number
  pointsLeft: number
  /** The owner can do something about it. */
  influence: boolean
}

/**
 * The criteria a plan should work on: those the owner can influence that leave most points on the table, the most first.
 * @param count how many at most
 */
export function weakestOf(shares: readonly CriterionShare[], count: number): number[] {
  return shares
    .filter(({ pointsLeft, influence }) => influence && pointsLeft > 0)
    .toSorted((one, other) => other.pointsLeft - one.pointsLeft)
    .slice(0, count)
    .map(({ criterionId }) => criterionId)
}

/**
 * The steps of a plan that begins on a day, in the order they are due: those of the playbook, and one for each weakness,
 * spread evenly over the time of the plan so that one thing is done after the other.
 */
export function stepsFor(
  playbook: Pick<Playbook, 'days' | 'steps'>,
  weaknesses: readonly Weakness[],
  startsOn: string,
): (NewStep & { weakness: Weakness | null })[] {
  const fixed = playbook.steps.map(({ text, afterDays }) => ({
    text,
    dueOn: addDays(startsOn, afterDays),
    criterionId: null,
    weakness: null,
  }))
  const own = weaknesses.map((weakness, index) => ({
    text: weakness.suggestions[0] ?? weakness.name,
    dueOn: addDays(startsOn, Math.round((playbook.days * (index + 1)) / (weaknesses.length + 1))),
    criterionId: weakness.criterionId,
    weakness,
  }))
  return [...fixed, ...own].toSorted((one, other) => compare(one.dueOn, other.dueOn))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The day a step is put off to: so many days after its date, or after today when that has passed. */
export function snoozedTo(dueOn: string, today: string, days: number): string {
  return addDays(dueOn < today ? today : dueOn, days)
}

/** Whose plan suits a customer: that of its grade; of one without a grade, the talk of C. */
export function planGradeFor(grade: Grade): GradeLetter {
  return grade === 'ungraded' ? 'C' : grade
}
