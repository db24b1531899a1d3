import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import type { PersonaDetail, Trait } from '../../../shared/operations/personas'
import type { PageLayout } from '../../../shared/paper'
import { useFormats } from '../../components/formats'
import { Portrait } from '../../components/Portrait'
import { Letterhead } from '../parts/Letterhead'
import { WritingLines } from '../parts/WritingLines'
import { Sheet } from '../Sheet'
import { Answers } from './Answers'
import { Checks } from './Checks'
import { Objections } from './Objections'
import { Scales } from './Scales'
import { Sources } from './Sources'
import { TraitTable } from './TraitTable'
import { individualQuestions, journeyAnswers, meaningQuestions, voiceAnswers } from './questions'
import './persona.css'

export interface PersonaContent {
  /** Null for a blank worksheet that belongs to nobody yet. */
  persona: OutputOf<'personas.get'> | null
  traits: readonly Trait[]
  /** A JPEG in base64; null: none. */
  portrait: string | null
}

interface PersonaWorksheetProps {
  content: PersonaContent
  layout: PageLayout
  /** Lines to write on instead of what is filled in. */
  blank: boolean
}

/** The worksheet of a persona in its three steps: filled in, or to be filled in by hand. */
export function PersonaWorksheet({ content, layout, blank }: PersonaWorksheetProps) {
  const { t, i18n } = useTranslation(['reports', 'personas'])
  const filled = blank ? null : content.persona
  return (
    <Sheet layout={layout}>
      <Letterhead kind={t('persona.kind')} asOf={null} confidential={filled !== null} />
      {filled ? <Head persona={filled} portrait={content.portrait} /> : <Invitation />}
      <section className="step">
        <StepTitle title={t('worksheet.stepTraits')} hint={t('worksheet.stepTraitsHint')} />
        <TraitTable traits={content.traits} asked={filled?.traits ?? null} />
      </section>
      <section className="step">
        <StepTitle title={t('worksheet.stepIndividual')} hint={t('worksheet.stepIndividualHint')} />
        <Answers questions={individualQuestions(i18n.t, content.persona, blank)} short />
        <h3 className="part">{t('personas:groups.style.title')}</h3>
        <Scales style={filled?.decisionStyle ?? null} />
      </section>
      <section className="step">
        <StepTitle title={t('worksheet.stepVoice')} hint={t('worksheet.stepVoiceHint')} />
        <Answers questions={voiceAnswers(i18n.t, content.persona, blank)} short={!blank} />
        <h3 className="part">{t('personas:groups.objections.title')}</h3>
        <Objections objections={filled?.objections ?? null} />
        <h3 className="part">{t('personas:groups.journey.title')}</h3>
        <Answers questions={journeyAnswers(i18n.t, content.persona, blank)} short={!blank} />
      </section>
      <section className="step">
        <StepTitle title={t('worksheet.meaning')} />
        <Answers questions={meaningQuestions(i18n.t, content.persona, blank)} />
        <Checks ticked={filled?.missionChecks ?? []} />
      </section>
      <section className="step">
        <StepTitle title={t('worksheet.sources')} />
        <Sources sources={filled?.sources ?? null} />
      </section>
    </Sheet>
  )
}

function StepTitle({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="step-title">
      <h2>{title}</h2>
      {hint !== undefined && <span className="small muted">{hint}</span>}
    </div>
  )
}

function Head({ persona, portrait }: { persona: PersonaDetail; portrait: string | null }) {
  const { t } = useTranslation(['reports', 'personas'])
  const { share, moment } = useFormats()
  const facts = [
    t(`personas:kind.${persona.kind}`),
    persona.primary ? t('worksheet.primary') : null,
    t('worksheet.complete', { percent: share(persona.completeness.total / 100) }),
    moment(persona.updatedAt),
  ]
  return (
    <div className="portrait">
      <div className="face">
        <Portrait name={persona.name} jpeg={portrait} size="16mm" />
        <div>
          <h1 dir="auto">{persona.name}</h1>
          <p className="muted">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        </div>
      </div>
      <blockquote dir="auto" className="text">
        {persona.statement ?? persona.composedStatement}
      </blockquote>
    </div>
  )
}

function Invitation() {
  const { t } = useTranslation('reports')
  return (
    <div className="portrait">
      <h1>{t('worksheet.blankTitle')}</h1>
      <p>{t('worksheet.blankLead')}</p>
      <div className="answers" data-short="">
        <div className="answer">
          <h2>{t('worksheet.name')}</h2>
          <WritingLines count={1} />
        </div>
      </div>
      <div className="answer">
        <h2>
          {t('worksheet.statement')} <span className="small">{t('worksheet.statementHint')}</span>
        </h2>
        <WritingLines count={2} />
      </div>
    </div>
  )
}
