import type { KeyboardEvent } from 'react'
import { useListQuestion } from './list-state'
import type { CustomerPages } from './use-customer-pages'
import type { Selection } from './use-selection'

interface TableKeys {
  pages: CustomerPages
  selection: Selection
  total: number
  active: number
  /** Rows that fit into the view. */
  visible: number
  /** Moves to a row, as far as there are rows; which one it became. */
  goTo: (index: number) => number
  select: (index: number, through: boolean) => void
  /** Selects everyone from one row to another. */
  selectFrom: (from: number, index: number) => void
  selectAll: () => void
  open: (id: number) => void
  onType: (letter: string) => void
}

/**
 * The keys of the list: arrows, Page, Home and End move (with Shift they select on the way), Enter opens, Space
 * previews, Shift+Space selects, Ctrl+A selects all, Escape takes back, letters go into the search.
 */
export function useTableKeys(keys: TableKeys): (event: KeyboardEvent) => void {
  const { preview, keep } = useListQuestion()
  const { active, goTo } = keys
  const step = Math.max(1, keys.visible)
  const target: Partial<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + step,
    PageUp: active - step,
    Home: 0,
    End: keys.total - 1,
  }
  return (event) => {
    // The heads of the columns have keys of their own.
    if (event.target !== event.currentTarget) return
    const to = target[event.key]
    const modified = event.ctrlKey || event.metaKey
    const row = keys.pages.rowAt(active)
    if (to !== undefined && !event.altKey) {
      const reached = goTo(to)
      if (event.shiftKey) keys.selectFrom(active, reached)
    } else if (event.key === 'Enter' && row) keys.open(row.id)
    else if (event.key === ' ' && (event.shiftKey || modified)) keys.select(active, false)
    else if (event.key === ' ') keep({ preview: !preview })
    else if (event.key === 'a' && modified) keys.selectAll()
    else if (event.key === 'Escape' && preview) keep({ preview: false })
    else if (event.key === 'Escape') keys.selection.clear()
    else if (event.key.length === 1 && !modified && !event.altKey) keys.onType(event.key)
    else return
    event.preventDefault()
  }
}
