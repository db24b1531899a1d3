import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { BoardGrouping, Grade } from '../../../../shared/choices'
import type { CustomerFilter } from '../../../../shared/operations/customers'
import type { BoardLook } from '../../../../shared/operations/grading'
import type { SavedView } from '../../../../shared/operations/views'
import { isFiltered } from '../../../components/filter/filter'

interface LookState extends BoardLook {
  setLook: (changes: Partial<BoardLook>) => void
}

/** How the owner likes the board to look; kept on this computer. */
export const useBoardLook = create<LookState>()(
  persist(
    (set) => ({
      groupBy: 'none',
      density: 'comfortable',
      setLook: (changes) => {
        set(changes)
      },
    }),
    { name: 'regulars-board' },
  ),
)

interface BoardState {
  query: string
  filter: CustomerFilter
  /** The saved view that was opened last. */
  viewId: number | null
  /** The ungraded are shown as a column of their own. */
  unfolded: boolean
  /** Groups that show only their head: grade and key. */
  folded: ReadonlySet<string>
  foldGroup: (grade: Grade, key: string) => void
  unfoldGroups: () => void
  set: (changes: Partial<Pick<BoardState, 'query' | 'filter' | 'viewId' | 'unfolded'>>) => void
  /** Shows whom a saved view shows, laid out as there. */
  open: (view: SavedView) => void
  clear: () => void
}

/** What the board shows; kept while the owner is on other screens. */
export const useBoardState = create<BoardState>()((set) => ({
  query: '',
  filter: {},
  viewId: null,
  unfolded: false,
  folded: new Set(),
  foldGroup: (grade, key) => {
    set(({ folded }) => {
      const next = new Set(folded)
      if (!next.delete(groupName(grade, key))) next.add(groupName(grade, key))
      return { folded: next }
    })
  },
  unfoldGroups: () => {
    set({ folded: new Set() })
  },
  set: (changes) => {
    set(changes)
  },
  open: ({ id, query, filter, board }) => {
    if (board) useBoardLook.getState().setLook(board)
    set({ query, filter, viewId: id })
  },
  clear: () => {
    set({ query: '', filter: {}, viewId: null })
  },
}))

/** How a group that is folded is known. */
export function groupName(grade: Grade, key: string): string {
  return `${grade} ${key}`
}

/** Whose board is shown and in which order, as its operations are asked. */
export interface BoardQuestion {
  query: string
  filter: CustomerFilter
  groupBy: BoardGrouping
}

/** True when somebody may be left out. */
export function isNarrowed({ query, filter }: Pick<BoardQuestion, 'query' | 'filter'>): boolean {
  return query !== '' || isFiltered(filter)
}
