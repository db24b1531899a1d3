import { useCallback, useMemo, useState } from 'react'

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
