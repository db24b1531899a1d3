import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { traitKinds, traitSchema, type Trait } from '../../../shared/operations/personas'
import { useAction } from '../../api'
import { SelectField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { TraitUse } from './TraitUse'

const draftSchema = traitSchema.omit({ id: true })
type Draft = Omit<Trait, 'id'>

interface TraitDialogProps {
  /** The trait to change; null for a new one. */
  trait: Trait | null
  group: Trait['group']
  /** All traits, in their order. */
  traits: ReadonlyMap<number, Trait>
  onSaved: (trait: Trait) => void
  onClose: () => void
}

/** Adds a trait of the owner's own, or changes one; every persona and every customer can then carry it. */
export function TraitDialog({ trait, group, traits, onSaved, onClose }: TraitDialogProps) {
  const { t } = useTranslation(['personas', 'common'])
  const form = useZodForm<Draft, Draft>(draftSchema, {
    defaultValues: trait ?? { name: '', group, kind: 'text', options: [] },
  })
  const { control } = form
  const save = useAction('personas.saveTrait', {
    showsErrors: true,
    onDone: onSaved,
    onFailed: (error) => {
      const { issues } = error.report
      showIssues(form, issues.length > 0 ? issues : [{ path: 'name', message: error.message }])
    },
  })
  const submit = form.handleSubmit(({ name, group, kind, options }) => {
    save.mutate({ ...(trait && { id: trait.id }), name, group, kind, options })
  })
  const kind = useWatch({ control, name: 'kind' })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(trait ? 'personas:trait.change' : 'personas:trait.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextField
            control={control}
            name="name"
            label={t('personas:trait.name')}
            placeholder={t('personas:trait.namePlaceholder')}
            autoFocus
          />
          <SelectField
            control={control}
            name="group"
            label={t('personas:trait.group')}
            data={(['demographic', 'psychographic'] as const).map((value) => ({
              value,
              label: t(`personas:trait.groups.${value}`),
            }))}
          />
          <SelectField
            control={control}
            name="kind"
            label={t('personas:trait.kind')}
            data={traitKinds.map((value) => ({ value, label: t(`personas:trait.kinds.${value}`) }))}
          />
          {(kind === 'choice' || kind === 'several') && <Options control={control} />}
          {trait && <TraitUse trait={trait} traits={traits} onRemoved={onClose} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(trait ? 'personas:trait.save' : 'personas:trait.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Options({ control }: { control: ReturnType<typeof useZodForm<Draft, Draft>>['control'] }) {
  const { t } = useTranslation('personas')
  const { field, fieldState } = useController({ control, name: 'options' })
  const { ref, value, onChange, onBlur } = field
  return (
    <TagsInput
      ref={ref}
      label={t('trait.options')}
      description={t('trait.optionsHint')}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={fieldState.error?.message}
      maxTags={100}
    />
  )
}
