import { Button, Code, Stack, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SystemInfo } from '../../../shared/operations/system'
import { useAction, useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { Section } from '../../components/Section'
import { BackupSection } from './BackupSection'
import { SampleSection } from './SampleSection'

/** Where everything is and how much there is of it; what one does with it stands on the pages beside. */
export function DataPage() {
  const { t } = useTranslation('system')
  const info = useOperation('system.info', {})
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {info.data?.sample === true && !info.data.readOnly && <SampleSection />}
      {info.data && <FileSection info={info.data} />}
      {info.data && <BackupSection />}
      {info.isPending && <LoadingSkeleton lines={3} />}
      {info.isError && <ErrorPanel error={info.error} onTryAgain={() => void info.refetch()} />}
    </>
  )
}

function FileSection({ info }: { info: SystemInfo }) {
  const { t } = useTranslation('system')
  const showData = useAction('system.showData')
  const { data } = useOperation('system.counts', {})
  const counts =
    data &&
    t('file.counts', {
      customers: t('file.customers', { count: data.customers }),
      purchases: t('file.purchases', { count: data.purchases }),
      personas: t('file.personas', { count: data.personas }),
    })
  return (
    <Section title={t('file.title')} text={t('file.text')}>
      <Stack gap="sm" align="flex-start">
        {/* Its line stands from the start, so that nothing moves when it is counted. */}
        <Text>{counts ?? '\u00a0'}</Text>
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
