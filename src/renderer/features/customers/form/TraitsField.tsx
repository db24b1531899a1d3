import { ActionIcon, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { CustomerDraft } from '../../../../shared/operations/customers'
import type { Trait } from '../../../../shared/operations/personas'
import { severalOf, severalText } from '../../../../shared/personas/several'
import { useOperation } from '../../../api'
import type { SectionProps } from './sections'
import classes from './form.module.css'

type Value = CustomerDraft['traits'][number]

/** What is known for each trait; each kind of trait has its own way of being entered. */
export function TraitsField({ control }: SectionProps) {
  const { t } = useTranslation('customers')
  const { field, formState } = useController({ control, name: 'traits' })
  const known = useOperation('personas.traits', {})
  const traits = known.data?.traits ?? []
  const values = field.value ?? []
  const set = (next: Value[]) => {
    field.onChange(next)
  }
  const unused = traits.filter(({ id }) => !values.some(({ traitId }) => traitId === id))
  return (
    <Stack gap="xs">
      {values.map((value, index) => {
        const trait = traits.find(({ id }) => id === value.traitId)
        if (!trait) return null
        return (
          <div key={value.traitId} className={classes.line} data-trait>
            <TraitInput
              trait={trait}
              value={value.value}
              error={formState.errors.traits?.[index]?.value?.message}
              onChange={(text) => {
                set(values.map((other) => (other === value ? { ...value, value: text } : other)))
              }}
            />
            <span />
            <ActionIcon
              mt={25}
              size={36}
              variant="subtle"
              color="gray"
              aria-label={t('form.remove', { item: trait.name })}
              onClick={() => {
                set(values.filter((other) => other !== value))
              }}
            >
              <IconTrash size={17} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </div>
        )
      })}
      {unused.length > 0 && (
        <Select
          w={260}
          aria-label={t('form.addTrait')}
          placeholder={t('form.addTrait')}
          searchable
          value={null}
          data={unused.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => {
            if (id !== null) set([...values, { traitId: Number(id), value: '' }])
          }}
        />
      )}
    </Stack>
  )
}

interface TraitInputProps {
  trait: Trait
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

function TraitInput({ trait, value, error, onChange }: TraitInputProps) {
  const { t } = useTranslation('common')
  const shared = { label: trait.name, error }
  switch (trait.kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={value}
          maxLength={200}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={value === '' ? '' : Number(value)}
          decimalScale={6}
          onChange={(entered) => {
            onChange(String(entered))
          }}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          value={value === '' ? null : value}
          // A choice that is no longer offered stays until another is chosen.
          data={[...new Set([...trait.options, ...(value === '' ? [] : [value])])]}
          onChange={(chosen) => {
            onChange(chosen ?? '')
          }}
        />
      )
    case 'several':
      return (
        <MultiSelect
          {...shared}
          value={severalOf(value)}
          data={[...new Set([...trait.options, ...severalOf(value)])]}
          onChange={(chosen) => {
            onChange(severalText(chosen))
          }}
        />
      )
    case 'yesNo':
      return (
        <Select
          {...shared}
          value={value === '' ? null : value}
          data={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(chosen) => {
            onChange(chosen ?? '')
          }}
        />
      )
  }
}
