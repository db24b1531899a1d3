import { ActionIcon, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { traitRules, type Trait } from '../../../shared/operations/personas'
import { asksSomething } from '../../../shared/personas/asked'
import { TraitValues } from './TraitValues'
import type { PersonaFormReturn } from './use-persona-form'

interface TraitRowProps {
  form: PersonaFormReturn
  /** Which of the persona's traits. */
  index: number
  trait: Trait
  /** Puts the cursor where the values go. */
  focus: boolean
  onFocused: () => void
  onRemove: () => void
  onEdit: () => void
}

/** One trait the persona asks for: what is looked for, how much it decides, how important it is. */
export function TraitRow({ form, index, trait, focus, onFocused, onRemove, onEdit }: TraitRowProps) {
  const { t } = useTranslation('personas')
  const asked = useWatch({ control: form.control, name: `traits.${index}` })
  const { name } = trait
  const paper = useRef<HTMLDivElement>(null)
  const takeFocus = useEffectEvent(() => {
    paper.current?.querySelector('input')?.focus()
    onFocused()
  })
  useEffect(() => {
    if (focus) takeFocus()
  }, [focus])
  return (
    <Paper
      bg="var(--surface)"
      p="sm"
      role="group"
      aria-label={name}
      data-field={`traits.${String(index)}`}
      ref={paper}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text fw={560}>{name}</Text>
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('traits.edit', { name })}
              onClick={onEdit}
            >
              <IconPencil size={16} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('traits.remove', { name })}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </Group>
        </Group>
        <TraitValues form={form} index={index} trait={trait} />
        {!asksSomething({ ...asked, kind: trait.kind }) && (
          <Text size="sm" c="dimmed">
            {t('traits.asksNothing')}
          </Text>
        )}
        <Group gap="md">
          <RuleChoice form={form} index={index} name={name} />
          <ImportanceChoice form={form} index={index} name={name} />
        </Group>
      </Stack>
    </Paper>
  )
}

interface ChoiceProps {
  form: PersonaFormReturn
  index: number
  name: string
}

function RuleChoice({ form, index, name }: ChoiceProps) {
  const { t } = useTranslation('personas')
  const { field } = useController({ control: form.control, name: `traits.${index}.rule` })
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('traits.ruleLabel', { name })}
      data={traitRules.map((value) => ({ value, label: t(`traits.rule.${value}`) }))}
      value={field.value}
      onChange={field.onChange}
    />
  )
}

function ImportanceChoice({ form, index, name }: ChoiceProps) {
  const { t } = useTranslation('personas')
  const { field } = useController({ control: form.control, name: `traits.${index}.importance` })
  const steps = ['little', 'some', 'most'] as const
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="sm" c="dimmed" aria-hidden="true">
        {t('traits.importance')}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label={t('traits.importanceLabel', { name })}
        data={steps.map((step, index) => ({
          value: String(index + 1),
          label: t(`traits.importanceStep.${step}`),
        }))}
        value={String(field.value)}
        onChange={(value) => field.onChange(Number(value))}
      />
    </Group>
  )
}
