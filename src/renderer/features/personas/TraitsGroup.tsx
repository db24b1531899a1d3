import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Trait } from '../../../shared/operations/personas'
import { TraitDialog } from './TraitDialog'
import { TraitRow } from './TraitRow'
import type { PersonaFormReturn } from './use-persona-form'

interface TraitsGroupProps {
  form: PersonaFormReturn
  group: Trait['group']
  traits: ReadonlyMap<number, Trait>
}

/** Step 1: the traits of one group that the persona asks for, and those that can be picked. */
export function TraitsGroup({ form, group, traits }: TraitsGroupProps) {
  const { t } = useTranslation('personas')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'traits' })
  // The row that was just added takes the focus, once; rows that were there do not.
  const [added, setAdded] = useState<number | null>(null)
  const [dialog, setDialog] = useState<{ trait: Trait | null } | null>(null)
  const rows = fields.flatMap(({ id, traitId }, index) => {
    const trait = traits.get(traitId)
    return trait?.group === group ? [{ id, index, trait }] : []
  })
  const asked = new Set(fields.map((field) => field.traitId))
  const free = [...traits.values()].filter((trait) => trait.group === group && !asked.has(trait.id))
  const add = (trait: Trait) => {
    const values = trait.kind === 'yesNo' ? ['yes'] : []
    append(
      { traitId: trait.id, rule: 'must', importance: 2, values, from: null, to: null },
      { shouldFocus: false },
    )
    setAdded(trait.id)
  }
  return (
    <Stack gap="sm">
      {rows.length === 0 && <Text c="dimmed">{t('traits.nothing')}</Text>}
      {rows.map(({ id, index, trait }) => (
        <TraitRow
          key={id}
          form={form}
          index={index}
          trait={trait}
          focus={added === trait.id}
          onFocused={() => setAdded(null)}
          onRemove={() => remove(index)}
          onEdit={() => setDialog({ trait })}
        />
      ))}
      <Group gap={6} role="group" aria-label={t('traits.add')}>
        {free.map((trait) => (
          <Button
            key={trait.id}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            aria-label={t('traits.addOne', { name: trait.name })}
            onClick={() => add(trait)}
          >
            {trait.name}
          </Button>
        ))}
        <Button size="compact-sm" variant="light" onClick={() => setDialog({ trait: null })}>
          {t('traits.own')}
        </Button>
      </Group>
      {dialog && (
        <TraitDialog
          trait={dialog.trait}
          group={group}
          traits={traits}
          onSaved={(trait) => {
            setDialog(null)
            if (!dialog.trait && trait.group === group) add(trait)
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </Stack>
  )
}
