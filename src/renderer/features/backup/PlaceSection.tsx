import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/operations/backup'
import { useAction } from '../../api'
import { useFormats } from '../../components/formats'
import { Section } from '../../components/Section'

/** Where backups go, and another place for them. */
export function PlaceSection({ status }: { status: BackupStatus }) {
  const { t } = useTranslation('backup')
  const choose = useAction('backup.chooseFolder', { message: () => t('place.chosenNow') })
  const useOwn = useAction('backup.useOwnFolder', { message: () => t('place.ownNow') })
  return (
    <Section title={t('place.title')} text={t('place.text')}>
      <Stack gap="sm" align="flex-start">
        <Code block w="100%" aria-label={t('place.path')}>
          {status.folder}
        </Code>
        {status.chosen && <ChosenFolder chosen={status.chosen} />}
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconFolder size={18} stroke={1.75} aria-hidden="true" />}
            loading={choose.isPending}
            onClick={() => choose.mutate({})}
          >
            {status.chosen ? t('place.another') : t('place.choose')}
          </Button>
          {status.chosen && (
            <Button variant="subtle" loading={useOwn.isPending} onClick={() => useOwn.mutate({})}>
              {t('place.useOwn')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}

function ChosenFolder({ chosen }: { chosen: NonNullable<BackupStatus['chosen']> }) {
  const { t } = useTranslation('backup')
  const { lately } = useFormats()
  const { present, lastAt, missedSince } = chosen
  const last = lastAt === null ? t('place.never') : t('place.lastThere', { when: lately(lastAt) })
  if (present && missedSince === null) {
    return (
      <Text size="sm" c="dimmed">
        {last}
      </Text>
    )
  }
  return (
    <Alert role="alert" color="ochre" variant="light" w="100%">
      {!present && <Text>{t('place.missing')}</Text>}
      <Text>
        {missedSince === null ? last : t('place.missedSince', { when: lately(lastAt ?? missedSince) })}
      </Text>
    </Alert>
  )
}
