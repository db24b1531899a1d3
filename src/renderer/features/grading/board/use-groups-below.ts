import { useMemo } from 'react'
import type { BoardCard } from '../../../../shared/operations/grading'

/**
 * Which group of its own column a card is carried over, where cards can be put into groups (`data-group`). There can be
 * hundreds, most of them out of sight, and so none is made known to the drag library: what lies below the pointer is.
 */
export function useGroupsBelow() {
  return useMemo(() => {
    let below: HTMLElement | undefined
    const mark = (group: HTMLElement | undefined) => {
      below?.removeAttribute('data-over')
      group?.setAttribute('data-over', '')
      below = group
    }
    return {
      /** Marks the group below the pointer; true when it is another one than before. */
      look: (card: BoardCard | undefined, { x, y }: { x: number; y: number }): boolean => {
        const group = card && groupBelow(card, x, y)
        if (group === below) return false
        mark(group)
        return group !== undefined
      },
      labelBelow: () => below?.querySelector('[data-label]')?.textContent ?? undefined,
      /** The carrying is over: the key of the group below. */
      letGo: (): string | undefined => {
        const key = below?.dataset['group']
        mark(undefined)
        return key
      },
    }
  }, [])
}

function groupBelow({ grade }: BoardCard, x: number, y: number): HTMLElement | undefined {
  const own = `[data-grade='${grade}'] [data-group]`
  if (!document.querySelector(own)) return undefined
  return document
    .elementsFromPoint(x, y)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.matches(own))
}
