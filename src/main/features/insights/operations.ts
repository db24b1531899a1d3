import { addMonths } from '../../../shared/dates'
import type { insightsOperations } from '../../../shared/operations/insights'
import type { FeatureOperations } from '../context'
import { monthFigures } from './queries'

/** month */
export const insights: FeatureOperations<typeof insightsOperations> = {
  'insights.month': ({ db, figures }, { month }) => {
    const monthsLater = (months: number) => addMonths(`${month}-01`, months).slice(0, 7)
    return {
      month: monthFigures(db, figures, month),
      before: monthFigures(db, figures, monthsLater(-1)),
      yearBefore: monthFigures(db, figures, monthsLater(-12)),
    }
  },
}
