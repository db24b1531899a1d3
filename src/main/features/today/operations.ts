import type { todayOperations } from '../../../shared/operations/today'
import type { FeatureOperations, ReadContext } from '../context'
import { countDueOverrides } from '../grading/reminders/queries'
import { endsWorthAWord } from '../grading/reminders/rules'
import { personasToReview } from '../personas/revisions/reviews'
import { countDecisions, countStepsDue } from '../plans/queries'

/** What counts as due: one for each section of the screen whose rows wait for the owner. */
const counted: readonly ((context: ReadContext) => number)[] = [
  ({ db, today }) => countStepsDue(db, today),
  ({ db, today }) => countDecisions(db, today),
  ({ db, today }) => countDueOverrides(db, endsWorthAWord(today)),
  ({ db, today }) => personasToReview(db, today).length,
]

/** count */
export const today: FeatureOperations<typeof todayOperations> = {
  'today.count': (context) => ({ due: counted.reduce((sum, count) => sum + count(context), 0) }),
}
