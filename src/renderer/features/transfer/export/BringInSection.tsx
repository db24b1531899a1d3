import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { JobProgress } from '../../../components/JobProgress'
import { useNotices } from '../../../components/notices'
import { Section } from '../../../components/Section'
import { useJob } from '../../../job'

/** An export of everything into this empty file. */
export function BringInSection() {
  const { t } = useTranslation('export')
  const [, navigate] = useLocation()
  const notices = useNotices()
  const job = useJob('transfer.importAll')
  const start = async () => {
    const result = await job.start({})
    if (!result) return
    notices.done(t('page.bringIn.done', { count: result.customers }))
    navigate('/customers')
  }
  return (
    <Section title={t('page.bringIn.title')} text={t('page.bringIn.text')}>
      {job.running && job.progress ? (
        <JobProgress title={t('page.bringIn.running')} job={job} />
      ) : (
        <Stack gap="sm" align="flex-start">
          <Button loading={job.running} onClick={() => void start()}>
            {t('page.bringIn.action')}
          </Button>
          {job.error && job.error.code !== 'cancelled' && <ErrorPanel error={job.error} />}
        </Stack>
      )}
    </Section>
  )
}
