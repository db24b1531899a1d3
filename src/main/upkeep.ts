import type { DataFile } from './database/dataFile'
import type { FailureLog } from './database/failures'
import { needsTrimming } from './database/historySize'
import { historyLimitBytes, readSettings } from './features/settings/queries'
import type { ThreadPair } from './jobs/threadPair'
import type { Turns } from './turns'

export interface UpkeepParts {
  data: DataFile
  threads: Pick<ThreadPair, 'writer'>
  turns: Turns
  clock: { today(): string; now(): string }
  log: FailureLog
  /** The data changed after the call that caused it has returned. */
  onChanged: () => void
}

/**
 * What follows from a write after its answer: everyone else is brought in step, the history kept within its limit, the
 * log cleared of what was erased. Each in its turn, in the writing thread; what fails is still to be done, is noted, and is
 * tried again after the next write.
 */
export class Upkeep {
  /** Something that was erased still stands in the file's log. */
  private lingers = false

  constructor(private readonly parts: UpkeepParts) {}

  /** Brings everything derived in step; the caller has the turn. */
  async settle(): Promise<void> {
    const { threads, clock, log, onChanged } = this.parts
    try {
      await threads.writer.settle({ today: clock.today(), now: clock.now() })
      onChanged()
    } catch (error) {
      // What is out of step is still noted in the file: the next write or start settles it.
      log('settle', error)
    }
  }

  /** Brings everything derived in step, behind the present write and before the next, so that a change of grade has one cause. */
  settleNext(): void {
    void this.parts.turns.take(() => this.settle())
  }

  /** Notes that something erased still stands in the log. */
  noteLingering(): void {
    this.lingers = true
  }

  /** Gives the answer of a write, and sees to what is to be done after it. */
  async after(work: Promise<string>): Promise<string> {
    const lingered = this.lingers
    const json = await work
    if (lingered) void this.parts.turns.take(() => this.clearLog())
    this.keepHistoryWithinLimit()
    return json
  }

  private async clearLog(): Promise<void> {
    try {
      this.lingers = await this.parts.threads.writer.clear()
    } catch (error) {
      // The next change tries again, and so does the next start.
      this.parts.log('clear', error)
    }
  }

  /** Lets go of what the history holds beyond its limit: in the thread, a part in each turn, others in between. */
  private keepHistoryWithinLimit(): void {
    const { data, turns } = this.parts
    if (!data.db || data.readOnly) return
    const limit = historyLimitBytes(readSettings(data.db))
    if (needsTrimming(data.db, limit)) void turns.take(() => this.trimHistory(limit))
  }

  private async trimHistory(limit: number | null): Promise<void> {
    try {
      await this.parts.threads.writer.trim(limit)
      this.keepHistoryWithinLimit()
      this.parts.onChanged()
    } catch (error) {
      // Nothing is lost by a history that is too large for a while; the next change tries again.
      this.parts.log('trim', error)
    }
  }
}
