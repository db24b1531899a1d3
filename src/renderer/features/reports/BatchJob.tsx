import { Button, Stack, Text } from '@mantine/core'
import { IconFileDownload, IconFiles, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MOST_IN_ONE_DOCUMENT } from '../../../shared/operations/mailing'
import { MOST_TO_PRINTER } from '../../../shared/operations/reports'
import type { PageLayout } from '../../../shared/paper'
import type { OperationError } from '../../call'
import { ErrorPanel } from '../../components/ErrorPanel'
import { JobProgress } from '../../components/JobProgress'
import { MissingLetters } from '../../components/MissingLetters'
import { useJob } from '../../job'
import type { CustomerSelection } from '../../components/selection'

interface BatchJobProps {
  whom: CustomerSelection
  form: 'short' | 'long'
  layout: PageLayout
  count: number
}

/** The buttons; while it is at work, how far it is and a way to stop; then what became of it. */
export function BatchJob({ whom, form, layout, count }: BatchJobProps) {
  const { t } = useTranslation(['reports', 'common'])
  const document = useJob('reports.customers')
  const files = useJob('reports.customerFiles')
  const running = document.running ? document : files.running ? files : null
  // Until the place is chosen in the dialog, nothing is being made.
  if (running?.progress) return <JobProgress title={t('batch.running')} job={running} />
  const fits = count <= MOST_IN_ONE_DOCUMENT
  const printable = count <= MOST_TO_PRINTER[form]
  const icon = { size: 18, 'aria-hidden': true } as const
  return (
    <Stack gap="xs">
      <Button
        leftSection={<IconPrinter {...icon} />}
        disabled={count === 0 || !printable || running !== null}
        onClick={() => void document.start({ ...whom, form, ...layout, to: 'printer' })}
      >
        {t('common:print')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileDownload {...icon} />}
        disabled={count === 0 || !fits || running !== null}
        onClick={() => void document.start({ ...whom, form, ...layout, to: 'file' })}
      >
        {t('batch.saveOne')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFiles {...icon} />}
        disabled={count === 0 || running !== null}
        onClick={() => void files.start({ ...whom, form, ...layout })}
      >
        {t('batch.saveEach')}
      </Button>
      {fits && !printable && (
        <Text size="sm" c="dimmed">
          {t('batch.tooManyToPrint', { count, most: MOST_TO_PRINTER[form] })}
        </Text>
      )}
      {!fits && (
        <Text size="sm" c="dimmed">
          {t('batch.tooMany', { count, most: MOST_IN_ONE_DOCUMENT })}
        </Text>
      )}
      <Text size="sm" role="status">
        {document.output &&
          (document.output.savedAs === null
            ? t('preview.printed')
            : t('preview.saved', { name: document.output.savedAs }))}
        {files.output && t('batch.savedEach', { count: files.output.files, folder: files.output.folder })}
      </Text>
      <MissingLetters letters={(document.output ?? files.output)?.missing ?? []} />
      <Failure error={document.error ?? files.error} stopped={files.progress !== null} />
    </Stack>
  )
}

/** What went wrong. A dialog that was closed says nothing; files that were saved before it was stopped are there. */
function Failure({ error, stopped }: { error: OperationError | null; stopped: boolean }) {
  const { t } = useTranslation('reports')
  if (!error) return null
  if (error.code !== 'cancelled') return <ErrorPanel error={error} />
  return stopped ? <Text size="sm">{t('batch.stopped')}</Text> : null
}
