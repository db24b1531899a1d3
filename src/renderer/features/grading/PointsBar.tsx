import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CriterionResult } from '../../../shared/operations/criteria'
import { useFormats } from '../../components/formats'
import classes from './PointsBar.module.css'

interface PointsBarProps {
  criteria: readonly CriterionResult[]
  score: number | null
}

/** The score as a bar: a part for each known criterion, as wide as it counts, filled as far as it is earned. */
export function PointsBar({ criteria, score }: PointsBarProps) {
  const { t } = useTranslation('grading')
  const { number } = useFormats()
  if (score === null) return null
  const parts = criteria
    .map((criterion) => ({ ...criterion, possible: criterion.points + criterion.pointsLeft }))
    .filter(({ possible }) => possible > 0)
  const words = parts.map(({ name, points, possible }) =>
    t('panel.barPart', { name, points: number(points, 1), possible: number(possible, 1) }),
  )
  return (
    <div role="img" aria-label={t('panel.bar', { parts: words.join(', ') })} className={classes.bar}>
      {parts.map(({ criterionId, points, possible }, index) => (
        <Tooltip key={criterionId} label={words[index]}>
          <div className={classes.part} style={{ flexGrow: possible }}>
            <div className={classes.earned} style={{ width: `${String((points / possible) * 100)}%` }} />
          </div>
        </Tooltip>
      ))}
    </div>
  )
}
