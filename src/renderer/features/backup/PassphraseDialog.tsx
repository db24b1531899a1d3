import { Alert, Button, Checkbox, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SHORTEST_PASSPHRASE } from '../../../shared/operations/backup'
import { useAction } from '../../api'

interface PassphraseDialogProps {
  opened: boolean
  /** There is one already. */
  changes: boolean
  onClose: () => void
}

/** Asks for a passphrase, twice, and that its loss is understood. */
export function PassphraseDialog({ opened, changes, onClose }: PassphraseDialogProps) {
  const { t } = useTranslation(['backup', 'common'])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={changes ? t('passphrase.dialogChange') : t('passphrase.dialogSet')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PassphraseForm onClose={onClose} />
    </Modal>
  )
}

function PassphraseForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['backup', 'common'])
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [tried, setTried] = useState(false)
  const set = useAction('backup.setPassphrase', { message: () => t('passphrase.saved'), onDone: onClose })
  const hint = t('passphrase.hint', { count: SHORTEST_PASSPHRASE })
  const short = first.length < SHORTEST_PASSPHRASE
  const differs = first !== again
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!short && !differs && understood) set.mutate({ passphrase: first })
      }}
    >
      <Stack gap="md">
        <Alert color="ochre" variant="light">
          {t('passphrase.warning')}
        </Alert>
        <PasswordInput
          label={t('passphrase.first')}
          description={tried && short ? undefined : hint}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
          error={tried && short ? hint : null}
          autoComplete="new-password"
          data-autofocus
        />
        <PasswordInput
          label={t('passphrase.again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={tried && differs ? t('passphrase.differs') : null}
          autoComplete="new-password"
        />
        <Checkbox
          label={t('passphrase.understood')}
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
          error={tried && !understood ? t('passphrase.mustUnderstand') : null}
        />
        <Text size="sm" c="dimmed">
          {t('passphrase.earlier')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={set.isPending}>
            {t('passphrase.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
