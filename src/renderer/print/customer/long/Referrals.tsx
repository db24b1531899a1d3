import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../components/formats'
import { More } from '../../parts/More'
import { PrintedRing } from '../../parts/PrintedRing'
import type { LongCustomerContent } from './content'

/** Who brought them, and whom they brought with what those bring. */
export function Referrals({
  content: { customer, referred, moreReferred },
}: {
  content: LongCustomerContent
}) {
  const { t } = useTranslation(['reports', 'movers'])
  const { money } = useFormats()
  const { referredByName } = customer
  if (referredByName === null && referred.length === 0) return null
  return (
    <section className="section">
      <h2>{t('long.referrals')}</h2>
      {referredByName !== null && (
        <p>
          {t('long.broughtBy')} <bdi>{referredByName}</bdi>
        </p>
      )}
      {referred.length > 0 && (
        <table>
          <thead>
            <tr>
              <th className="ring-cell">{t('movers:list.move')}</th>
              <th>{t('long.brought')}</th>
              <th className="number">{t('movers:list.revenue')}</th>
              <th className="number">{t('long.revenueEver')}</th>
            </tr>
          </thead>
          <tbody>
            {referred.map(({ id, name, place, grade, revenue, revenue12m }) => (
              <tr key={id}>
                <td>
                  <PrintedRing grade={grade} size={5} />
                </td>
                <td dir="auto">
                  {name}
                  {place !== '' && <span className="muted"> {place}</span>}
                </td>
                <td className="number">{money(revenue12m, { cents: false })}</td>
                <td className="number">{money(revenue, { cents: false })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More count={moreReferred} />
    </section>
  )
}
