import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { SaveJob } from '../../../components/SaveJob'
import { Section } from '../../../components/Section'
import { useJob } from '../../../job'
import { BringInSection } from './BringInSection'
import { PersonSection } from './PersonSection'

/** The owner's data out: whole, as tables, as a list, or all about one person. */
export function ExportPage() {
  const { t } = useTranslation('export')
  const info = useOperation('system.info', {})
  const empty = info.data?.customers === 0 && info.data.personas === 0
  return (
    <>
      <PageHeader title={t('page.title')} subtitle={t('page.subtitle')} />
      {info.isPending && <LoadingSkeleton lines={6} />}
      {info.isError && <ErrorPanel error={info.error} onTryAgain={() => void info.refetch()} />}
      {info.data && (empty ? <NothingYet readOnly={info.data.readOnly} /> : <Ways />)}
    </>
  )
}

function Ways() {
  const { t } = useTranslation('export')
  return (
    <>
      <EverythingSection />
      <TablesSection />
      <Section title={t('page.list.title')} text={t('page.list.text')}>
        <Button component={Link} href="/customers" variant="default">
          {t('page.list.action')}
        </Button>
      </Section>
      <PersonSection />
    </>
  )
}

function EverythingSection() {
  const { t } = useTranslation('export')
  const job = useJob('transfer.exportAll')
  return (
    <Section title={t('page.all.title')} text={t('page.all.text')}>
      <SaveJob running={t('page.all.running')} job={job}>
        <Button loading={job.running} onClick={() => void job.start({})}>
          {t('page.all.action')}
        </Button>
      </SaveJob>
    </Section>
  )
}

function TablesSection() {
  const { t } = useTranslation('export')
  const job = useJob('transfer.exportTables')
  return (
    <Section title={t('page.tables.title')} text={t('page.tables.text')}>
      <SaveJob running={t('page.tables.running')} job={job}>
        <Button variant="default" disabled={job.running} onClick={() => void job.start({ format: 'xlsx' })}>
          {t('page.tables.workbook')}
        </Button>
        <Button variant="default" disabled={job.running} onClick={() => void job.start({ format: 'csv' })}>
          {t('page.tables.csv')}
        </Button>
      </SaveJob>
    </Section>
  )
}

function NothingYet({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('export')
  return (
    <>
      <EmptyState
        drawing="box"
        title={t('page.empty.title')}
        text={t('page.empty.text')}
        action={
          <Button component={Link} href="/data/import" variant="default">
            {t('page.empty.action')}
          </Button>
        }
      />
      {!readOnly && <BringInSection />}
    </>
  )
}
