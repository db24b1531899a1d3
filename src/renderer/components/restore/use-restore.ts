import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../../shared/operations/backup'
import { useUndo } from '../../api'
import { useJob } from '../../job'
import { useNotices } from '../notices'

/** A backup of the list by its name; without one, the owner picks a file. */
export interface Restorable {
  name?: string
}

/** The way to a restore: look into the backup, open it if it is locked, say what would change, restore. */
export function useRestore() {
  const { t } = useTranslation('backup')
  const notices = useNotices()
  const undo = useUndo()
  const looking = useJob('backup.inspect')
  const restoring = useJob('backup.restore')
  const [which, setWhich] = useState<{ name?: string; file?: string; passphrase?: string } | null>(null)
  const [found, setFound] = useState<Inspection | null>(null)

  const close = () => {
    looking.cancel()
    setWhich(null)
    setFound(null)
  }
  const look = async (asked: NonNullable<typeof which>) => {
    setWhich(asked)
    const inspection = await looking.start(asked)
    if (inspection === null) return
    setFound(inspection)
    // From now on the chosen file is meant, without asking for it again.
    setWhich(inspection.file === null ? asked : { ...asked, file: inspection.file })
  }
  const restore = async () => {
    const done = await restoring.start(which ?? {})
    if (done === null) return
    const replaced = found?.now ?? null
    close()
    if (replaced === null) notices.done(t('restoredAside', { name: done.keptAs }))
    else notices.done(t('restored'), () => undo())
  }
  const isKnown = which?.name !== undefined || which?.file !== undefined
  const answered = looking.progress !== null || looking.error !== null
  return {
    looking,
    restoring,
    found,
    begin: ({ name }: Restorable) => {
      setFound(null)
      void look(name === undefined ? {} : { name })
    },
    unlock: (passphrase: string) => void look({ ...which, passphrase }),
    restore: () => void restore(),
    close,
    /** Not while the owner picks a file, nor when none was picked. */
    opened: which !== null && looking.error?.code !== 'cancelled' && (isKnown || found !== null || answered),
  }
}

export type Restore = ReturnType<typeof useRestore>
