import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import type { PageLayout } from '../../../shared/paper'
import { FittedSheet } from '../FittedSheet'
import { Letterhead } from '../parts/Letterhead'
import { WritingLines } from '../parts/WritingLines'
import { Band } from './Band'
import { FiguresBlock } from './FiguresBlock'
import { FitBlock } from './FitBlock'
import { GradeBlock } from './GradeBlock'
import { Identity } from './Identity'
import { LastPurchases, LastTouches } from './LastEvents'
import { LEVELS, limitsAt } from './limits'
import './customer.css'

/** What the report is made of: answers of ordinary operations. */
export interface CustomerContent {
  customer: OutputOf<'customers.get'>
  purchases: OutputOf<'purchases.list'>
  touches: OutputOf<'touchpoints.list'>
  explanation: OutputOf<'grading.explain'>
  fit: OutputOf<'personas.fit'>
}

/** One customer on exactly one page. */
export function CustomerReport({ content, layout }: { content: CustomerContent; layout: PageLayout }) {
  const { t } = useTranslation('reports')
  const { customer, explanation, purchases, touches, fit } = content
  return (
    <FittedSheet
      layout={layout}
      levels={LEVELS}
      lines={(count) => (
        <section className="section writing">
          <h2>{t('print.yourNotes')}</h2>
          <WritingLines count={count} />
        </section>
      )}
    >
      {(level) => {
        const limits = limitsAt(level)
        return (
          <div className="customer">
            <Letterhead kind={t('customer.kind')} asOf={customer.asOf} confidential />
            <Band customer={customer} explanation={explanation} />
            <div className="columns sides">
              <Identity customer={customer} limits={limits} />
              <FiguresBlock customer={customer} limits={limits} />
            </div>
            <GradeBlock explanation={explanation} limits={limits} />
            <FitBlock fit={fit} limits={limits} />
            <div className="columns halves">
              <LastPurchases purchases={purchases} limits={limits} />
              <LastTouches touches={touches} limits={limits} />
            </div>
          </div>
        )
      }}
    </FittedSheet>
  )
}
