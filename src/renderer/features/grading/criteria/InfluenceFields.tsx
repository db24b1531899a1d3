import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CriteriaFormApi } from './form-type'

/** Whether the owner can do something about a criterion, and what. */
export function InfluenceFields({ form, index }: { form: CriteriaFormApi; index: number }) {
  const { t } = useTranslation('grading')
  return (
    <>
      <Controller
        control={form.control}
        name={`criteria.${index}.influence`}
        render={({ field }) => (
          <Checkbox
            ref={field.ref}
            label={t('criteria.influence')}
            description={t('criteria.influenceHint')}
            checked={field.value ?? true}
            onChange={(event) => {
              field.onChange(event.currentTarget.checked)
            }}
          />
        )}
      />
      <Controller
        control={form.control}
        name={`criteria.${index}.actions`}
        render={({ field, fieldState }) => (
          <LinesInput
            label={t('criteria.actions')}
            description={t('criteria.actionsHint')}
            lines={field.value ?? []}
            error={fieldState.error !== undefined && t('criteria.actionsWrong')}
            onChange={field.onChange}
          />
        )}
      />
    </>
  )
}

interface LinesInputProps {
  label: string
  description: string
  lines: readonly string[]
  error: string | false
  onChange: (lines: string[]) => void
}

/** A list, one item in a line; what is typed stays as it is, empty lines are none. */
function LinesInput({ label, description, lines, error, onChange }: LinesInputProps) {
  const [text, setText] = useState(() => lines.join('\n'))
  return (
    <Textarea
      label={label}
      description={description}
      error={error}
      autosize
      minRows={2}
      maxRows={12}
      maw={640}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        onChange(
          typed
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
