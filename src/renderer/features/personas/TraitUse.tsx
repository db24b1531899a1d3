import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trait } from '../../../shared/operations/personas'
import { allOf } from '../../../shared/personas/words'
import { useAction, useOperation } from '../../api'
import { ConfirmDialog } from '../../components/dialogs'
import { useFormats } from '../../components/formats'

interface TraitUseProps {
  trait: Trait
  /** All traits, in their order. */
  traits: ReadonlyMap<number, Trait>
  onRemoved: () => void
}

/** Of a trait that is there: who uses it, its place among the others of its group, and taking it away. */
export function TraitUse({ trait, traits, onRemoved }: TraitUseProps) {
  const { t, i18n } = useTranslation('personas')
  const { settings } = useFormats()
  const use = useOperation('personas.traitUse', { id: trait.id })
  const [asking, setAsking] = useState(false)
  const remove = useAction('personas.removeTrait', { onDone: onRemoved })
  const { customers = 0, personas = [] } = use.data ?? {}
  const names = allOf(
    personas.map(({ name }) => name),
    { t: i18n.t, locale: settings.locale },
  )
  return (
    <Stack gap={6}>
      {use.data && (
        <Text size="sm" c="dimmed">
          {customers === 0 ? t('trait.notInUse') : t('trait.inUse', { count: customers })}{' '}
          {names !== '' && t('trait.askedBy', { names })} {t('trait.renames')}
        </Text>
      )}
      <Group justify="space-between">
        <Place trait={trait} traits={traits} />
        <Button variant="subtle" color="brick" size="compact-sm" onClick={() => setAsking(true)}>
          {t('trait.remove')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('trait.removeTitle', { name: trait.name })}
        action={t('trait.removeAction')}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ id: trait.id })}
        onClose={() => setAsking(false)}
      >
        {customers === 0 ? t('trait.removeUnused') : t('trait.removeText', { count: customers })}
      </ConfirmDialog>
    </Stack>
  )
}

function Place({ trait, traits }: Pick<TraitUseProps, 'trait' | 'traits'>) {
  const { t } = useTranslation('personas')
  const order = useAction('personas.orderTraits', { quiet: true })
  const group = [...traits.values()].filter((one) => one.group === trait.group)
  const at = group.findIndex(({ id }) => id === trait.id)
  const swap = (other: Trait | undefined) => {
    if (!other) return
    const places = new Map([
      [trait.id, other.id],
      [other.id, trait.id],
    ])
    order.mutate({ ids: [...traits.keys()].map((id) => places.get(id) ?? id) })
  }
  const [before, after] = [group[at - 1], group[at + 1]]
  return (
    <Group gap={4}>
      <ActionIcon
        variant="default"
        aria-label={t('trait.earlier')}
        disabled={!before || order.isPending}
        onClick={() => swap(before)}
      >
        <IconArrowUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('trait.later')}
        disabled={!after || order.isPending}
        onClick={() => swap(after)}
      >
        <IconArrowDown size={16} aria-hidden="true" />
      </ActionIcon>
      <Text size="sm" c="dimmed" role="status">
        {t('trait.place', { place: at + 1, of: group.length })}
      </Text>
    </Group>
  )
}
