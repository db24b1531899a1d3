import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { DueRow } from './due'

const LINE = '[data-due]'

/** The lines' links, in the order they stand. */
function linksIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(LINE) ?? [])]
}

function present(links: readonly HTMLElement[]): number {
  const line = document.activeElement?.closest('li')?.querySelector(LINE)
  return links.findIndex((link) => link === line)
}

/**
 * Arrow keys or J and K move between lines, D, S, R and L act on the present one. When that is gone after an action, the
 * one that took its place is the present one.
 */
export function useDueKeys(
  list: RefObject<HTMLElement | null>,
  rows: readonly DueRow[],
  onReschedule: (row: DueRow) => void,
): (row: DueRow, act: () => void) => void {
  const place = useRef<number | null>(null)
  const act = (row: DueRow, run: () => void) => {
    if (row.busy === true) return
    place.current = rows.indexOf(row)
    run()
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]')) return
    const links = linksIn(list.current)
    const here = present(links)
    const row = rows[here]
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key]
    if (step !== undefined) links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus()
    else if (row && key === 'r' && row.reschedule) act(row, () => onReschedule(row))
    else {
      const action = row && { d: row.done, s: row.snooze, l: row.letGo }[key]
      if (!action) return
      act(row, action.run)
    }
    event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  const keys = rows.map(({ key }) => key).join()
  useEffect(() => {
    const links = linksIn(list.current)
    const { activeElement } = document
    // Only from where nobody is: not out of a field, a dialog or the navigation.
    const isNowhere =
      activeElement === null || activeElement === document.body || activeElement.id === 'content'
    if (isNowhere) links[Math.min(place.current ?? 0, links.length - 1)]?.focus({ preventScroll: true })
    place.current = null
  }, [keys, list])
  return act
}
