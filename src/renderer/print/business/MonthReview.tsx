import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import type { MonthFigures } from '../../../shared/operations/insights'
import type { PlanRow } from '../../../shared/operations/plans'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { FittedSheet } from '../FittedSheet'
import { Letterhead } from '../parts/Letterhead'
import { WritingLines } from '../parts/WritingLines'
import { ClosedPlans } from './ClosedPlans'
import { MONTH_LEVELS, monthAt } from './month-limits'
import { MoversTable } from './MoversTable'
import { PlansDue } from './PlansDue'
import './business.css'

/** What the review is made of: answers of ordinary operations. */
export interface MonthContent {
  insights: OutputOf<'insights.month'>
  movers: OutputOf<'grading.movers'>
  /** The plans that were closed in the month. */
  closed: readonly PlanRow[]
  due: OutputOf<'plans.due'>
}

/** There is always room to write down what is taken from it; the room that is left is for more of it. */
const LINES = 3

/**
 * A month to look back on with one's partner, on exactly one page: what happened, who moved, what came of plans, what is next,
 * and room for what is taken from it.
 */
export function MonthReview({ content, layout }: { content: MonthContent; layout: PageLayout }) {
  const { t } = useTranslation('reports')
  const { month, date } = useFormats()
  return (
    <FittedSheet layout={layout} levels={MONTH_LEVELS} lines={(count) => <Lines count={count} />}>
      {(level) => {
        const { insights, movers, closed, moreClosed, due } = monthAt(content, level)
        return (
          <div className="business">
            <Letterhead kind={t('review.kind')} asOf={null} confidential />
            <h1>{month(`${insights.month.month}-01`)}</h1>
            <Numbers insights={insights} />
            <MoversTable movers={movers} title={t('review.movers', { date: date(movers.since) })} />
            <ClosedPlans plans={closed} more={moreClosed} />
            <PlansDue due={due} title={t('review.due')} />
            <section className="section">
              <h2>{t('review.notes')}</h2>
              <Lines count={LINES} />
            </section>
          </div>
        )
      }}
    </FittedSheet>
  )
}

function Lines({ count }: { count: number }) {
  return (
    <div className="lines-to-write">
      <WritingLines count={count} />
    </div>
  )
}

const MINUTES_PER_HOUR = 60

/** The month beside the one before and the same one a year before, and what the difference is in words. */
function Numbers({ insights: { month: now, before, yearBefore } }: { insights: OutputOf<'insights.month'> }) {
  const { t } = useTranslation('reports')
  const { money, number, month, share } = useFormats()
  const whole = (value: number) => number(value)
  /** `part`: it is a part of the row above. */
  const rows: readonly (readonly [label: string, of: (figures: MonthFigures) => string, part?: 'part'])[] = [
    [t('review.revenue'), ({ revenue }) => money(revenue, { cents: false })],
    [t('review.orders'), ({ orders }) => whole(orders)],
    [t('review.buyers'), ({ buyers }) => whole(buyers)],
    [t('review.newBuyers'), ({ newBuyers }) => whole(newBuyers), 'part'],
    [t('review.hours'), ({ minutes }) => number(minutes / MINUTES_PER_HOUR, 1)],
    [
      t('review.proactive'),
      ({ touches, proactive }) => (touches === 0 ? t('print.none') : share(proactive / touches)),
      'part',
    ],
    [
      t('review.complaints'),
      ({ complaints, resolved }) => t('review.complaintsOf', { complaints, resolved }),
    ],
    [t('review.plansClosed'), ({ plansClosed }) => whole(plansClosed)],
  ]
  return (
    <section className="section">
      <p className="finding">
        {sentenceKey(now.revenue, before.revenue) === 'review.none'
          ? t('review.none')
          : t(sentenceKey(now.revenue, before.revenue), {
              revenue: money(now.revenue, { cents: false }),
              difference: money(Math.abs(now.revenue - before.revenue), { cents: false }),
              month: month(`${before.month}-01`),
            })}
      </p>
      <table className="sums">
        <thead>
          <tr>
            <td />
            {[now, before, yearBefore].map((figures) => (
              <th key={figures.month} className="number">
                {month(`${figures.month}-01`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of, part]) => (
            <tr key={label} data-part={part}>
              <th scope="row">{label}</th>
              <td className="number strong">{of(now)}</td>
              <td className="number">{of(before)}</td>
              <td className="number">{of(yearBefore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sentenceKey(now: number, before: number) {
  if (now === 0 && before === 0) return 'review.none'
  if (now === before) return 'review.same'
  return now > before ? 'review.more' : 'review.less'
}
