import { Group, MultiSelect, SegmentedControl, Stack, TagsInput } from '@mantine/core'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Trait } from '../../../shared/operations/personas'
import { NumberField } from '../../components/fields'
import { UsualRanges } from './UsualRanges'
import type { PersonaFormReturn } from './use-persona-form'

interface TraitValuesProps {
  form: PersonaFormReturn
  index: number
  trait: Trait
}

/** What is looked for in one trait, in the way of its kind. */
export function TraitValues({ form, index, trait }: TraitValuesProps) {
  const { t } = useTranslation('personas')
  const asked = useWatch({ control: form.control, name: `traits.${index}` })
  const { name, kind } = trait
  if (kind === 'number') {
    return (
      <Stack gap={6}>
        <Group grow gap="xs" align="flex-start" maw={320}>
          <NumberField
            control={form.control}
            name={`traits.${index}.from`}
            label={t('traits.fromLabel', { name })}
            digits={4}
          />
          <NumberField
            control={form.control}
            name={`traits.${index}.to`}
            label={t('traits.toLabel', { name })}
            digits={4}
          />
        </Group>
        <UsualRanges
          trait={trait}
          chosen={asked}
          onChoose={({ from, to }) => {
            form.setValue(`traits.${index}.from`, from)
            form.setValue(`traits.${index}.to`, to)
          }}
        />
      </Stack>
    )
  }
  return <NamedValues form={form} index={index} trait={trait} />
}

function NamedValues({ form, index, trait }: TraitValuesProps) {
  const { t } = useTranslation(['personas', 'common'])
  const { field, fieldState } = useController({ control: form.control, name: `traits.${index}.values` })
  const { name, kind, options } = trait
  const label = t('personas:traits.valuesLabel', { name })
  if (kind === 'yesNo') {
    const answers = ['yes', 'no'] as const
    return (
      <SegmentedControl
        aria-label={label}
        data={answers.map((value) => ({ value, label: t(`common:${value}`) }))}
        value={field.value[0] ?? ''}
        onChange={(value) => field.onChange([value])}
        w={160}
      />
    )
  }
  const shared = {
    ref: field.ref,
    'aria-label': label,
    value: [...field.value],
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: fieldState.error?.message,
  }
  if (kind === 'choice' || kind === 'several') {
    return (
      <MultiSelect
        {...shared}
        data={[...new Set([...options, ...field.value])]}
        {...(field.value.length === 0 && { placeholder: t('personas:traits.valuesPlaceholder.choice') })}
      />
    )
  }
  return (
    <TagsInput
      {...shared}
      maxTags={50}
      {...(field.value.length === 0 && { placeholder: t('personas:traits.valuesPlaceholder.text') })}
    />
  )
}
