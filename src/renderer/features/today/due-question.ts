import { addDays } from '../../../shared/dates'
import { DAYS_AHEAD } from '../../../shared/due'
import type { InputOf } from '../../../shared/operations'

const SHOWN = 100

/** What is asked of plans: the same at the start of the window and on the screen, so that it is asked once. */
export function plansDueInput(today: string): InputOf<'plans.due'> {
  return { upTo: addDays(today, DAYS_AHEAD), limit: SHOWN }
}
