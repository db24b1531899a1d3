import {
  Group,
  MultiSelect,
  SegmentedControl,
  Stack,
  TagsInput,
  Text,
  type TagsInputProps,
} from '@mantine/core'
import { useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Trait } from '../../../shared/operations/personas'
import { eitherOf } from '../../../shared/personas/words'
import { useOperation } from '../../api'
import { NumberField } from '../../components/fields'
import { useFormats } from '../../components/formats'
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
  return <TypedValues traitId={trait.id} values={field.value} shared={shared} />
}

interface TypedValuesProps {
  traitId: number
  values: readonly string[]
  shared: Pick<TagsInputProps, 'ref' | 'aria-label' | 'value' | 'onChange' | 'error'> & { onBlur: () => void }
}

/** Free text, with the words customers already have for it: only the same word finds them again. */
function TypedValues({ traitId, values, shared }: TypedValuesProps) {
  const { t, i18n } = useTranslation('personas')
  // Every customer is counted for it: only for the one field that is being filled in, not for all on the page.
  const [asked, setAsked] = useState(false)
  const use = useOperation('personas.traitUse', { id: traitId }, { enabled: asked })
  const counts = new Map((use.data?.values ?? []).map(({ value, customers }) => [value, customers]))
  const empty = values.length === 0
  const heard = useOperation(
    'personas.traitUse',
    { id: traitId, words: [...values] },
    { enabled: asked && !empty },
  )
  const unheard = heard.data?.unheard ?? []
  const { settings } = useFormats()
  return (
    <TagsInput
      {...shared}
      onFocus={() => setAsked(true)}
      onBlur={() => {
        setAsked(false)
        shared.onBlur()
      }}
      maxTags={50}
      limit={50}
      data={[...counts.keys()]}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" gap="md" flex={1}>
          <span dir="auto">{option.value}</span>
          <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>
            {t('traits.haveIt', { count: counts.get(option.value) ?? 0 })}
          </Text>
        </Group>
      )}
      {...(unheard.length > 0 && {
        description: t('traits.nobodyHas', {
          words: eitherOf(unheard, { t: i18n.t, locale: settings.locale }),
        }),
      })}
      {...(empty && { placeholder: t(`traits.valuesPlaceholder.${counts.size > 0 ? 'known' : 'text'}`) })}
    />
  )
}
