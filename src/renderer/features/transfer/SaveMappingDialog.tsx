import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mappingDraftSchema, type MappingDraft } from '../../../shared/operations/transfer'
import { useAction } from '../../api'
import { TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'

const nameSchema = mappingDraftSchema.pick({ name: true })

interface SaveMappingDialogProps {
  draft: MappingDraft
  onClose: () => void
}

/** Asks for the name under which a mapping is kept. */
export function SaveMappingDialog({ draft, onClose }: SaveMappingDialogProps) {
  const { t } = useTranslation(['transfer', 'common'])
  const form = useZodForm(nameSchema, { defaultValues: { name: draft.name } })
  const save = useAction('transfer.saveMapping', {
    showsErrors: true,
    onDone: onClose,
    onFailed: (error) => showIssues(form, [{ path: 'name', message: error.message }]),
  })
  const submit = form.handleSubmit(({ name }) => {
    save.mutate({ ...draft, name })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('transfer:page.mapping.saveTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('transfer:page.mapping.saveText')}
          </Text>
          <TextField
            control={form.control}
            name="name"
            label={t('transfer:page.mapping.saveName')}
            autoFocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('transfer:page.mapping.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
