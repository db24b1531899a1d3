import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../shared/errors'
import type { Backup } from '../shared/operations/backup'
import type { Translate } from '../shared/texts/i18n'
import { makeBackup, type BackupReason } from './database/backup'
import type { FileFindings } from './database/check'
import type { DataFile } from './database/dataFile'
import type { DataHost } from './features/context'
import type { WorkerThread } from './jobs/workerThread'

const findingsSchema: z.ZodType<FileFindings> = z.object({
  problem: z.enum(['missing', 'empty', 'not-a-database', 'foreign', 'newer', 'damaged', 'links']).nullable(),
  schemaVersion: z.number().nullable(),
  customers: z.number().nullable(),
  purchases: z.number().nullable(),
})

export interface HostParts {
  data: DataFile
  threads: readonly WorkerThread[]
  /** A thread to copy or read a file with; ended right after, so that it holds nothing. */
  newThread: () => WorkerThread
  now: () => string
  t: () => Translate
}

/** The data file with the threads that hold connections to it, for operations that replace it or copy it. */
export class Host implements DataHost {
  constructor(private readonly parts: HostParts) {}

  get directory() {
    return this.parts.data.directory
  }
  get path() {
    return this.parts.data.path
  }
  get backupsDirectory() {
    return this.parts.data.backupsDirectory
  }
  get state() {
    return this.parts.data.state
  }
  get problem() {
    return this.parts.data.problem
  }
  get readOnly() {
    return this.parts.data.readOnly
  }
  get db() {
    return this.parts.data.db
  }

  private async closeThreads(): Promise<void> {
    for (const thread of this.parts.threads) await thread.close()
  }

  async openReadOnly(): Promise<void> {
    await this.closeThreads()
    this.parts.data.openReadOnly()
  }

  async startNew(): Promise<string> {
    await this.closeThreads()
    return this.parts.data.startNew(this.parts.now())
  }

  async replaceWith(path: string): Promise<string> {
    await this.closeThreads()
    return this.parts.data.replaceWith(path, this.parts.now())
  }

  async backUp(reason: BackupReason, path?: string): Promise<Backup> {
    const { data, now } = this.parts
    if (!data.db) throw new AppError('damaged', this.parts.t()('errors:code.damaged'))
    // Copying and flushing a large file would keep the main loop waiting for the disk.
    return this.aside(async (thread) => {
      const copy = (to: string) => thread.copy(to)
      let made: Backup
      if (path === undefined) made = await makeBackup(copy, data.backupsDirectory, now(), reason)
      else {
        await copy(path)
        made = { name: basename(path), bytes: statSync(path).size, at: now(), reason }
      }
      const { problem } = await findingsOf(thread, path ?? join(data.backupsDirectory, made.name))
      if (problem !== null) throw new AppError('damaged', this.parts.t()(`backup:problem.${problem}`))
      return made
    })
  }

  inspect(path: string): Promise<FileFindings> {
    return this.aside((thread) => findingsOf(thread, path))
  }

  /** Does something in a thread of its own: several may be under way, and each is ended without the others. */
  private async aside<Result>(work: (thread: WorkerThread) => Promise<Result>): Promise<Result> {
    const thread = this.parts.newThread()
    try {
      return await work(thread)
    } finally {
      await thread.stop()
    }
  }
}

async function findingsOf(thread: WorkerThread, path: string): Promise<FileFindings> {
  return findingsSchema.parse(JSON.parse(await thread.inspect(path)))
}
