import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { shownScore } from '../../../shared/scores'
import { useFormats } from '../../components/formats'
import { More } from '../parts/More'
import { PrintedRing } from '../parts/PrintedRing'

/** Who has another grade now than on a day, those with the most revenue first. */
export function MoversTable({ movers, title }: { movers: OutputOf<'grading.movers'>; title: string }) {
  const { t } = useTranslation(['reports', 'grading', 'movers'])
  const { money, number, date } = useFormats()
  const { rows, listed } = movers
  return (
    <section className="section">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="muted">{t('business.nobodyMoved')}</p>
      ) : (
        <table className="moves">
          <thead>
            <tr>
              <th>{t('movers:list.customer')}</th>
              <th>{t('movers:list.move')}</th>
              <th>{t('movers:list.why')}</th>
              <th className="number">{t('movers:list.score')}</th>
              <th className="number">{t('movers:list.revenue')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, place, from, to, score, revenue12m, changed }) => (
              <tr key={id}>
                <td dir="auto">
                  {name}
                  {place !== '' && <span className="muted"> {place}</span>}
                </td>
                <td>
                  <span className="move">
                    {from === 'new' ? t('movers:matrix.new') : <PrintedRing grade={from} size={5} />}
                    <span aria-hidden="true">→</span>
                    <PrintedRing grade={to} size={5} />
                  </span>
                </td>
                <td className="muted">
                  {changed &&
                    `${t(`grading:panel.cause.${changed.cause}`)}, ${date(changed.at.slice(0, 10))}`}
                </td>
                <td className="number">
                  {score === null ? t('print.none') : number(shownScore(score, 1), 1)}
                </td>
                <td className="number">{money(revenue12m, { cents: false })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More count={listed - rows.length} />
    </section>
  )
}
