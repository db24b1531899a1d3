import { useTranslation } from 'react-i18next'
import type { Translate } from '../../../../shared/texts/i18n'
import { useFormats, type Formats } from '../../../components/formats'
import { cutText } from '../../parts/cut'
import { MOST_EVENTS, type LongCustomerContent } from './content'
import { eventsOf, type Event } from './events'

/** What happened, the newest first, and how much there is besides. */
export function Events({ content }: { content: LongCustomerContent }) {
  const { t, i18n } = useTranslation('reports')
  const formats = useFormats()
  const { customer, purchases, touches, feedback } = content
  const { answers, complaints } = feedback
  const events = eventsOf(
    { purchases: purchases.rows, touchpoints: touches.rows, complaints, answers },
    customer.asOf,
    MOST_EVENTS,
  )
  const more = purchases.total + touches.total + complaints.length + answers.length - events.length
  return (
    <section className="section">
      <h2>{t('long.events')}</h2>
      {events.length === 0 ? (
        <p className="muted">{t('long.noEvents')}</p>
      ) : (
        <table className="events">
          <thead>
            <tr>
              <th>{t('print.date')}</th>
              <th>{t('print.item')}</th>
              <th className="number">{t('print.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => {
              const { what, detail, amount } = told(event, i18n.t, formats)
              return (
                <tr key={keyOf(event)}>
                  <td className="nowrap">{formats.date(event.on)}</td>
                  <td dir="auto">
                    <strong>{what}</strong>
                    {detail !== '' && (
                      <>
                        {' '}
                        <bdi>{detail}</bdi>
                      </>
                    )}
                  </td>
                  <td className="number">{amount}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {events.length === MOST_EVENTS && more > 0 && (
        <p className="more">{t('long.earlier', { count: more })}</p>
      )}
    </section>
  )
}

function keyOf(event: Event): string {
  switch (event.kind) {
    case 'purchase':
      return `purchase ${String(event.purchase.id)}`
    case 'touchpoint':
      return `touchpoint ${String(event.touchpoint.id)}`
    case 'complaint':
      return `complaint ${String(event.complaint.id)}`
    case 'answer':
      return `answer ${String(event.answer.id)}`
  }
}

function told(
  event: Event,
  t: Translate,
  { money }: Formats,
): { what: string; detail: string; amount: string } {
  switch (event.kind) {
    case 'purchase': {
      const { amount, number, items, channel } = event.purchase
      const what = t(amount < 0 ? 'customers:timeline.refund' : 'customers:timeline.purchase')
      return { what, detail: joined([number ?? '', oneLine(items), channel]), amount: money(amount) }
    }
    case 'touchpoint': {
      const { kind, initiative, minutes, mood, expense, note } = event.touchpoint
      const facts = [
        t(`touchpoints:initiative.${initiative}`),
        minutes > 0 ? t('reports:print.minutes', { count: minutes }) : '',
        mood === null ? '' : t(`touchpoints:mood.${String(mood) as '0'}`),
        oneLine(note),
      ]
      return {
        what: t(`touchpoints:kind.${kind}`),
        detail: joined(facts),
        amount: expense > 0 ? money(-expense) : '',
      }
    }
    case 'complaint':
      return { what: t('reports:long.complaint'), detail: oneLine(event.complaint.text), amount: '' }
    case 'answer': {
      const { score, comment } = event.answer
      const what = t('reports:long.answered', { score: t('feedback:score', { score }) })
      return { what, detail: oneLine(comment), amount: '' }
    }
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

/** Characters of a note that are told here; what was said whole stands in the parts above. */
const TOLD = 240

function oneLine(text: string): string {
  return cutText(text.trim().replace(/\s*\n\s*/g, ', '), TOLD, 1)
}
