import { Button, Group, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/operations/backup'
import { useAction } from '../../api'
import { ConfirmDialog } from '../../components/dialogs'
import { useFormats } from '../../components/formats'
import { Section } from '../../components/Section'
import { PassphraseDialog } from './PassphraseDialog'

/** The passphrase of backups: on, off, another one. */
export function PassphraseSection({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backup')
  const { moment } = useFormats()
  const [asking, setAsking] = useState<'set' | 'off' | null>(null)
  const close = () => setAsking(null)
  const turnOff = useAction('backup.setPassphrase', {
    message: () => t('passphrase.turnedOff'),
    onDone: close,
    onFailed: close,
  })
  const on = status.sealedSince !== null
  return (
    <Section title={t('passphrase.title')} text={t('passphrase.text')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {status.sealedSince === null
            ? t('passphrase.off')
            : t('passphrase.on', { when: moment(status.sealedSince) })}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconLock size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAsking('set')}
          >
            {on ? t('passphrase.change') : t('passphrase.set')}
          </Button>
          {on && (
            <Button variant="subtle" onClick={() => setAsking('off')}>
              {t('passphrase.turnOff')}
            </Button>
          )}
        </Group>
      </Stack>
      <PassphraseDialog opened={asking === 'set'} changes={on} onClose={close} />
      <ConfirmDialog
        opened={asking === 'off'}
        title={t('passphrase.offTitle')}
        action={t('passphrase.offAction')}
        busy={turnOff.isPending}
        onConfirm={() => turnOff.mutate({ passphrase: null })}
        onClose={close}
      >
        {t('passphrase.offText')}
      </ConfirmDialog>
    </Section>
  )
}
