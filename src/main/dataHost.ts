import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../shared/errors'
import type { Backup } from '../shared/operations/backup'
import type { Translate } from '../shared/texts/i18n'
import { BackupKeeper } from './backupKeeper'
import type { Looked } from './database/backups/compare'
import type { EraseOutcome, EraseTask } from './database/backups/eraseTask'
import type { BackupReason } from './database/backups/names'
import type { RestoreNote } from './database/backups/notes'
import type { Unlock } from './database/backups/sealedFile'
import type { FileTaskName, FileTasks } from './database/backups/work'
import type { FileFindings, FileProblem } from './database/check'
import { canWrite } from './database/access'
import type { DataFile } from './database/dataFile'
import { emptyOfOld, removeUnfinished } from './database/leftovers'
import { removeSavedParts } from './database/savedParts'
import type { DataHost, Rebuilt } from './features/context'
import { defaultSettings, readSettings } from './features/settings/queries'
import type { JobControl, Progress, WorkerThread } from './jobs/workerThread'

export interface HostParts {
  data: DataFile
  threads: readonly WorkerThread[]
  /** A thread to work on files with; ended right after, so that it holds nothing. */
  newThread: () => WorkerThread
  now: () => string
  t: () => Translate
  /** Tells the owner something in a quiet line. */
  notice: (message: string) => void
}

/** The data file with the threads that hold connections to it, for operations that replace it or copy it. */
export class Host implements DataHost {
  readonly backups: BackupKeeper

  constructor(private readonly parts: HostParts) {
    const { data, now, t, notice } = parts
    this.backups = new BackupKeeper({
      directory: data.directory,
      ownFolder: data.backupsDirectory,
      now,
      t,
      notice,
      work: (name, input, control) => this.aside(name, input, control),
    })
  }

