import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { personaSchema } from '../../../shared/operations/personas'
import { useAction } from '../../api'
import { TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'

const draftSchema = personaSchema.pick({ name: true, kind: true })

/** Asks for a name, and opens the new worksheet. */
export function CreatePersonaDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['personas', 'common'])
  const [, navigate] = useLocation()
  const form = useZodForm(draftSchema, { defaultValues: { name: '', kind: 'ideal' } })
  const { field } = useController({ control: form.control, name: 'kind' })
  const create = useAction('personas.save', {
    showsErrors: true,
    onDone: ({ id }) => navigate(`/personas/${String(id)}`),
    onFailed: (error) => showIssues(form, [{ path: 'name', message: error.message }]),
  })
  const submit = form.handleSubmit((persona) => {
    create.mutate({ persona })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('personas:create.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextField
            control={form.control}
            name="name"
            label={t('personas:create.name')}
            description={t('personas:create.nameHint')}
            placeholder={t('personas:create.namePlaceholder')}
            autoFocus
          />
          <SegmentedControl
            fullWidth
            aria-label={t('personas:create.kind')}
            data={(['ideal', 'negative'] as const).map((value) => ({
              value,
              label: t(`personas:kind.${value}`),
            }))}
            value={field.value}
            onChange={field.onChange}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('personas:create.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
