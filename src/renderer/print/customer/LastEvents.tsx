import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import type { Purchase } from '../../../shared/operations/purchases'
import { useFormats } from '../../components/formats'
import { cutText } from '../parts/cut'
import { More } from '../parts/More'
import type { Limits } from './limits'

/** Characters of a purchase's items or a touch's note that are drawn at all; the lines cut off more. */
const REMARK = 150

/** The newest purchases, with how they were paid. */
export function LastPurchases({
  purchases,
  limits,
}: {
  purchases: OutputOf<'purchases.list'>
  limits: Limits
}) {
  const { t } = useTranslation('reports')
  const { money, date } = useFormats()
  const shown = purchases.rows.slice(0, limits.purchases)
  const paid = (purchase: Purchase) => {
    if (purchase.paidOn !== null) return date(purchase.paidOn)
    if (purchase.settled) return t('print.settled')
    return purchase.dueOn === null ? t('print.none') : t('print.unpaid')
  }
  return (
    <section className="section">
      <h2>{t('print.lastPurchases')}</h2>
      {shown.length === 0 ? (
        <p className="muted">{t('print.noPurchases')}</p>
      ) : (
        <table className="purchases">
          <thead>
            <tr>
              <th>{t('print.date')}</th>
              <th>{t('print.item')}</th>
              <th className="number">{t('print.amount')}</th>
              <th className="number">{t('print.paid')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((purchase) => (
              <tr key={purchase.id}>
                <td className="nowrap">{date(purchase.purchasedOn)}</td>
                <td dir="auto" className="one-line">
                  {cutText(whatOf(purchase), REMARK, 1)}
                </td>
                <td className="number">{money(purchase.amount)}</td>
                <td className="number">{paid(purchase)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More count={purchases.total - shown.length} />
    </section>
  )
}

function whatOf({ items, number, channel }: Purchase): string {
  if (items.trim() !== '') return items.trim().replaceAll('\n', ', ')
  return number ?? channel
}

/** The newest touches, with their notes. */
export function LastTouches({ touches, limits }: { touches: OutputOf<'touchpoints.list'>; limits: Limits }) {
  const { t } = useTranslation(['reports', 'touchpoints'])
  const { date } = useFormats()
  const shown = touches.rows.slice(0, limits.touches)
  return (
    <section className="section">
      <h2>{t('print.lastTouches')}</h2>
      {shown.length === 0 ? (
        <p className="muted">{t('print.noTouches')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{t('print.date')}</th>
              <th>{t('print.item')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((touch) => (
              <tr key={touch.id}>
                <td className="nowrap">{date(touch.happenedOn)}</td>
                <td dir="auto">
                  <div className="two-lines">
                    {t(`touchpoints:kind.${touch.kind}`)}
                    {touch.minutes > 0 && (
                      <span className="muted">, {t('print.minutes', { count: touch.minutes })}</span>
                    )}
                    {touch.note.trim() !== '' && <>: {cutText(touch.note, REMARK, 2)}</>}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More count={touches.total - shown.length} />
    </section>
  )
}
