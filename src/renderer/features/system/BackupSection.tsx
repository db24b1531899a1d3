import { Anchor, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../api'
import { useFormats } from '../../components/formats'
import { Section } from '../../components/Section'

/** The last backup in one line, and the way to all of them. */
export function BackupSection() {
  const { t } = useTranslation('system')
  const { lately } = useFormats()
  const { data } = useOperation('backup.list', {})
  if (!data) return null
  const [newest] = data.backups
  const missed = data.chosen?.missedSince ?? null
  return (
    <Section title={t('backups.title')} text={t('backups.text')}>
      <Group gap="md">
        <Text>{newest ? t('backups.last', { when: lately(newest.at) }) : t('backups.none')}</Text>
        <Anchor component={Link} href="/data/backups">
          {t('backups.open')}
        </Anchor>
      </Group>
      {missed !== null && <Text>{t('backups.missed', { when: lately(data.chosen?.lastAt ?? missed) })}</Text>}
      {data.trouble !== null && <Text>{data.trouble}</Text>}
    </Section>
  )
}
