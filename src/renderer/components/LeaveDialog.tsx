import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './dialogs'
import type { LeaveQuestion } from './unsaved'

/** Asks whether what is not saved yet may be lost. */
export function LeaveDialog({ question }: { question: LeaveQuestion }) {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      opened={question.asked}
      title={t('leave.title')}
      action={t('leave.action')}
      danger
      onConfirm={question.leave}
      onClose={question.stay}
    >
      {t('leave.text')}
    </ConfirmDialog>
  )
}
