import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { shownScore } from '../../shared/scores'
import type { Grade } from '../../shared/values'
import { Hint } from './Hint'
import classes from './GradeRing.module.css'

interface GradeRingProps {
  /** The grade that counts. */
  grade: Grade
  /** What the numbers alone say; shown in grey beside an override. */
  computedGrade?: Grade
  overridden?: boolean
  /** 0–100: fills the ring that far round. */
  score?: number | null
  size?: 'sm' | 'md' | 'lg'
}

/** A grade: letter and colour, never colour alone; a hand beside it marks the owner's own grade. */
export function GradeRing({
  grade,
  computedGrade = grade,
  overridden = false,
  score,
  size = 'md',
}: GradeRingProps) {
  const { t } = useTranslation()
  const label = useGradeLabel(grade, computedGrade, overridden)
  const spoken = typeof score === 'number' ? t('grade.withScore', { label, score: shownScore(score) }) : label
  const ring = (
    <span className={classes.ring} data-grade={grade} data-size={size} role="img" aria-label={spoken}>
      <svg viewBox="0 0 36 36" aria-hidden="true" className={classes.drawing}>
        <circle cx="18" cy="18" r="16" className={classes.track} />
        <circle
          cx="18"
          cy="18"
          r="16"
          pathLength={100}
          strokeDasharray={`${String(score ?? (grade === 'ungraded' ? 0 : 100))} 100`}
          className={classes.arc}
        />
      </svg>
      <span aria-hidden="true" className={classes.letter}>
        {t(`grade.letter.${grade}`)}
      </span>
    </span>
  )
  if (!overridden) return ring
  return (
    <Hint label={t('grade.setByYou', { computed: t(`grade.${computedGrade}`) })}>
      <span className={classes.overridden}>
        {ring}
        <span aria-hidden="true" className={classes.computed}>
          <IconHandStop size={12} stroke={1.75} />
          {t(`grade.letter.${computedGrade}`)}
        </span>
      </span>
    </Hint>
  )
}

function useGradeLabel(grade: Grade, computedGrade: Grade, overridden: boolean): string {
  const { t } = useTranslation()
  if (overridden) {
    return t('grade.labelOverridden', { grade: t(`grade.${grade}`), computed: t(`grade.${computedGrade}`) })
  }
  return grade === 'ungraded' ? t('grade.labelUngraded') : t('grade.label', { grade })
}
