import { useEffect, useMemo, useState } from 'react'
import { fitLabel, roomOn, type FittedLabel } from '../../../../shared/labels/fit'
import { labelSheets, type LabelSheetName } from '../../../../shared/labels/sheets'
import type { Recipient } from '../../../../shared/operations/mailing'
import { createMeasure } from '../../../print/labels/measure'

const none: readonly Recipient[] = []

/** The labels of everyone as they will be printed: what does not fit is known before a sheet is wasted. */
export function useFitted(
  recipients: readonly Recipient[] = none,
  sheet: LabelSheetName,
): readonly FittedLabel[] {
  const measure = useMeasure()
  return useMemo(() => {
    const room = roomOn(labelSheets[sheet])
    return recipients.map(({ lines }) => fitLabel(lines, room, measure))
  }, [recipients, sheet, measure])
}

/** What measures texts; a new one once the typeface has come. */
function useMeasure(): (text: string) => number {
  const [measure, setMeasure] = useState(createMeasure)
  useEffect(() => {
    void document.fonts.ready.then(() => setMeasure(createMeasure))
  }, [])
  return measure
}
