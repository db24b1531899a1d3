import { useTranslation } from 'react-i18next'
import { toMajor } from '../../../shared/money'
import { useFormats } from '../../components/formats'

interface YearBarsProps {
  /** Oldest first; revenue in minor units. */
  years: readonly { year: number; revenue: number }[]
}

const WIDTH = 100
const HEIGHT = 26
/** Where the bars stand, above the years. */
const BASE = 20.5
const TALLEST = 15.5

/** Revenue by year as bars, drawn as vectors; each carries its number, so no axis is needed. */
export function YearBars({ years }: YearBarsProps) {
  const { t } = useTranslation('reports')
  const { money, settings } = useFormats()
  const largest = Math.max(1, ...years.map(({ revenue }) => revenue))
  const slot = WIDTH / years.length
  const short = new Intl.NumberFormat(settings.locale, { notation: 'compact', maximumFractionDigits: 1 })
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width="100%"
      role="img"
      aria-label={`${t('print.byYear')}: ${years.map(({ year, revenue }) => `${year} ${money(revenue, { cents: false })}`).join(', ')}`}
      style={{ display: 'block' }}
    >
      <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} stroke="var(--ink)" strokeWidth="0.3" />
      {years.map(({ year, revenue }, index) => {
        const height = (Math.max(0, revenue) / largest) * TALLEST
        const middle = slot * (index + 0.5)
        const width = Math.min(slot * 0.62, 14)
        return (
          <g key={year} textAnchor="middle" fill="var(--ink)">
            <rect
              x={middle - width / 2}
              y={BASE - height}
              width={width}
              height={height}
              fill="var(--accent)"
            />
            <text x={middle} y={BASE - height - 1.4} fontSize="3.1">
              {money(revenue, { cents: false }).length * 1.9 < slot
                ? money(revenue, { cents: false })
                : short.format(toMajor(revenue, settings.currency))}
            </text>
            <text x={middle} y={BASE + 4.2} fontSize="3.1" fill="var(--muted)">
              {year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
