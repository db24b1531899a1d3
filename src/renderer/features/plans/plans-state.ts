import { create } from 'zustand'
import type { GradeLetter } from '../../../shared/choices'

interface PlansState {
  view: 'board' | 'list'
  query: string
  grade: GradeLetter | null
  set: (changes: Partial<Pick<PlansState, 'view' | 'query' | 'grade'>>) => void
}

/** How the owner looks at plans; kept while other screens are open. */
export const usePlansState = create<PlansState>()((set) => ({
  view: 'board',
  query: '',
  grade: null,
  set: (changes) => {
    set(changes)
  },
}))
