import { Anchor, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isOperationError } from '../call'

export interface Notices {
  /** Says quietly what was done; with `undo`, offers to take it back. */
  done: (message: string, undo?: () => void) => void
  /** Says what is under way, with a way to stop it. Call what it returns when it is over. */
  busy: (message: string, stop: () => void) => () => void
  /** Says what went wrong. An error of the code `cancelled` is the owner's own doing and is not shown. */
  failed: (error: unknown) => void
  /** Says in words what is wrong. */
  warn: (message: string) => void
}

/** The quiet lines at the foot of the window. */
export function useNotices(): Notices {
  const { t } = useTranslation(['common', 'errors'])
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('notice.dismiss') }
    const warn = (message: string) => {
      notifications.show({
        role: 'alert',
        color: 'brick',
        autoClose: 15_000,
        closeButtonProps,
        title: t('errors:title'),
        message,
      })
    }
    return {
      done(message, undo) {
        const id = crypto.randomUUID()
        notifications.show({
          id,
          role: 'status',
          autoClose: 8000,
          closeButtonProps,
          message: (
            <Line
              message={message}
              {...(undo && { action: t('undo'), onAction: undo })}
              close={() => notifications.hide(id)}
            />
          ),
        })
      },
      busy(message, stop) {
        const id = crypto.randomUUID()
        const close = () => notifications.hide(id)
        notifications.show({
          id,
          role: 'status',
          loading: true,
          autoClose: false,
          withCloseButton: false,
          message: <Line message={message} action={t('cancel')} onAction={stop} close={close} />,
        })
        return close
      },
      failed(error) {
        if (isOperationError(error, 'cancelled')) return
        warn(isOperationError(error) ? error.message : t('errors:screen.text'))
      },
      warn,
    }
  }, [t])
}

interface LineProps {
  message: string
  /** The word of the one thing that can be done about it. */
  action?: string
  onAction?: () => void
  close: () => void
}

function Line({ message, action, onAction, close }: LineProps) {
  return (
    <Group gap="md" wrap="nowrap" justify="space-between">
      <Text size="sm">{message}</Text>
      {onAction && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          fw={600}
          onClick={() => {
            close()
            onAction()
          }}
        >
          {action}
        </Anchor>
      )}
    </Group>
  )
}
