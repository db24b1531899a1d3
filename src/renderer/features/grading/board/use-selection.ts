import { useCallback, useMemo, useState } from 'react'
import type { BoardCard } from '../../../../shared/operations/grading'

export interface Selection {
  /** By the customer's id, in the order they were selected. */
  cards: ReadonlyMap<number, BoardCard>
  toggle: (card: BoardCard) => void
  add: (cards: readonly BoardCard[]) => void
  drop: (cards: readonly BoardCard[]) => void
  clear: () => void
}

/** Which customers of the board are selected; they stay selected when they scroll or are filtered out of sight. */
export function useSelection(): Selection {
  const [cards, setCards] = useState<ReadonlyMap<number, BoardCard>>(new Map())
  const toggle = useCallback((card: BoardCard) => {
    setCards((present) => {
      const next = new Map(present)
      if (!next.delete(card.id)) next.set(card.id, card)
      return next
    })
  }, [])
  const add = useCallback((more: readonly BoardCard[]) => {
    setCards((present) => new Map([...present, ...more.map((card) => [card.id, card] as const)]))
  }, [])
  const drop = useCallback((less: readonly BoardCard[]) => {
    setCards((present) => {
      const next = new Map(present)
      for (const { id } of less) next.delete(id)
      return next
    })
  }, [])
  const clear = useCallback(() => {
    setCards(new Map())
  }, [])
  return useMemo(() => ({ cards, toggle, add, drop, clear }), [cards, toggle, add, drop, clear])
}
