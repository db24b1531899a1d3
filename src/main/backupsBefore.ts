import type { Host } from './dataHost'
import type { Database } from './database/sql'
import { customerCount } from './features/figures/queries'
import { isDuplicatesOnlySince, latestAction } from './features/history/queries'

type Reason = 'import' | 'merge'

/**
 * The backups made beside what changes much. Merges come in sittings: of several in a row only the first gets one, for as long
 * as nothing else was done since, what it holds is everything but those merges, and they can be undone one by one.
 */
export class BackupsBefore {
  /** The backup made before the first merge of this sitting, and what had been done by then. */
  private sitting: { backup: string; after: { id: number; at: string } } | null = null

  constructor(private readonly host: Pick<Host, 'backUp' | 'backups'>) {}

  /** A verified copy of the file as it is, while there is something to lose; null while there is not. */
  make(db: Database, reason: Reason): Promise<void> | null {
    if (customerCount(db) === 0) return null
    const after = latestAction(db)
    const { sitting } = this
    const covers = reason === 'merge' && sitting !== null && isDuplicatesOnlySince(db, sitting.after)
    return this.makeUnless(covers ? sitting.backup : null, reason, after)
  }

  private async makeUnless(
    covering: string | null,
    reason: Reason,
    after: { id: number; at: string } | undefined,
  ): Promise<void> {
    // It may have been taken away meanwhile.
    if (covering !== null && (await this.host.backups.find(covering)) !== null) return
    const { name } = await this.host.backUp(reason)
    if (reason === 'merge' && after) this.sitting = { backup: name, after }
    await this.host.backups.letGo()
  }
}
