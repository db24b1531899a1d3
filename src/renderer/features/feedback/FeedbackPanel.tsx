import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Complaint } from '../../../shared/operations/feedback'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { AnswerDialog } from './AnswerDialog'
import { AnswerList } from './AnswerList'
import { ComplaintDialog } from './ComplaintDialog'
import { ComplaintList } from './ComplaintList'

type Open =
  | { kind: 'answer'; answer: Answer | null }
  | { kind: 'complaint'; complaint: Complaint | null; resolve: boolean }

/** What a customer says: how likely they are to recommend us, and what they complained of. */
export function FeedbackPanel({ customerId }: { customerId: number }) {
  const { t } = useTranslation('feedback')
  const said = useOperation('feedback.list', { customerId }, { keepPrevious: true })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => {
    setOpen(null)
  }
  return (
    <section aria-label={t('title')}>
      <Title order={3} mb="xs">
        {t('title')}
      </Title>
      {said.error && <ErrorPanel error={said.error} onTryAgain={() => void said.refetch()} />}
      {said.isPending && <LoadingSkeleton lines={2} />}
      {said.data?.answers.length === 0 && said.data.complaints.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      )}
      {said.data && (
        <>
          <AnswerList
            answers={said.data.answers}
            onEdit={(answer) => {
              setOpen({ kind: 'answer', answer })
            }}
          />
          <ComplaintList
            complaints={said.data.complaints}
            onEdit={(complaint, resolve) => {
              setOpen({ kind: 'complaint', complaint, resolve })
            }}
          />
        </>
      )}
      <Group gap="xs" mt="sm">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setOpen({ kind: 'answer', answer: null })
          }}
        >
          {t('logAnswer')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setOpen({ kind: 'complaint', complaint: null, resolve: false })
          }}
        >
          {t('logComplaint')}
        </Button>
      </Group>
      {open?.kind === 'answer' && (
        <AnswerDialog customerId={customerId} answer={open.answer} onClose={close} />
      )}
      {open?.kind === 'complaint' && (
        <ComplaintDialog
          customerId={customerId}
          complaint={open.complaint}
          resolve={open.resolve}
          onClose={close}
        />
      )}
    </section>
  )
}
