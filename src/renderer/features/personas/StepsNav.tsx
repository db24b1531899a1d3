import { useEffect, useRef } from 'react'
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

/** The three steps and what follows from them, with how far each is; every part is one click away, in any order. */
export function StepsNav({ content, completeness, traits, group, onGo }: StepsNavProps) {
  const { t } = useTranslation(['personas', 'worksheet'])
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [group])
  return (
    <nav ref={nav} aria-label={t('steps.label')} className={classes.steps}>
      <p className={classes.cheer}>{t(`worksheet:cheer.${cheerOf(completeness.total)}`)}</p>
      <ol>
        {worksheet.map(({ step, groups }) => (
          <li key={step}>
            <StepHead step={step} done={step === 'meaning' ? null : completeness[step]} />
            <ul>
              {groups.map((one) => (
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
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Which word of encouragement fits how far the worksheet is, 0–100. */
function cheerOf(total: number): 'blank' | 'begun' | 'shape' | 'person' {
  if (total === 0) return 'blank'
  if (total < 30) return 'begun'
  return total < 65 ? 'shape' : 'person'
}

function StepHead({ step, done }: { step: Step; done: number | null }) {
  const { t } = useTranslation('personas')
  const { share } = useFormats()
  const percent = share((done ?? 0) / 100)
  return (
    <div className={classes.head}>
      <span className={classes.title}>{t(`steps.${step}.title`)}</span>
      {done !== null && (
        <>
          <span className={classes.percent} aria-label={t('steps.progress', { percent })} role="img">
            {percent}
          </span>
          <span className={classes.bar} aria-hidden="true">
            <span style={{ width: `${String(done)}%` }} />
          </span>
        </>
      )}
    </div>
  )
}

function Count({ done, of }: { done: number; of: number | null }) {
  if (done === 0) return null
  return <span className={classes.count}>{of === null ? done : `${String(done)}/${String(of)}`}</span>
}
