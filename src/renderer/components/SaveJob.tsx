import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationError } from '../call'
import { ErrorPanel } from './ErrorPanel'
import { JobProgress } from './JobProgress'
import { SavedFile } from './SavedFile'

interface SaveJobProps {
  /** What is being done, in words. */
  running: string
  /** From {@link useJob}, of an operation that saves a file. */
  job: Parameters<typeof JobProgress>[0]['job'] & {
    running: boolean
    error: OperationError | null
    output: { file: Parameters<typeof SavedFile>[0]['file']; rows: number } | null
  }
  /** The buttons that start it. */
  children: ReactNode
}

/** Saving a file: the buttons, then progress with a way to stop, then what was saved and where, or what went wrong. */
export function SaveJob({ running, job, children }: SaveJobProps) {
  const { t } = useTranslation('export')
  // Until the place is chosen in the dialog, nothing is being saved.
  if (job.running && job.progress) return <JobProgress title={running} job={job} />
  const stopped = job.error?.code === 'cancelled' && job.progress !== null
  return (
    <Stack gap="sm">
      <Group gap="sm">{children}</Group>
      {job.output && <SavedFile {...job.output} />}
      {stopped && (
        <Text size="sm" c="dimmed" role="status">
          {t('page.stopped')}
        </Text>
      )}
      {job.error && job.error.code !== 'cancelled' && <ErrorPanel error={job.error} />}
    </Stack>
  )
}
