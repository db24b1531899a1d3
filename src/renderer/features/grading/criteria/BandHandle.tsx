import type { KeyboardEvent, PointerEvent } from 'react'
import classes from './Bands.module.css'

interface BandHandleProps {
  label: string
  value: number
  text: string
  range: readonly [from: number, to: number]
  step: number
  onMove: (to: number) => void
  /** The number below a point of the window. */
  numberAt: (x: number) => number
  onHold: (holding: boolean) => void
}

/** Where a band begins, to be dragged or moved with the arrow keys. */
export function BandHandle({ label, value, text, range, step, onMove, numberAt, onHold }: BandHandleProps) {
  const [from, to] = range
  const place = Math.min(1, Math.max(0, (value - from) / (to - from)))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[
      event.key
    ]
    if (by === undefined) return
    event.preventDefault()
    onMove(value + by * step)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    onHold(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(numberAt(event.clientX))
  }
  const onRelease = () => {
    onHold(false)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes.handle}
      style={{ left: `${String(place * 100)}%` }}
      aria-label={label}
      aria-valuenow={value}
      aria-valuetext={text}
      aria-valuemin={Math.min(from, value)}
      aria-valuemax={Math.max(to, value)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
    >
      <span className={classes.flag} aria-hidden="true">
        {text}
      </span>
    </div>
  )
}
