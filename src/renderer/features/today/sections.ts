import type { DueSection } from './due'
import { useDueDecisions } from './use-due-decisions'
import { useDueOverrides } from './use-due-overrides'
import { useDuePersonas } from './use-due-personas'
import { useDueRatings } from './use-due-ratings'
import { useDueSteps } from './use-due-steps'

/** What is due, part by part, in the order it is shown. Another part is another hook in this list. */
export function useSections(): readonly DueSection[] {
  return [useDueSteps(), useDueDecisions(), useDueOverrides(), useDueRatings(), useDuePersonas()]
}
