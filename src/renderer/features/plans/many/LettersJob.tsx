import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { MOST_IN_ONE_DOCUMENT } from '../../../../shared/operations/mailing'
import type { PaperSize } from '../../../../shared/paper'
import { callOperation, useAction, useUndo } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { JobProgress } from '../../../components/JobProgress'
import { mailingOf } from '../../../components/mailing'
import { MissingLetters } from '../../../components/MissingLetters'
import { useNotices } from '../../../components/notices'
import type { CustomerSelection } from '../../../components/selection'
import { useJob } from '../../../job'
import { HandOutLine } from '../HandOutLine'

interface LettersJobProps {
  letterId: number
  whom: CustomerSelection
  /** With their fields, as they are filled in for each. */
  words: { subject: string; body: string }
  /** Null while it is not known. */
  mailing: OutputOf<'customers.mailing'> | null
  paper: PaperSize
  onPaper: (paper: PaperSize) => void
}

/** The buttons; while it is at work, how far it is and a way to stop it; then what became of it. */
export function LettersJob({ letterId, whom, words, mailing, paper, onPaper }: LettersJobProps) {
  const { t } = useTranslation(['mailing', 'reports'])
  const notices = useNotices()
  const undo = useUndo()
  const job = useJob('reports.letters')
  const [made, setMade] = useState<Made | null>(null)
  const total = mailing?.total ?? 0
  const isOff = total === 0 || total > MOST_IN_ONE_DOCUMENT || job.running
  const start = async (to: 'file' | 'printer') => {
    const { for: _letter, ...wanted } = mailingOf(whom, 'letter')
    const customerIds = (mailing?.recipients ?? []).map(({ customerId }) => customerId)
    setMade({ letterId, customerIds, subject: words.subject })
    const done = await job.start({ ...wanted, letterId, ...words, paper, to })
    if (!done || done.noted === 0) return
    const { undo: action } = await callOperation('history.list', { limit: 1 })
    notices.done(t('letters.printedAndNoted', { count: done.noted }), () => undo(action?.id))
  }
  // Until the place is chosen in the dialog, nothing is being made.
  if (job.running && job.progress) return <JobProgress title={t('letters.running')} job={job} />
  return (
    <Stack gap="xs">
      <HandOutLine
        paper={paper}
        onPaper={onPaper}
        saveLabel={t('reports:batch.saveOne')}
        disabled={isOff}
        onHandOut={(to) => void start(to)}
      />
      {total > MOST_IN_ONE_DOCUMENT && (
        <Text size="sm">{t('letters.tooMany', { count: total, most: MOST_IN_ONE_DOCUMENT })}</Text>
      )}
      {made && job.output?.savedAs != null && (
        <Saved key={job.output.savedAs} name={job.output.savedAs} made={made} />
      )}
      <MissingLetters letters={job.output?.missing ?? []} />
      {job.error &&
        (job.error.code === 'cancelled' ? (
          job.progress && <Text size="sm">{t('letters.stopped')}</Text>
        ) : (
          <ErrorPanel error={job.error} />
        ))}
    </Stack>
  )
}

/** The letters of a document: what is chosen on the screen may be others by now. */
interface Made {
  letterId: number
  customerIds: number[]
  subject: string
}

/** A file may be one that is only kept; when it goes to the post, one click notes the letters. */
function Saved({ name, made }: { name: string; made: Made }) {
  const { t } = useTranslation('mailing')
  const note = useAction('plans.noteLetters', {
    message: ({ noted }) => t('letters.noted', { count: noted }),
  })
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {t('letters.saved', { name })}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={note.isPending}
        disabled={note.isSuccess}
        onClick={() => note.mutate(made)}
      >
        {t('letters.note')}
      </Button>
    </Group>
  )
}
