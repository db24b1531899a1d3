import { useTranslation } from 'react-i18next'
import type { PersonaDetail, Trait } from '../../../shared/operations/personas'
import { useFormats } from '../../components/formats'
import classes from './StepsNav.module.css'
import { progressOf, worksheet, type Group, type PersonaForm, type Step } from './worksheet'

interface StepsNavProps {
  content: PersonaForm
  completeness: PersonaDetail['completeness']
  traits: ReadonlyMap<number, Trait>
  group: Group
  onGo: (group: Group) => void
}

/** The three steps and what follows from them in a row, with how far each is; below them the parts of the one that is open. */
export function StepsNav({ content, completeness, traits, group, onGo }: StepsNavProps) {
  const { t } = useTranslation('personas')
  const current = worksheet.find((one) => (one.groups as readonly Group[]).includes(group)) ?? worksheet[0]
  return (
    <nav aria-label={t('steps.label')} className={classes.steps}>
      <ol>
        {worksheet.map(({ step, groups }) => (
          <li key={step}>
            <StepHead
              step={step}
              done={step === 'meaning' ? null : completeness[step]}
              isOpen={step === current.step}
              onOpen={() => onGo(groups[0])}
            />
          </li>
        ))}
      </ol>
      <ul aria-label={t(`steps.${current.step}.title`)}>
        {current.groups.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={classes.group}
              aria-current={one === group ? 'step' : undefined}
              onClick={() => onGo(one)}
            >
              <span>{t(`groups.${one}.title`)}</span>
              <Count {...progressOf(one, content, traits)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A word of encouragement for how far the worksheet is, 0–100. */
export function Cheer({ total }: { total: number }) {
  const { t } = useTranslation('worksheet')
  return <p className={classes.cheer}>{t(`cheer.${cheerOf(total)}`)}</p>
}

/** Which word of encouragement fits how far the worksheet is, 0–100. */
function cheerOf(total: number): 'blank' | 'begun' | 'shape' | 'person' {
  if (total === 0) return 'blank'
  if (total < 30) return 'begun'
  return total < 65 ? 'shape' : 'person'
}

interface StepHeadProps {
  step: Step
  /** 0–100; null where nothing is counted. */
  done: number | null
  isOpen: boolean
  onOpen: () => void
}

function StepHead({ step, done, isOpen, onOpen }: StepHeadProps) {
  const { t } = useTranslation('personas')
  const { share } = useFormats()
  const percent = share((done ?? 0) / 100)
  return (
    <button type="button" className={classes.head} aria-expanded={isOpen} onClick={onOpen}>
      <span className={classes.title}>{t(`steps.${step}.title`)}</span>
      {done !== null && (
        <span className={classes.percent} aria-label={t('steps.progress', { percent })} role="img">
          {percent}
        </span>
      )}
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${String(done ?? 0)}%` }} />
      </span>
    </button>
  )
}

function Count({ done, of }: { done: number; of: number | null }) {
  if (done === 0) return null
  return <span className={classes.count}>{of === null ? done : `${String(done)}/${String(of)}`}</span>
}
