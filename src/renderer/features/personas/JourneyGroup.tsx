import { useTranslation } from 'react-i18next'
import { journeyStages } from '../../../shared/operations/personas'
import classes from './JourneyGroup.module.css'
import { MarkedAnswer } from './MarkedAnswer'
import type { PersonaFormReturn } from './use-persona-form'

/** Notes on the way a customer buys, stage by stage. */
export function JourneyGroup({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation(['personas', 'worksheet'])
  return (
    <ol className={classes.stages}>
      {journeyStages.map((stage) => (
        <li key={stage}>
          <MarkedAnswer
            form={form}
            answer={`journey.${stage}`}
            label={t(`journey.${stage}`)}
            placeholder={t(`worksheet:journeyPrompt.${stage}`)}
          />
        </li>
      ))}
    </ol>
  )
}
