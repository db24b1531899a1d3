import { useWatch } from 'react-hook-form'
import { TextAreaField } from '../../components/fields'
import classes from './Marked.module.css'
import { MarkMenu } from './MarkMenu'
import { withMark } from './marks'
import type { PersonaFormReturn } from './use-persona-form'
import type { VoiceQuestion } from './worksheet'
import type { journeyStages } from '../../../shared/operations/personas'

type AnswerKey = `voice.${VoiceQuestion}` | `journey.${(typeof journeyStages)[number]}`

interface MarkedAnswerProps {
  form: PersonaFormReturn
  answer: AnswerKey
  label: string
  placeholder: string
  minRows?: number
}

/** An answer of the worksheet; once there is one, it can be marked as known or guessed. */
export function MarkedAnswer({ form, answer, label, placeholder, minRows = 2 }: MarkedAnswerProps) {
  const { control } = form
  const text = useWatch({ control, name: answer })
  const marks = useWatch({ control, name: 'marks' })
  const sources = useWatch({ control, name: 'sources' })
  return (
    <div className={classes.answer}>
      <TextAreaField
        control={control}
        name={answer}
        label={label}
        placeholder={placeholder}
        minRows={minRows}
      />
      <div className={classes.mark}>
        {(text ?? '').trim() !== '' && (
          <MarkMenu
            question={label}
            mark={marks[answer] ?? null}
            sources={sources}
            onChange={(mark) => {
              form.setValue('marks', withMark(marks, answer, mark), { shouldDirty: true })
            }}
          />
        )}
      </div>
    </div>
  )
}
