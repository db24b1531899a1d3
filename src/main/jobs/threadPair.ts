import type { FailureLog } from '../database/failures'
import { WorkerThread, type TaskPort, type TaskPortEvents } from './workerThread'

/**
 * The two threads with a connection to the data file: one answers questions, one writes. They are the same in all else, so that
 * they can change places.
 */
export class ThreadPair {
  readonly both: readonly WorkerThread[]
  private roles: { reader: WorkerThread; writer: WorkerThread }
  /** The file the reader has looked at last, by its path. */
  private lookedAt: string | null = null

  constructor(startPort: (events: TaskPortEvents) => TaskPort, log: FailureLog) {
    const [reader, writer] = [new WorkerThread(startPort, log), new WorkerThread(startPort, log)]
    this.both = [reader, writer]
    this.roles = { reader, writer }
  }

  get reader(): WorkerThread {
    return this.roles.reader
  }

  get writer(): WorkerThread {
    return this.roles.writer
  }

  /** The thread to look at a file in: it is kept in mind that this one knows it. */
  readerOf(path: string): WorkerThread {
    this.lookedAt = path
    return this.reader
  }

  /**
   * The thread to write in what a file holds: the one that has looked at it, which then need not read it again, becomes
   * the writer, unless something else is still asked of it. Who calls has the turn to write, so the writer is at nothing.
   */
  writerOf(path: string): WorkerThread {
    if (path === this.lookedAt && this.reader.isIdle) {
      this.roles = { reader: this.writer, writer: this.reader }
      this.lookedAt = null
    }
    return this.writer
  }
}
