import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField, TextField } from '../../components/fields'
import classes from './Marked.module.css'
import { MarkMenu } from './MarkMenu'
import { OwnEntries, OwnEntry } from './OwnEntries'
import type { PersonaFormReturn } from './use-persona-form'

/** Fields of step 2 that the owner adds. */
export function OwnFields({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('personas')
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'ownFields' })
  const labels = useWatch({ control, name: 'ownFields' }).map((own) => own.label)
  return (
    <OwnEntries
      nothing={t('own.nothingFields')}
      add={t('own.addField')}
      onAdd={() => append({ label: '', value: '' }, { focusName: `ownFields.${fields.length}.label` })}
    >
      {fields.map(({ id }, index) => (
        <OwnEntry
          key={id}
          remove={t('own.removeField', { label: labels[index] || index + 1 })}
          onRemove={() => remove(index)}
        >
          <TextField
            control={control}
            name={`ownFields.${index}.label`}
            label={t('own.field')}
            placeholder={t('own.fieldPlaceholder')}
          />
          <TextAreaField
            control={control}
            name={`ownFields.${index}.value`}
            label={t('own.value')}
            minRows={1}
          />
        </OwnEntry>
      ))}
    </OwnEntries>
  )
}

/** Questions of step 3 that the owner adds. */
export function OwnQuestions({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('personas')
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'ownQuestions' })
  const own = useWatch({ control, name: 'ownQuestions' })
  const sources = useWatch({ control, name: 'sources' })
  return (
    <OwnEntries
      nothing={t('own.nothingQuestions')}
      add={t('own.addQuestion')}
      onAdd={() =>
        append(
          { question: '', answer: '', mark: null },
          { focusName: `ownQuestions.${fields.length}.question` },
        )
      }
    >
      {fields.map(({ id }, index) => (
        <OwnEntry
          key={id}
          remove={t('own.removeQuestion', { label: own[index]?.question || index + 1 })}
          onRemove={() => remove(index)}
        >
          <TextField
            control={control}
            name={`ownQuestions.${index}.question`}
            label={t('own.question')}
            placeholder={t('own.questionPlaceholder')}
          />
          <TextAreaField
            control={control}
            name={`ownQuestions.${index}.answer`}
            label={t('own.answer')}
            minRows={2}
          />
          <div className={classes.answer}>
            <div className={classes.mark}>
              <MarkMenu
                question={own[index]?.question || t('own.question')}
                mark={own[index]?.mark ?? null}
                sources={sources}
                onChange={(mark) => {
                  form.setValue(`ownQuestions.${index}.mark`, mark, { shouldDirty: true })
                }}
              />
            </div>
          </div>
        </OwnEntry>
      ))}
    </OwnEntries>
  )
}
