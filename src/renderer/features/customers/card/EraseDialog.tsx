import { Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { useAction } from '../../../api'
import { JobProgress } from '../../../components/JobProgress'
import { useJob } from '../../../job'
import { EraseForm, type EraseWishes } from './EraseForm'
import type { ErasedFromBackups } from './ErasedReport'

interface EraseDialogProps {
  card: CustomerCard
  /** What became of the backups: to be shown once the customer is gone, and this dialog with them. */
  onBackups: (report: ErasedFromBackups) => void
  onClose: () => void
}

/**
 * Erasing for good: says what goes, asks for the name; then, if wanted, the backups first, while it is still known whom to
 * look for, and the data last.
 */
export function EraseDialog({ card, onBackups, onClose }: EraseDialogProps) {
  const { t } = useTranslation(['customers', 'common'])
  const [, navigate] = useLocation()
  const [refused, setRefused] = useState<string | null>(null)
  const reported = useRef(false)
  const backups = useJob('customers.eraseFromBackups')
  const erase = useAction('customers.erase', {
    showsErrors: true,
    message: () => t('card.erased'),
    onDone: () => {
      if (!reported.current) navigate('/customers', { replace: true })
    },
    onFailed: (error) => {
      setRefused(error.message)
    },
  })
  const start = async ({ name, purchases, fromBackups }: EraseWishes) => {
    const input = { id: card.id, confirmName: name, purchases }
    if (fromBackups) {
      const report = await backups.start(input)
      if (!report) return
      reported.current = true
      onBackups(report)
    }
    erase.mutate(input)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      // While backups are being changed nothing may be closed over: it would look as if it had stopped.
      closeOnClickOutside={!backups.running}
      closeOnEscape={!backups.running}
      withCloseButton={!backups.running}
      title={t('eraseDialog.title', { name: card.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {backups.running ? (
        <JobProgress title={t('eraseDialog.running')} job={backups} />
      ) : (
        <EraseForm
          name={card.name}
          busy={erase.isPending}
          refused={refused ?? wordsOf(backups.error, t('eraseDialog.stopped'))}
          onTyped={() => {
            setRefused(null)
          }}
          onErase={(wishes) => void start(wishes)}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

function wordsOf(error: { code: string; message: string } | null, stopped: string): string | null {
  if (!error) return null
  return error.code === 'cancelled' ? stopped : error.message
}
