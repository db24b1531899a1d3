import { useDeferredValue, useEffect, useState, type RefObject } from 'react'

/** So many rows are drawn beyond either edge, so that scrolling does not outrun them. */
const SPARE = 4

/**
 * Which of many rows of the same height are in view, and a few around them.
 * @param height of a row with the gap below it, in px
 * @returns the first and the last place to draw; last < first when there is none
 */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { from: number; to: number } {
  // Before anything is measured: what a scroller in this window can show at most, less the screen's own head.
  const [seen, setSeen] = useState(() => ({ from: 0, to: Math.ceil((window.innerHeight * 2) / 3 / height) }))
  // Drawn in a second pass: first what one sees.
  const spare = useDeferredValue(SPARE, 0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const from = Math.floor(element.scrollTop / height)
      const to = Math.floor((element.scrollTop + element.clientHeight) / height)
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    const resizing = new ResizeObserver(look)
    resizing.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resizing.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, height])
  return { from: Math.max(0, Math.min(seen.from, count) - spare), to: Math.min(seen.to + spare, count - 1) }
}
