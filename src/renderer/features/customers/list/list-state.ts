import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { CustomerFilter, CustomerSort } from '../../../../shared/operations/customers'
import type { SavedView } from '../../../../shared/operations/views'
import { columnIds, hiddenAtFirst, type ColumnId } from './columns'

export type Sort = CustomerSort

interface LookState {
  hidden: readonly ColumnId[]
  /** The columns there were when this was kept: of those that came since, what is hidden at first is hidden. */
  known: string
  /** Own widths in px, by column. */
  widths: Partial<Record<string, number>>
  sort: Sort
  setHidden: (hidden: readonly ColumnId[]) => void
  setWidths: (widths: Partial<Record<string, number>>) => void
  setSort: (sort: Sort) => void
  reset: () => void
}

/** These came while looks were kept without saying what there was. */
const cameLater: readonly ColumnId[] = ['nextStep', 'stage']

/** A look that was kept, with columns that came since as they are at first: an owner who hides columns is not shown more of them. */
function withNewColumns(kept: unknown, present: LookState): LookState {
  const look = { ...present, ...(kept as Partial<LookState> | undefined) }
  const told = (kept as Partial<LookState> | undefined)?.known?.split(' ')
  const isNew = (id: ColumnId) => (told ? !told.includes(id) : cameLater.includes(id))
  const fresh = kept === undefined ? [] : hiddenAtFirst.filter((id) => isNew(id) && !look.hidden.includes(id))
  return { ...look, hidden: [...look.hidden, ...fresh], known: present.known }
}

/** How the owner likes the list to look; kept on this computer. */
export const useListLook = create<LookState>()(
  persist(
    (set) => ({
      hidden: hiddenAtFirst,
      known: columnIds.join(' '),
      widths: {},
      sort: { by: 'name', direction: 'ascending' },
      setHidden: (hidden) => {
        set({ hidden })
      },
      setWidths: (widths) => {
        set({ widths })
      },
      setSort: (sort) => {
        set({ sort })
      },
      reset: () => {
        set({ hidden: hiddenAtFirst, widths: {} })
      },
    }),
    { name: 'regulars-customers', merge: withNewColumns },
  ),
)

interface QuestionState {
  query: string
  filter: CustomerFilter
  /** The saved view that was opened last. */
  viewId: number | null
  /** The owner chose an order while searching; else the best match comes first. */
  sortedWhileSearching: boolean
  /** The row the keyboard stands on. */
  active: number
  scrollTop: number
  preview: boolean
  setQuery: (query: string) => void
  setFilter: (filter: CustomerFilter) => void
  /** Shows whom a saved view shows, in its order. */
  open: (view: SavedView) => void
  /** Says which view is shown, when it was saved just now; null: none. */
  setView: (viewId: number | null) => void
  clear: () => void
  keep: (
    place: Partial<Pick<QuestionState, 'active' | 'scrollTop' | 'preview' | 'sortedWhileSearching'>>,
  ) => void
}

const top = { active: 0, scrollTop: 0 }

/** What is looked at in the list; kept while the window is open, so that one comes back to the same place. */
export const useListQuestion = create<QuestionState>()((set) => ({
  query: '',
  filter: {},
  viewId: null,
  sortedWhileSearching: false,
  preview: false,
  ...top,
  setQuery: (query) => {
    set((state) => ({ ...top, query, sortedWhileSearching: query !== '' && state.sortedWhileSearching }))
  },
  setFilter: (filter) => {
    set({ ...top, filter })
  },
  open: ({ id, query, filter, sort }) => {
    const isOwn = sort !== null && sort.by !== 'relevance'
    if (isOwn) useListLook.getState().setSort(sort)
    set({ ...top, query, filter, viewId: id, sortedWhileSearching: query !== '' && isOwn })
  },
  setView: (viewId) => {
    set({ viewId })
  },
  clear: () => {
    set({ ...top, query: '', filter: {}, viewId: null, sortedWhileSearching: false })
  },
  keep: (place) => {
    set(place)
  },
}))
