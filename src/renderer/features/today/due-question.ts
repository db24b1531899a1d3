import { addDays } from '../../../shared/dates'
import type { InputOf } from '../../../shared/operations'

/** Days ahead that are shown. */
const AHEAD = 14
const SHOWN = 100

/** What is asked of plans: the same at the start of the window and on the screen, so that it is asked once. */
export function plansDueInput(today: string): InputOf<'plans.due'> {
  return { upTo: addDays(today, AHEAD), limit: SHOWN }
}
