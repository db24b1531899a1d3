import { useTranslation } from 'react-i18next'
import type { BoardCard } from '../../../shared/operations/grading'
import { shownScore } from '../../../shared/scores'
import { useFormats } from '../../components/formats'

const ARROWS = { up: '▲', down: '▼', same: '' } as const

/** One customer on the printed board. */
export function BoardCell({ card }: { card: BoardCard }) {
  const { t } = useTranslation(['common', 'reports'])
  const { money, date, number } = useFormats()
  const arrow = ARROWS[card.trend]
  return (
    <td>
      <div className="card-top">
        <strong dir="auto">{card.name}</strong>
        <span className="nowrap">
          {arrow !== '' && <span aria-label={t(`reports:print.trend.${card.trend}`)}>{arrow} </span>}
          {card.score === null ? t('reports:print.none') : number(shownScore(card.score))}
        </span>
      </div>
      <div className="card-bottom" dir="auto">
        {card.place !== '' && <span>{card.place}</span>}
        <span className="nowrap">{money(card.contribution12m, { cents: false })}</span>
        <span className="nowrap">
          {card.lastPurchaseOn === null ? t('reports:print.neverBought') : date(card.lastPurchaseOn)}
        </span>
        {card.overridden && (
          <span>
            {t('reports:print.byHand')} ({t(`grade.letter.${card.computedGrade}`)})
          </span>
        )}
      </div>
    </td>
  )
}
