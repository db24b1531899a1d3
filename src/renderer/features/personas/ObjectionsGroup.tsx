import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../../components/fields'
import classes from './Marked.module.css'
import { MarkMenu } from './MarkMenu'
import { OwnEntries, OwnEntry } from './OwnEntries'
import type { PersonaFormReturn } from './use-persona-form'

/** What makes them hesitate, each with what we answer. */
export function ObjectionsGroup({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation('worksheet')
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'objections' })
  const objections = useWatch({ control, name: 'objections' })
  const sources = useWatch({ control, name: 'sources' })
  return (
    <OwnEntries
      nothing={t('objections.nothing')}
      add={t('objections.add')}
      onAdd={() =>
        append(
          { objection: '', answer: '', mark: null },
          { focusName: `objections.${fields.length}.objection` },
        )
      }
    >
      {fields.map(({ id }, index) => (
        <OwnEntry
          key={id}
          remove={t('objections.remove', { number: index + 1 })}
          onRemove={() => remove(index)}
        >
          <TextAreaField
            control={control}
            name={`objections.${index}.objection`}
            label={t('objections.objection')}
            placeholder={t('objections.objectionPrompt')}
            minRows={1}
          />
          <TextAreaField
            control={control}
            name={`objections.${index}.answer`}
            label={t('objections.answer')}
            placeholder={t('objections.answerPrompt')}
            minRows={2}
          />
          <div className={classes.answer}>
            <div className={classes.mark}>
              <MarkMenu
                question={objections[index]?.objection || t('objections.objection')}
                mark={objections[index]?.mark ?? null}
                sources={sources}
                onChange={(mark) => {
                  form.setValue(`objections.${index}.mark`, mark, { shouldDirty: true })
                }}
              />
            </div>
          </div>
        </OwnEntry>
      ))}
    </OwnEntries>
  )
}