  get directory() {
    return this.parts.data.directory
  }
  get path() {
    return this.parts.data.path
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

  /** Where copies of backups are looked at and fresh files are made. */
  private get staging() {
    return join(this.parts.data.directory, 'restoring')
  }

  private async closeThreads(): Promise<void> {
    for (const thread of this.parts.threads) await thread.close()
  }

  /** Opens the data file; an older one is brought up to date after a backup. */
  async open(): Promise<void> {
    const { data, t } = this.parts
    // Even reading needs to put a log beside the file.
    if (!canWrite(data.directory))
      throw new AppError('read-only', t()('errors:folderReadOnly', { folder: data.directory }))
    try {
      await data.open(
        () => this.backups.make('migration'),
        (path) => this.aside('takeInLog', { path }),
      )
    } catch (error) {
      // Its copy is damaged, so it is: better found now than after the update.
      if (!(error instanceof AppError && error.code === 'damaged')) throw error
      data.declareDamaged('damaged')
    }
  }

  async openReadOnly(): Promise<void> {
    await this.closeThreads()
    this.parts.data.openReadOnly()
  }

  async startNew(): Promise<string> {
    await this.closeThreads()
    const kept = this.whileAlone(() => this.parts.data.setAside(this.parts.now()))
    await this.open()
    return kept
  }

  async backUp(reason: BackupReason, path?: string, control?: JobControl): Promise<Backup> {
    if (!this.parts.data.db) throw new AppError('damaged', this.parts.t()('errors:code.damaged'))
    return path === undefined ? this.backups.make(reason, control) : this.backups.makeAt(path, control)
  }

  async inspect(path: string): Promise<FileFindings> {
    return this.aside('inspect', { path })
  }

  async look(path: string, passphrase: string | null, control?: JobControl): Promise<Looked> {
    const { staging } = this
    const unlock = this.backups.unlock(passphrase)
    const compare = this.parts.data.db !== null
    return this.aside('look', { source: path, unlock, staging, compare }, control)
  }

  async rebuild(path: string, passphrase: string | null, control?: JobControl): Promise<Rebuilt> {
    const { staging } = this
    const to = join(staging, `restored-${randomUUID()}`, 'restored.sqlite')
    const unlock = this.backups.unlock(passphrase)
    try {
      const { problem } = await this.aside('rebuild', { source: path, unlock, staging, to }, control)
      if (problem !== null) throw new AppError(codeOf(problem), this.refusal(path, problem))
      return { path: to }
    } catch (error) {
      await this.discard({ path: to })
      throw error
    }
  }

  private refusal(path: string, problem: FileProblem): string {
    const t = this.parts.t()
    return t('backup:refused', { name: basename(path), problem: t(`backup:problem.${problem}`) })
  }

  async discard(rebuilt: Rebuilt): Promise<void> {
    await rm(dirname(rebuilt.path), { recursive: true, force: true })
  }

  async putInPlace(rebuilt: Rebuilt, noteOf: (kept: string | null) => RestoreNote): Promise<string> {
    const { data } = this.parts
    try {
      // The present data stays as a backup; a damaged file is kept as it is.
      const usable = data.db !== null && !data.readOnly
      const kept = usable ? (await this.backups.make('restore')).name : null
      await this.aside('ready', { rebuilt: rebuilt.path, note: noteOf(kept), foldLog: usable })
      // Now, because what comes after the threads are closed has to be done in one turn of main's loop.
      data.forgetPages()
      await this.closeThreads()
      const aside = this.whileAlone(() => data.replaceWith(rebuilt.path, this.parts.now()))
      await this.open()
      if (kept === null) return aside
      // The verified backup holds the same.
      await rm(join(data.directory, aside), { force: true })
      await this.backups.letGo()
      return kept
    } finally {
      await this.discard(rebuilt)
    }
  }

  /** Moves the data file, which nobody else may have open. */
  private whileAlone(move: () => string): string {
    try {
      return move()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')) throw error
      throw new AppError('busy', this.parts.t()('errors:openElsewhere'))
    }
  }

  async eraseFromBackups(
    task: (backup: { path: string; unlock: Unlock; staging: string }) => EraseTask,
    control: JobControl,
  ): Promise<({ name: string } & EraseOutcome)[]> {
    const outcomes: ({ name: string } & EraseOutcome)[] = []
    await this.backups.each(async ({ name, path, unlock }, done, all) => {
      const onProgress = (of: Progress) =>
        control.onProgress?.({ done: done + of.done / Math.max(1, of.total), total: all, note: name })
      onProgress({ done: 0, total: 1, note: name })
      const input = task({ path, unlock, staging: this.staging })
      outcomes.push({ name, ...(await this.aside('eraseFrom', input, { ...control, onProgress })) })
    })
    return outcomes
  }

  async keptAside(): Promise<string[]> {
    const names = await readdir(this.parts.data.directory)
    return names.filter((name) => /^regulars-kept-.*\.sqlite$/.test(name)).sort()
  }

  /** Takes away what work that was cut short has left behind, where it was long enough ago. */
  async tidyUp(): Promise<void> {
    const now = this.parts.now()
    await emptyOfOld(this.staging, now)
    for (const folder of [this.directory, ...(await this.backups.folders())])
      await removeUnfinished(folder, now)
    await removeSavedParts(this.directory, now)
  }

  /** Works on files in a thread of its own: several may be under way, and each is ended without the others. */
  private async aside<Name extends FileTaskName>(
    name: Name,
    input: FileTasks[Name]['input'],
    control: JobControl = { cancel: new SharedArrayBuffer(4) },
  ): Promise<FileTasks[Name]['output']> {
    const { db } = this.parts.data
    const thread = this.parts.newThread()
    try {
      const { locale } = db ? readSettings(db) : defaultSettings
      return await thread.files(name, input, { ...control, locale })
    } finally {
      await thread.stop()
    }
  }
}

function codeOf(problem: FileProblem) {
  if (problem === 'sealed' || problem === 'wrong-passphrase') return 'passphrase'
  if (problem === 'newer') return 'newer'
  return problem === 'missing' ? 'not-found' : 'damaged'
}
