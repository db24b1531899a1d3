import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ConfirmDialogProps {
  opened: boolean
  title: string
  children: ReactNode
  /** The word on the button: what will happen, not 'OK'. */
  action: string
  /** Marks what cannot be taken back. */
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, action, danger = false, busy = false, onConfirm, onClose } = props
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="lg">
        <Text component="div">{children}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color={danger ? 'brick' : 'teal'} loading={busy} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface ReasonDialogProps {
  opened: boolean
  title: string
  children?: ReactNode
  action: string
  /** What is asked; default 'Reason'. */
  label?: string
  busy?: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** Asks for a reason; goes on only when there is one. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ReasonForm {...props} />
    </Modal>
  )
}

function ReasonForm({ children, action, label, busy = false, onSubmit, onClose }: ReasonDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setMissing(true)
        else onSubmit(reason.trim())
      }}
    >
      <Stack gap="md">
        {children}
        <Textarea
          label={label ?? t('reason')}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
          }}
          error={missing && reason.trim() === '' ? t('reasonRequired') : null}
          maxLength={500}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
