import { create } from 'zustand'
import type { GradeLetter } from '../../../shared/choices'
import type { PlanPlace } from '../../../shared/operations/plans'

interface PlansState {
  view: 'board' | 'list'
  query: string
  grade: GradeLetter | null
  /** Where the plans of the list stand; null: anywhere. */
  place: PlanPlace | null
  /** The first plan of the list that is shown, from 0. */
  offset: number
  set: (changes: Partial<Pick<PlansState, 'view' | 'query' | 'grade' | 'place'>>) => void
  turnTo: (offset: number) => void
}

/** How the owner looks at plans; kept while other screens are open. */
export const usePlansState = create<PlansState>()((set) => ({
  view: 'board',
  query: '',
  grade: null,
  place: null,
  offset: 0,
  set: (changes) => {
    // Another list begins at its beginning.
    set({ ...changes, offset: 0 })
  },
  turnTo: (offset) => {
    set({ offset })
  },
}))
