import { useTranslation } from 'react-i18next'
import { useAction } from '../../api'
import { ConfirmDialog } from '../../components/dialogs'
import { useFormats } from '../../components/formats'

/** A backup of the list, or (name null) a file that is chosen next. */
export interface Restorable {
  name: string | null
  at: string | null
}

/** Asks before everything goes back to a backup. */
export function RestoreDialog({ what, onClose }: { what: Restorable | null; onClose: () => void }) {
  const { t } = useTranslation('backup')
  const { moment } = useFormats()
  const restore = useAction('backup.restore', {
    message: ({ keptAs }) => t('restored', { name: keptAs }),
    onDone: onClose,
    onFailed: onClose,
  })
  const name = what?.name ?? null
  return (
    <ConfirmDialog
      opened={what !== null}
      title={t('confirm.title')}
      action={t('confirm.action')}
      busy={restore.isPending}
      onConfirm={() => restore.mutate(name === null ? {} : { name })}
      onClose={onClose}
    >
      {what?.at == null ? t('confirm.file') : t('confirm.text', { when: moment(what.at) })}
    </ConfirmDialog>
  )
}
