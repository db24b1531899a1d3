import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { useFormats } from '../../components/formats'
import { PrintedRing } from '../parts/PrintedRing'

const MINUTES_PER_HOUR = 60

/** What each grade brings beside what it takes, with the sentence that says what stands out. */
export function EffortTable({ effort }: { effort: OutputOf<'grading.effort'> }) {
  const { t } = useTranslation(['reports', 'effort', 'common'])
  const { money, number } = useFormats()
  const rows = effort.grades.filter(({ customers }) => customers > 0)
  const whole = { cents: false } as const
  return (
    <section className="section">
      <h2>{t('business.effort')}</h2>
      {effort.focus && (
        <p className="finding" dir="auto">
          {effort.focus.sentence}
        </p>
      )}
      <table className="effort">
        <thead>
          <tr>
            <th>{t('effort:table.grade')}</th>
            <th className="number">{t('effort:table.customers')}</th>
            <th className="number">{t('effort:table.revenue')}</th>
            <th className="number">{t('effort:table.contribution')}</th>
            <th className="number">{t('effort:table.costToServe')}</th>
            <th className="number">{t('effort:table.time')}</th>
            <th className="bars">{t('business.bringsAndTakes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.grade}>
              <td>
                <PrintedRing grade={row.grade} size={6} />
              </td>
              <td className="number">{number(row.customers)}</td>
              <td className="number">{money(row.revenue12m, whole)}</td>
              <td className="number">{money(row.contribution12m, whole)}</td>
              <td className="number">{money(row.costToServe12m, whole)}</td>
              <td className="number">
                {t('effort:table.hours', { hours: number(row.minutes12m / MINUTES_PER_HOUR, 0) })}
              </td>
              <td className="bars">
                <SharesBar brings={row.contributionShare} takes={row.minutesShare ?? row.costToServeShare} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In millimetres, as wide as its column; room for the number is left beside the longest bar. */
const WIDTH = 38
const LONGEST_BAR = 29

/** Two bars, one above the other: the share of contribution filled, the share of time in outline. */
function SharesBar({ brings, takes }: { brings: number | null; takes: number | null }) {
  const { t } = useTranslation('reports')
  const { share } = useFormats()
  const width = (part: number | null) => Math.max(0, Math.min(1, part ?? 0)) * LONGEST_BAR
  const written = (part: number | null) => (part === null ? t('print.none') : share(part))
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} 7`}
      width="100%"
      role="img"
      aria-label={t('business.shares', { brings: written(brings), takes: written(takes) })}
      style={{ display: 'block' }}
    >
      <rect x="0" y="0.4" width={width(brings)} height="2.6" fill="var(--ink)" />
      <text x={width(brings) + 1} y="2.7" fontSize="2.6" fill="var(--ink)">
        {written(brings)}
      </text>
      <rect
        x="0.2"
        y="4"
        width={width(takes)}
        height="2.4"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="0.3"
      />
      <text x={width(takes) + 1} y="6.3" fontSize="2.6" fill="var(--ink)">
        {written(takes)}
      </text>
    </svg>
  )
}
