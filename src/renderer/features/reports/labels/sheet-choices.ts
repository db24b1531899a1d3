import { useTranslation } from 'react-i18next'
import { labelSheetNames, labelSheets, type LabelSheetName } from '../../../../shared/labels/sheets'
import type { PaperSize } from '../../../../shared/paper'
import { useFormats } from '../../../components/formats'

const MILLIMETRES_PER_INCH = 25.4

/** The sheets there are, by paper, the one of the settings first; each in the measure that its maker writes on the box. */
export function useSheetChoices(): { group: string; items: { value: LabelSheetName; label: string }[] }[] {
  const { t } = useTranslation('mailing')
  const { settings, number } = useFormats()
  const labelOf = (name: LabelSheetName) => {
    const { paper, across, down, width, height } = labelSheets[name]
    if (paper === 'A4') {
      const [wide, high] = [number(width, 1), number(height, 1)]
      return t('labels.sheetOf', { name, across, down, width: wide, height: high })
    }
    const [wide, high] = [width, height].map((side) => number(side / MILLIMETRES_PER_INCH, 3))
    return t('labels.sheetInches', { name, across, down, width: wide, height: high })
  }
  const papers: PaperSize[] = settings.paper === 'A4' ? ['A4', 'Letter'] : ['Letter', 'A4']
  return papers.map((paper) => ({
    group: paper,
    items: labelSheetNames
      .filter((name) => labelSheets[name].paper === paper)
      .map((name) => ({ value: name, label: labelOf(name) })),
  }))
}
