import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { Controller } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { overrideDraftSchema, type OverrideDraft } from '../../../shared/operations/grading'
import { gradeLetters, type GradeLetter } from '../../../shared/choices'
import { DateField, TextField } from '../../components/fields'
import { useZodForm } from '../../components/form'
import { ReminderField } from './ReminderField'

interface OverrideDialogProps {
  opened: boolean
  /** Whose grade is set; one name is said, several are counted, none goes without saying. */
  names: readonly string[]
  /** What the form starts with. */
  grade: GradeLetter
  reason?: string
  endsOn?: string | null
  remindOn?: string | null
  busy?: boolean
  onSubmit: (draft: OverrideDraft) => void
  /** There is an override to take back. */
  onTakeBack?: () => void
  onClose: () => void
}

/** Asks for the owner's own grade, the reason for it and how long it counts. */
export function OverrideDialog(props: OverrideDialogProps) {
  const { t } = useTranslation(['grading', 'common'])
  const { opened, names, onClose } = props
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={
        names.length === 0
          ? t('override.titleThis')
          : t('override.title', { count: names.length, name: names[0] ?? '' })
      }
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <OverrideForm {...props} />
    </Modal>
  )
}

function OverrideForm(props: OverrideDialogProps) {
  const {
    grade,
    reason = '',
    endsOn = null,
    remindOn = null,
    busy = false,
    onSubmit,
    onTakeBack,
    onClose,
  } = props
  const { t } = useTranslation(['grading', 'common'])
  const form = useZodForm(overrideDraftSchema, { defaultValues: { grade, reason, endsOn, remindOn } })
  const chosen = form.watch('grade')
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('override.why')}
        </Text>
        <Controller
          control={form.control}
          name="grade"
          render={({ field }) => (
            <SegmentedControl
              fullWidth
              aria-label={t('override.grade')}
              data={[...gradeLetters]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <TextField
          control={form.control}
          name="reason"
          label={t('override.reason')}
          placeholder={t('override.reasonPlaceholder')}
          maxLength={500}
          required
          autoFocus
        />
        <DateField
          control={form.control}
          name="endsOn"
          label={t('override.endsOn')}
          description={t('override.endsOnHint')}
        />
        <ReminderField form={form} />
        <Group justify="space-between" gap="xs">
          {onTakeBack ? (
            <Button variant="subtle" color="brick" onClick={onTakeBack} disabled={busy}>
              {t('override.takeBack')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('override.set', { grade: chosen })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
