import { useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FittedLabel } from '../../../../shared/labels/fit'
import {
  labelPlace,
  labelSheets,
  labelsOn,
  paperOf,
  type LabelSheetName,
} from '../../../../shared/labels/sheets'
import { LabelPage } from '../../../print/labels/LabelPages'
import { BareSheet } from '../../../print/Sheet'
import classes from './labels.module.css'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

interface LabelSheetPictureProps {
  sheet: LabelSheetName
  /** The label this sheet begins with, from 1. */
  start: number
  labels: readonly FittedLabel[]
  /** Whose labels they are, in the same order. */
  names: readonly string[]
  /** How high the picture may be, in px; and how wide. */
  room: { width: number; height: number }
  /** Chooses the label to begin with; without it the sheet is only looked at. */
  onStart?: (start: number) => void
}

/** A sheet of labels as it will be printed, in small; a click or the arrow keys choose where it begins. */
export function LabelSheetPicture({
  sheet: name,
  start,
  labels,
  names,
  room,
  onStart,
}: LabelSheetPictureProps) {
  const sheet = labelSheets[name]
  const paper = paperOf(sheet)
  const scale = Math.min(room.width / paper.width, room.height / paper.height)
  return (
    <div className={classes.picture} style={{ width: paper.width * scale, height: paper.height * scale }}>
      <div aria-hidden="true" inert style={{ zoom: scale / PIXELS_PER_MILLIMETRE }}>
        <BareSheet>
          <LabelPage sheet={sheet} start={start} labels={labels} />
        </BareSheet>
      </div>
      {onStart && <Places sheet={name} start={start} names={names} scale={scale} onStart={onStart} />}
    </div>
  )
}

interface PlacesProps {
  sheet: LabelSheetName
  start: number
  names: readonly string[]
  scale: number
  onStart: (start: number) => void
}

/** The labels of the sheet as one choice: which of them is the first. */
function Places({ sheet: name, start, names, scale, onStart }: PlacesProps) {
  const { t } = useTranslation('mailing')
  const group = useRef<HTMLDivElement>(null)
  const id = useId()
  const sheet = labelSheets[name]
  const on = labelsOn(sheet)
  const choose = (wanted: number) => {
    const chosen = Math.min(on, Math.max(1, wanted))
    onStart(chosen)
    group.current?.querySelectorAll('button')[chosen - 1]?.focus()
  }
  const steps: Partial<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: sheet.across,
    ArrowUp: -sheet.across,
    Home: -on,
    End: on,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    choose(start + step)
  }
  return (
    <div ref={group} role="radiogroup" tabIndex={-1} aria-labelledby={id} onKeyDown={onKeyDown}>
      <span id={id} hidden>
        {t('labels.picture')}
      </span>
      {Array.from({ length: on }, (_, index) => {
        const { x, y } = labelPlace(sheet, index)
        const number = index + 1
        const of = names[number - start]
        const words =
          number < start
            ? t('labels.used', { number })
            : of === undefined
              ? t('labels.label', { number })
              : t('labels.labelFor', { number, name: of })
        return (
          <button
            key={number}
            type="button"
            role="radio"
            aria-checked={number === start}
            aria-label={words}
            tabIndex={number === start ? 0 : -1}
            className={classes.place}
            data-used={number < start || undefined}
            style={{
              left: x * scale,
              top: y * scale,
              width: sheet.width * scale,
              height: sheet.height * scale,
            }}
            onClick={() => choose(number)}
          />
        )
      })}
    </div>
  )
}
