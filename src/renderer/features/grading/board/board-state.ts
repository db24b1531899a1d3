import { create } from 'zustand'
import type { InputOf } from '../../../../shared/operations'
import type { CustomerFilter } from '../../../../shared/operations/customers'

interface BoardState {
  query: string
  tags: string[]
  status: NonNullable<CustomerFilter['status']>
  place: string | null
  /** The ungraded are shown as a column of their own. */
  unfolded: boolean
  set: (changes: Partial<Pick<BoardState, 'query' | 'tags' | 'status' | 'place' | 'unfolded'>>) => void
  clear: () => void
}

const everyone = { query: '', tags: [], status: [], place: null } as const

/** What the board shows; kept while the owner is on other screens. */
export const useBoardState = create<BoardState>()((set) => ({
  ...everyone,
  tags: [],
  status: [],
  unfolded: false,
  set: (changes) => {
    set(changes)
  },
  clear: () => {
    set({ ...everyone, tags: [], status: [] })
  },
}))

/** Whose board is shown, as its operations are asked. */
export type BoardQuestion = Pick<InputOf<'grading.board'>, 'query' | 'filter'>

/** The question for the board that a filter stands for; only what is filtered by is named. */
export function boardQuestion({
  query,
  tags,
  status,
  place,
}: Pick<BoardState, 'query' | 'tags' | 'status' | 'place'>): BoardQuestion {
  return {
    query: query.trim(),
    filter: {
      ...(tags.length > 0 && { tags }),
      ...(status.length > 0 && { status }),
      ...(place !== null && { place }),
    },
  }
}

/** True when somebody may be left out. */
export function isFiltered({ query, filter }: BoardQuestion): boolean {
  return (query ?? '') !== '' || Object.keys(filter ?? {}).length > 0
}
