import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { InputOf } from '../../../../shared/operations'
import type { CustomerFilter } from '../../../../shared/operations/customers'
import { hiddenAtFirst, type ColumnId } from './columns'

export type Sort = NonNullable<InputOf<'customers.list'>['sort']>

interface LookState {
  hidden: readonly ColumnId[]
  /** Own widths in px, by column. */
  widths: Partial<Record<string, number>>
  sort: Sort
  setHidden: (hidden: readonly ColumnId[]) => void
  setWidths: (widths: Partial<Record<string, number>>) => void
  setSort: (sort: Sort) => void
  reset: () => void
}

/** How the owner likes the list to look; kept on this computer. */
export const useListLook = create<LookState>()(
  persist(
    (set) => ({
      hidden: hiddenAtFirst,
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
    { name: 'regulars-customers' },
  ),
)

interface QuestionState {
  query: string
  filter: CustomerFilter
  /** The owner chose an order while searching; else the best match comes first. */
  sortedWhileSearching: boolean
  /** The row the keyboard stands on. */
  active: number
  scrollTop: number
  preview: boolean
  setQuery: (query: string) => void
  setFilter: (filter: CustomerFilter) => void
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
  sortedWhileSearching: false,
  preview: false,
  ...top,
  setQuery: (query) => {
    set((state) => ({ ...top, query, sortedWhileSearching: query !== '' && state.sortedWhileSearching }))
  },
  setFilter: (filter) => {
    set({ ...top, filter })
  },
  clear: () => {
    set({ ...top, query: '', filter: {}, sortedWhileSearching: false })
  },
  keep: (place) => {
    set(place)
  },
}))

/** True when a filter narrows the list. */
export function isFiltered(filter: CustomerFilter): boolean {
  return Object.values(filter).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  )
}
