import { Anchor, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isOperationError } from '../call'

export interface Notices {
  /** Says quietly what was done; with `undo`, offers to take it back. */
  done: (message: string, undo?: () => void) => void
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
          message: <Line message={message} {...(undo && { undo })} close={() => notifications.hide(id)} />,
        })
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
  undo?: () => void
  close: () => void
}

function Line({ message, undo, close }: LineProps) {
  const { t } = useTranslation(['common', 'errors'])
  return (
    <Group gap="md" wrap="nowrap" justify="space-between">
      <Text size="sm">{message}</Text>
      {undo && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          fw={600}
          onClick={() => {
            close()
            undo()
          }}
        >
          {t('undo')}
        </Anchor>
      )}
    </Group>
  )
}
