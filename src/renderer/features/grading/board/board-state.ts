import { create } from 'zustand'
import { persist } from 'zustand/middleware'
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

/** Whose board is shown, as its operations are asked. */
export interface BoardQuestion {
  query: string
  filter: CustomerFilter
}

/** True when somebody may be left out. */
export function isNarrowed({ query, filter }: BoardQuestion): boolean {
  return query !== '' || isFiltered(filter)
}
