import {
  IconBrain,
  IconEar,
  IconEye,
  IconHeart,
  IconMessageCircle,
  IconMoodSad,
  IconStar,
  IconWalk,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './EmpathyCanvas.module.css'
import { MarkedAnswer } from './MarkedAnswer'
import type { PersonaFormReturn } from './use-persona-form'
import { voiceGroups } from './worksheet'

const icons = {
  sees: IconEye,
  hears: IconEar,
  thinks: IconBrain,
  feels: IconHeart,
  says: IconMessageCircle,
  does: IconWalk,
  pains: IconMoodSad,
  gains: IconStar,
} as const

/** The empathy map: what is around them, what goes on inside, what they show, and what they gain or suffer. */
export function EmpathyCanvas({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('personas')
  return (
    <div className={classes.room}>
      <div className={classes.canvas}>
        {voiceGroups.empathy.map((question) => {
          const Icon = icons[question]
          return (
            <div key={question} className={classes.cell} data-part={question}>
              <Icon size={20} stroke={1.6} aria-hidden="true" className={classes.icon} />
              <MarkedAnswer
                form={form}
                answer={`voice.${question}`}
                label={t(`voice.${question}`)}
                placeholder={t(`voicePrompt.${question}`)}
                minRows={3}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
