import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { savedViewSchema, type Look, type SavedView } from '../../../shared/operations/views'
import { useAction } from '../../api'
import type { OperationError } from '../../call'
import { TextField } from '../fields'
import { showIssues, useZodForm } from '../form'

const nameSchema = savedViewSchema.pick({ name: true })

interface ViewDialogProps {
  /** The view to rename; null: what is shown is saved as a new one. */
  view: SavedView | null
  look: Look
  onSaved: (id: number) => void
  onClose: () => void
}

/** Asks for the name of a view. */
export function ViewDialog({ view, look, onSaved, onClose }: ViewDialogProps) {
  const { t } = useTranslation(['views', 'common'])
  const form = useZodForm(nameSchema, { defaultValues: { name: view?.name ?? '' } })
  const options = {
    showsErrors: true,
    onDone: ({ id }: { id: number }) => {
      onSaved(id)
      onClose()
    },
    onFailed: (error: OperationError) => {
      showIssues(form, [{ path: 'name', message: error.message }])
    },
  }
  const save = useAction('views.save', options)
  const rename = useAction('views.rename', options)
  const submit = form.handleSubmit(({ name }) => {
    if (view) rename.mutate({ id: view.id, name })
    else save.mutate({ ...look, name })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view ? 'dialog.renameTitle' : 'dialog.saveTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          {!view && (
            <Text size="sm" c="dimmed">
              {t('dialog.saveText')}
            </Text>
          )}
          <TextField
            control={form.control}
            name="name"
            label={t('dialog.name')}
            placeholder={t('dialog.placeholder')}
            maxLength={60}
            autoFocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending || rename.isPending}>
              {t(view ? 'dialog.rename' : 'dialog.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
