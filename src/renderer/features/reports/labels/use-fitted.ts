import { useEffect, useMemo, useState } from 'react'
import { fitLabel, roomOn, type FittedLabel } from '../../../../shared/labels/fit'
import { labelSheets, type LabelSheetName } from '../../../../shared/labels/sheets'
import type { Recipient } from '../../../../shared/operations/mailing'
import { useFormats } from '../../../components/formats'
import { createMeasure } from '../../../print/labels/measure'
import { loadLettersOf } from '../../../print/letters'

const none: readonly Recipient[] = []

/** The labels of everyone as they will be printed: what does not fit is known before a sheet is wasted. */
export function useFitted(
  recipients: readonly Recipient[] = none,
  sheet: LabelSheetName,
): readonly FittedLabel[] {
  const measure = useMeasure(recipients)
  return useMemo(() => {
    const room = roomOn(labelSheets[sheet])
    return recipients.map(({ lines }) => fitLabel(lines, room, measure))
  }, [recipients, sheet, measure])
}

/** What measures the texts of labels; a new one once their letters have come. */
function useMeasure(recipients: readonly Recipient[]): (text: string) => number {
  const { locale } = useFormats().settings
  const [measure, setMeasure] = useState(() => createMeasure(locale))
  useEffect(() => {
    const text = recipients.flatMap(({ lines }) => lines).join('')
    const measureAnew = () => setMeasure(() => createMeasure(locale))
    // Letters that do not come are measured in those that are drawn in their place.
    loadLettersOf(text, locale).then(measureAnew, measureAnew)
  }, [recipients, locale])
  return measure
}
