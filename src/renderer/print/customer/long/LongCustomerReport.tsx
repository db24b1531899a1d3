import { useTranslation } from 'react-i18next'
import type { PageLayout } from '../../../../shared/paper'
import { Letterhead } from '../../parts/Letterhead'
import { Sheet } from '../../Sheet'
import { Band } from '../Band'
import { FiguresBlock } from '../FiguresBlock'
import { GradeBlock } from '../GradeBlock'
import { Identity } from '../Identity'
import { EVERYTHING } from '../limits'
import type { LongCustomerContent } from './content'
import { Events } from './Events'
import { Feedback } from './Feedback'
import { GradeHistory } from './GradeHistory'
import { Paths } from './Paths'
import { PersonaFits } from './PersonaFits'
import { Plans } from './Plans'
import { Referrals } from './Referrals'
import { YearTable } from './YearTable'
import '../customer.css'
import './long.css'

/** Everything about one customer, on as many pages as it takes. */
export function LongCustomerReport({
  content,
  layout,
}: {
  content: LongCustomerContent
  layout: PageLayout
}) {
  const { t } = useTranslation('reports')
  const { customer, explanation, path } = content
  return (
    <Sheet layout={layout}>
      <div className="customer-long">
        <Letterhead kind={t('customer.longKind')} asOf={customer.asOf} confidential />
        <Band customer={customer} explanation={explanation} />
        <div className="columns sides">
          <Identity customer={customer} limits={EVERYTHING} withMore={false} />
          <FiguresBlock customer={customer} limits={EVERYTHING} />
        </div>
        <Words title={t('print.preferences')} text={customer.preferences} />
        <Words title={t('print.notes')} text={customer.notes} />
        <YearTable years={customer.years} />
        <Traits traits={content.traits} />
        <GradeBlock explanation={explanation} limits={EVERYTHING} />
        {explanation.override === null && <Paths path={path} />}
        <GradeHistory history={explanation.history} />
        <PersonaFits fits={content.fits} />
        <Plans plans={content.plans} more={content.morePlans} />
        <Feedback feedback={content.feedback} />
        <Referrals content={content} />
        <Events content={content} />
      </div>
    </Sheet>
  )
}

/** What the owner has written down, whole. */
function Words({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null
  return (
    <section className="section">
      <h2>{title}</h2>
      <p className="text" dir="auto">
        {text.trim()}
      </p>
    </section>
  )
}

/** What is known of them. */
function Traits({ traits }: Pick<LongCustomerContent, 'traits'>) {
  const { t } = useTranslation('reports')
  if (traits.length === 0) return null
  return (
    <section className="section">
      <h2>{t('long.traits')}</h2>
      <dl className="known">
        {traits.map(({ name, value }) => (
          <div key={name}>
            <dt dir="auto">{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
