import { useMemo } from 'react'
import { fitLabel, LINE_HEIGHT, roomOn, type FittedLabel } from '../../../shared/labels/fit'
import {
  labelPlace,
  labelSheets,
  labelsOn,
  paperOf,
  sheetsFor,
  type LabelSheet,
  type LabelSheetName,
} from '../../../shared/labels/sheets'
import { useFormats } from '../../components/formats'
import { BareSheet } from '../Sheet'
import { createMeasure } from './measure'
import './labels.css'

interface LabelPagesProps {
  sheet: LabelSheetName
  /** The label of the first sheet to begin with, from 1. */
  start: number
  /** Name and address of each, line by line. */
  labels: readonly (readonly string[])[]
}

/** Address labels, sheet after sheet, each label where it lies on the maker's sheet. */
export function LabelPages({ sheet: name, start, labels }: LabelPagesProps) {
  const { settings } = useFormats()
  const sheet = labelSheets[name]
  const fitted = useMemo(() => {
    const measure = createMeasure(settings.locale)
    return labels.map((lines) => fitLabel(lines, roomOn(sheet), measure))
  }, [labels, sheet, settings.locale])
  const on = labelsOn(sheet)
  const pages = Array.from({ length: sheetsFor(sheet, labels.length, start) }, (_, page) => {
    const from = page * on - (start - 1)
    return { page, labels: fitted.slice(Math.max(0, from), from + on), start: page === 0 ? start : 1 }
  })
  return (
    <BareSheet>
      {pages.map((each) => (
        <LabelPage key={each.page} sheet={sheet} start={each.start} labels={each.labels} />
      ))}
    </BareSheet>
  )
}

interface LabelPageProps {
  sheet: LabelSheet
  start: number
  labels: readonly FittedLabel[]
}

/** One sheet of labels. */
export function LabelPage({ sheet, start, labels }: LabelPageProps) {
  const paper = paperOf(sheet)
  return (
    // Of the last millimetre of paper nothing is used, and rounding there must not open a second page.
    <section className="labelSheet" style={{ width: `${paper.width}mm`, height: `${paper.height - 1}mm` }}>
      {labels.map((label, index) => (
        <Label key={index} sheet={sheet} index={start - 1 + index} label={label} />
      ))}
    </section>
  )
}

function Label({ sheet, index, label }: { sheet: LabelSheet; index: number; label: FittedLabel }) {
  const { x, y } = labelPlace(sheet, index)
  const { width } = roomOn(sheet)
  const inset = (sheet.width - width) / 2
  return (
    <address
      dir="auto"
      style={{
        left: `${x + inset}mm`,
        top: `${y}mm`,
        width: `${width}mm`,
        height: `${sheet.height}mm`,
        fontSize: `${label.size}pt`,
        lineHeight: LINE_HEIGHT,
      }}
    >
      {label.lines.map((line, row) => (
        // Each line runs its own way; all of them begin on the side on which the address does.
        <span key={row}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </address>
  )
}
