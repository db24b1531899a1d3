import { useDeferredValue, useEffect, useState, type RefObject } from 'react'

/** So many cards are drawn beyond either edge, so that scrolling does not outrun them. */
const SPARE = 4

/**
 * Which part of a scroller is in view, and a little around it; changes only when another card comes into view.
 * @param step the height of a card with the gap below it, in px
 * @returns heights in px, from the top of what is scrolled
 */
export function useView(scroller: RefObject<HTMLElement | null>, step: number): { from: number; to: number } {
  // Before anything is measured: what a scroller in this window can show at most, less the screen's own head.
  const [seen, setSeen] = useState(() => ({ from: 0, to: Math.ceil((window.innerHeight * 2) / 3 / step) }))
  // Drawn in a second pass: first what one sees.
  const spare = useDeferredValue(SPARE, 0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const from = Math.floor(element.scrollTop / step)
      const to = Math.floor((element.scrollTop + element.clientHeight) / step)
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    const resizing = new ResizeObserver(look)
    resizing.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resizing.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, step])
  return { from: (seen.from - spare) * step, to: (seen.to + 1 + spare) * step }
}
