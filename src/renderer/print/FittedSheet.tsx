import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { printedArea, type PageLayout } from '../../shared/paper'
import { nextFit, startFit } from './fit'
import { Sheet } from './Sheet'

interface FittedSheetProps {
  layout: PageLayout
  /** How many levels there are; 0 shows the least, the last the most. */
  levels: number
  /** The page at a level. */
  children: (level: number) => ReactNode
  /** What stands in the room that is left: so many lines to write on. */
  lines: (count: number) => ReactNode
}

const PIXELS_PER_MILLIMETRE = 96 / 25.4
/** Left free at the foot, so that rounding on paper never opens a second page. */
const SLACK_MILLIMETRES = 2
/** Height of one line to write on. */
const LINE_MILLIMETRES = 8
/** Below this there is no point in offering lines. */
const FEWEST_LINES = 2

/** A page that is exactly one page: as much as fits, and lines to write on in the room that is left. */
export function FittedSheet({ layout, levels, children, lines }: FittedSheetProps) {
  const [fit, setFit] = useState(() => startFit(levels))
  const [left, setLeft] = useState(0)
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (fit.done || !content.current) return
    const room = (printedArea(layout).height - SLACK_MILLIMETRES) * PIXELS_PER_MILLIMETRE
    const height = content.current.offsetHeight * fit.zoom
    const next = nextFit(fit, height, room)
    setFit(next)
    // One line's height goes to the title above the lines.
    if (next.done) setLeft(Math.floor((room - height) / (LINE_MILLIMETRES * PIXELS_PER_MILLIMETRE)) - 1)
  }, [fit, layout])
  return (
    <Sheet layout={layout}>
      <div style={{ zoom: fit.zoom }}>
        <div ref={content}>{children(fit.level)}</div>
      </div>
      {left >= FEWEST_LINES && lines(left)}
    </Sheet>
  )
}
