import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../shared/operations/transfer'
import { callOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { JobProgress } from '../../components/JobProgress'
import { PageHeader } from '../../components/PageHeader'
import { useJob } from '../../job'
import { CheckStep } from './CheckStep'
import { DoneStep, type Imported } from './DoneStep'
import { FileStep } from './FileStep'
import { MappingStep } from './MappingStep'
import { Steps, type Step } from './Steps'
import { usePreview, type Preview } from './use-preview'
import classes from './transfer.module.css'

/** From a file to customers and purchases in four steps; nothing is written before the last button. */
export function ImportPage() {
  const { t } = useTranslation('transfer')
  const preview = usePreview()
  const [done, setDone] = useState<Imported | null>(null)
  const file = preview.preview
  const again = () => {
    preview.reset()
    setDone(null)
  }
  const step: Step = done ? 'done' : !file ? 'file' : file.blocked === null ? 'check' : 'mapping'
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Steps now={step} />
      <Stack gap="md">
        {preview.error && <ErrorPanel error={preview.error} />}
        {done ? (
          <DoneStep done={done} onAgain={again} />
        ) : file ? (
          <LoadedFile file={file} preview={preview} onDone={setDone} />
        ) : (
          <NoFile preview={preview} />
        )}
      </Stack>
    </div>
  )
}

/** Nothing chosen yet, or reading for the first time. */
function NoFile({ preview }: { preview: Preview }) {
  const { t } = useTranslation('transfer')
  // Until the file is chosen in the dialog, nothing is being read.
  if (preview.busy && preview.progress)
    return <JobProgress title={t('page.choose.readingFirst')} job={preview} />
  return (
    <EmptyState
      drawing="page"
      title={t('page.choose.title')}
      text={t('page.choose.text')}
      action={
        <Stack gap="xs" align="center">
          <Button onClick={preview.choose} loading={preview.busy}>
            {t('page.choose.action')}
          </Button>
          <Text size="sm" c="dimmed" maw={420}>
            {t('page.choose.formats')}
          </Text>
        </Stack>
      }
    />
  )
}

interface LoadedFileProps {
  file: ImportPreview
  preview: Preview
  onDone: (done: Imported) => void
}

/** The file, what its columns are, the check, and the button that imports. */
function LoadedFile({ file, preview, onDone }: LoadedFileProps) {
  const { t } = useTranslation('transfer')
  const job = useJob('transfer.import')
  const { new: fresh, changed, skipped } = file.counts
  const start = async () => {
    if (!preview.request) return
    const result = await job.start(preview.request)
    if (!result) return
    const changes = result.new + result.changed > 0
    const { undo } = changes ? await callOperation('history.list', { limit: 1 }) : { undo: null }
    onDone({ into: file.into, result, actionId: undo?.id ?? null })
  }
  if (job.running) return <JobProgress title={t('page.import.running', { file: file.file.name })} job={job} />
  const stopped = job.error?.code === 'cancelled'
  return (
    <>
      <FileStep file={file} preview={preview} />
      <MappingStep file={file} preview={preview} />
      {preview.shown && <CheckStep file={file} request={preview.shown} busy={preview.busy} />}
      {job.error && !stopped && <ErrorPanel error={job.error} />}
      <Group justify="space-between" className={classes.foot}>
        <Text size="sm" c="dimmed" role="status">
          {stopped && `${t('page.import.cancelled')} `}
          {file.blocked === null && (
            <Text span inherit c="var(--ink)" fw={560}>
              {t('page.import.summary', { fresh, changed, skipped })}
            </Text>
          )}{' '}
          {!stopped && t('page.import.safe')}
        </Text>
        <Button
          size="md"
          disabled={file.blocked !== null || fresh + changed === 0 || preview.busy || preview.stale}
          onClick={() => void start()}
        >
          {t(`page.import.${file.into}`, { count: fresh + changed })}
        </Button>
      </Group>
    </>
  )
}
