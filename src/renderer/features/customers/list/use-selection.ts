import { useCallback, useMemo, useState } from 'react'
import { useOperation } from '../../../api'
import type { Question } from './list-question'

export interface Selection {
  ids: ReadonlySet<number>
  toggle: (id: number) => void
  /** Selects these besides. */
  add: (ids: readonly number[]) => void
  clear: () => void
}

/** Which customers are selected; they stay selected when they scroll or are filtered out of sight. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  const toggle = useCallback((id: number) => {
    setIds((present) => {
      const next = new Set(present)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const add = useCallback((more: readonly number[]) => {
    setIds((present) => new Set([...present, ...more]))
  }, [])
  const clear = useCallback(() => {
    setIds(new Set())
  }, [])
  return useMemo(() => ({ ids, toggle, add, clear }), [ids, toggle, add, clear])
}

/**
 * Whether everyone who is listed is selected. As many may be without being them: others, out of sight. So where it could be,
 * it is asked who is listed.
 */
export function useAllSelected({ query, filter }: Question, total: number, { ids }: Selection): boolean {
  const couldBe = total > 0 && ids.size >= total
  const listed = useOperation('customers.ids', { query, filter }, { enabled: couldBe })
  return couldBe && listed.data !== undefined && listed.data.ids.every((id) => ids.has(id))
}
