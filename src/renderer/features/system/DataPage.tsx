import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconFolder, IconHistory, IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SystemInfo } from '../../../shared/operations/system'
import { useAction, useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { Section } from '../../components/Section'
import { Backups } from './Backups'
import { SampleSection } from './SampleSection'

/** What goes in, where it lives, how it is kept safe. */
export function DataPage() {
  const { t } = useTranslation('system')
  const info = useOperation('system.info', {})
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <ImportSection readOnly={info.data?.readOnly === true} />
      {info.data?.sample === true && !info.data.readOnly && <SampleSection />}
      <Backups />
      {info.data && <FileSection info={info.data} />}
      {info.isPending && <LoadingSkeleton lines={3} />}
      {info.isError && <ErrorPanel error={info.error} onTryAgain={() => void info.refetch()} />}
      <ActivitySection />
    </>
  )
}

function ImportSection({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('system')
  const [, navigate] = useLocation()
  return (
    <Section title={t('import.title')} text={t('import.text')}>
      <Button
        leftSection={<IconTableImport size={18} stroke={1.75} aria-hidden="true" />}
        disabled={readOnly}
        onClick={() => navigate('/data/import')}
      >
        {t('import.action')}
      </Button>
    </Section>
  )
}

function FileSection({ info }: { info: SystemInfo }) {
  const { t } = useTranslation('system')
  const showData = useAction('system.showData')
  const counts = t('file.counts', {
    customers: t('file.customers', { count: info.customers }),
    purchases: t('file.purchases', { count: info.purchases }),
    personas: t('file.personas', { count: info.personas }),
  })
  return (
    <Section title={t('file.title')} text={t('file.text')}>
      <Stack gap="sm" align="flex-start">
        <Text>{counts}</Text>
        <Code block w="100%" aria-label={t('file.path')}>
          {info.databaseFile}
        </Code>
        <Button
          variant="default"
          leftSection={<IconFolder size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => showData.mutate({})}
        >
          {t('file.show')}
        </Button>
      </Stack>
    </Section>
  )
}

function ActivitySection() {
  const { t } = useTranslation('system')
  const [, navigate] = useLocation()
  return (
    <Section title={t('activity.title')} text={t('activity.text')}>
      <Group>
        <Button
          variant="default"
          leftSection={<IconHistory size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => navigate('/activity')}
        >
          {t('activity.action')}
        </Button>
      </Group>
    </Section>
  )
}
