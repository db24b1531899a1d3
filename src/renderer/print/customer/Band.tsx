import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { shownScore } from '../../../shared/scores'
import { useFormats } from '../../components/formats'
import { PrintedRing } from '../parts/PrintedRing'

interface BandProps {
  customer: OutputOf<'customers.get'>
  explanation: OutputOf<'grading.explain'>
}

/** Who it is and what grade they have, at a glance. */
export function Band({ customer, explanation }: BandProps) {
  const { t } = useTranslation(['common', 'reports', 'customers'])
  const { number } = useFormats()
  const { override, score, grade, computedGrade } = explanation
  const facts = [
    t(`customers:kind.${customer.kind}`),
    t(`customers:status.${customer.status}`),
    customer.stage && t('customers:card.stage', { stage: t(`customers:stage.${customer.stage}`) }),
    customer.externalId === null ? null : t('reports:print.number', { number: customer.externalId }),
    customer.archived ? t('reports:print.archived') : null,
  ]
  return (
    <div className="band">
      <div>
        <h1 dir="auto">
          {customer.salutation === '' ? customer.name : `${customer.salutation} ${customer.name}`}
        </h1>
        <p className="muted">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {customer.doNotContact && <p className="warning">{t('reports:print.doNotContact')}</p>}
      </div>
      <div className="standing">
        <PrintedRing grade={grade} size={16} />
        <span className="small">
          {score === null
            ? t('reports:print.noScore')
            : t('reports:print.score', { score: number(shownScore(score, 1), 1) })}
        </span>
        {override && (
          <span className="small muted">
            {t('reports:print.setByYou', { grade: t(`grade.letter.${computedGrade}`) })}
          </span>
        )}
      </div>
    </div>
  )
}
