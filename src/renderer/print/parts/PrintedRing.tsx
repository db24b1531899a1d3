import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../shared/values'

interface PrintedRingProps {
  grade: Grade
  /** Diameter in millimetres. */
  size: number
}

/** A grade on paper: the letter in a ring. It is told by the letter and, in black and white, by how the ring is drawn. */
export function PrintedRing({ grade, size }: PrintedRingProps) {
  const { t } = useTranslation()
  const colour = `var(--grade-${grade.toLowerCase()})`
  return (
    <svg
      width={`${size}mm`}
      height={`${size}mm`}
      viewBox="0 0 36 36"
      role="img"
      aria-label={grade === 'ungraded' ? t('grade.labelUngraded') : t('grade.label', { grade })}
      className="ring"
      data-grade={grade}
      style={{ flex: 'none', display: 'block' }}
    >
      <circle
        className="first"
        cx="18"
        cy="18"
        r="16"
        fill="none"
        stroke={colour}
        strokeWidth="2.6"
        strokeDasharray={grade === 'ungraded' ? '3 3' : undefined}
      />
      {grade === 'B' && <circle className="second" cx="18" cy="18" r="12.9" fill="none" stroke={colour} />}
      <text
        x="18"
        y="24.2"
        textAnchor="middle"
        fontSize="17"
        fontWeight="700"
        fill={colour}
        style={{ letterSpacing: 0 }}
      >
        {t(`grade.letter.${grade}`)}
      </text>
    </svg>
  )
}
