import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Restore } from './use-restore'

/** Asks for the passphrase of a backup. */
export function UnlockForm({ restore, name }: { restore: Restore; name: string }) {
  const { t } = useTranslation(['backup', 'common'])
  const [passphrase, setPassphrase] = useState('')
  const { looking } = restore
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') restore.unlock(passphrase)
      }}
    >
      <Stack gap="md">
        <Text>{t('preview.locked', { name })}</Text>
        <PasswordInput
          label={t('preview.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={looking.running ? null : looking.error?.message}
          autoComplete="off"
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={restore.close}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={looking.running} disabled={passphrase === ''}>
            {t('preview.unlock')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
