import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { printedArea } from '../../shared/paper'
import type { PaperSize } from '../../shared/values'
import { Sheet } from './Sheet'

interface FittedSheetProps {
  paper: PaperSize
  /** How many levels there are; 0 shows the most, the last the least. */
  levels: number
  /** The page at a level. */
  children: (level: number) => ReactNode
}

const PIXELS_PER_MILLIMETRE = 96 / 25.4
/** Left free at the foot, so that rounding on paper never opens a second page. */
const SLACK_MILLIMETRES = 2
/** Height of one line to write on. */
const LINE_MILLIMETRES = 8
/** Below this there is no point in offering lines. */
const FEWEST_LINES = 2

interface Fit {
  level: number
  /** Shrinks what does not fit even at the last level; 1 nearly always. */
  zoom: number
  /** Lines to write on in the room that is left; null until it is known. */
  lines: number | null
}

/**
 * A page that is exactly one page: shows as much as fits. It starts with the most and shows less until it fits; what
 * is left over becomes lines to write on.
 */
export function FittedSheet({
  paper,
  levels,
  children,
  lines,
}: FittedSheetProps & { lines: (count: number) => ReactNode }) {
  const [fit, setFit] = useState<Fit>({ level: 0, zoom: 1, lines: null })
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (fit.lines !== null || !content.current) return
    const room = (printedArea(paper, false).height - SLACK_MILLIMETRES) * PIXELS_PER_MILLIMETRE
    const height = content.current.offsetHeight * fit.zoom
    if (height <= room) {
      const left = Math.floor((room - height) / (LINE_MILLIMETRES * PIXELS_PER_MILLIMETRE)) - 1
      setFit({ ...fit, lines: left >= FEWEST_LINES ? left : 0 })
    } else if (fit.level < levels - 1) {
      setFit({ ...fit, level: fit.level + 1 })
    } else {
      setFit({ ...fit, zoom: fit.zoom * Math.min(0.97, room / height) })
    }
  }, [fit, levels, paper])
  return (
    <Sheet paper={paper}>
      <div style={{ zoom: fit.zoom }}>
        <div ref={content}>{children(fit.level)}</div>
      </div>
      {fit.lines !== null && fit.lines > 0 && lines(fit.lines)}
    </Sheet>
  )
}
