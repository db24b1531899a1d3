import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { useAction } from '../../../api'

/** Erasing for good: says what goes, and asks for the name. */
export function EraseDialog({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const { t } = useTranslation(['customers', 'common'])
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const erase = useAction('customers.erase', {
    showsErrors: true,
    message: () => t('card.erased'),
    onDone: () => {
      navigate('/customers', { replace: true })
    },
    onFailed: (error) => {
      setRefused(error.message)
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('eraseDialog.title', { name: card.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          erase.mutate({ id: card.id, confirmName: name })
        }}
      >
        <Stack gap="md">
          <Text>{t('eraseDialog.text')}</Text>
          <Text c="dimmed">{t('eraseDialog.backups')}</Text>
          <TextInput
            label={t('eraseDialog.confirm', { name: card.name })}
            value={name}
            error={refused}
            autoComplete="off"
            maxLength={200}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setRefused(null)
            }}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" color="brick" loading={erase.isPending} disabled={name.trim() === ''}>
              {t('eraseDialog.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
