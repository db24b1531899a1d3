import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataState } from '../../shared/operations/system'
import { canWrite } from './access'
import { flush, makeFolder, nameIfFree } from './backups/flush'
import { inspectFile, originProblem, problemOf, type FileProblem } from './check'
import { hasLog, takeInLog } from './log'
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate'
import { openConnection } from './open'
import type { Database } from './sql'

/**
 * The one data file: opens it with care, keeps it aside rather than overwriting it, and replaces it whole. A file that
 * is not as it should be is left untouched and leaves {@link state} other than `ready`.
 */
export class DataFile {
  readonly directory: string
  readonly path: string
  readonly backupsDirectory: string
  state: DataState = 'unreadable'
  problem: FileProblem | null = null
  readOnly = false
  db: Database | null = null

  constructor(directory: string) {
    this.directory = directory
    this.path = join(directory, 'regulars.sqlite')
    this.backupsDirectory = join(directory, 'backups')
  }

  /**
   * Opens the file, makes a new one where there is none, and brings an older one up to date after a backup.
   * @param backUp makes a verified backup of the open file, before it is changed
   * @param takeIn {@link takeInLog}, wherever it keeps nobody waiting
   */
  async open(
    backUp: () => Promise<unknown>,
    takeIn = (path: string) => Promise.resolve(takeInLog(path)),
  ): Promise<void> {
    makeFolder(this.directory)
    this.readOnly = false
    if (!existsSync(this.path)) {
      makeFolder(this.backupsDirectory)
      createFile(this.path)
    }
    const problem =
      inspectFile(this.path, false).problem ?? (hasLog(this.path) ? await takeIn(this.path) : null)
    if (problem !== null) {
      this.settle(stateOf(problem), problem)
      return
    }
    await this.openSound(backUp)
  }

  private async openSound(backUp: () => Promise<unknown>): Promise<void> {
    try {
      this.db = openConnection(this.path)
    } catch (error) {
      const problem = problemOf(error)
      this.settle(stateOf(problem), problem)
      return
    }
    try {
      const { db } = this
      // Only now is a change that the power cut off taken back, and what the file really says can be read.
      const origin = originProblem(db)
      if (origin !== null) {
        this.close()
        this.settle(stateOf(origin), origin)
        return
      }
      if (schemaVersion(db) < SCHEMA_VERSION) {
        await backUp()
        migrate(db)
      }
      if (canWrite(this.path)) this.settle('ready', null)
      else this.openReadOnly()
    } catch (error) {
      this.close()
      if (!(error instanceof Error && 'code' in error)) throw error
      const problem = problemOf(error)
      this.settle(stateOf(problem), problem)
    }
  }

  private settle(state: DataState, problem: FileProblem | null): void {
    this.state = state
    this.problem = problem
  }

  /** Notes that a thorough check found the open file damaged. */
  declareDamaged(problem: FileProblem): void {
    this.close()
    this.settle('damaged', problem)
  }

  /** Opens the file for reading only, damaged or not. @throws the database's error when not even that works */
  openReadOnly(): void {
    this.close()
    this.db = openConnection(this.path, { readOnly: true })
    this.readOnly = true
    this.settle('ready', null)
  }

  close(): void {
    this.db?.close()
    this.db = null
  }

  /** Gives back the memory of the pages that were read, which closing would do as well: up to 64 MB take their time. */
  forgetPages(): void {
    this.db?.pragma('shrink_memory')
  }

  /**
   * Closes the file for good: its write-ahead log is folded in, so that one file holds everything.
   * @throws SQLITE_BUSY when another Regulars has it open; it then stays open here too
   */
  private closeWhole(): void {
    if (this.db && !this.readOnly) this.db.pragma('journal_mode = DELETE')
    this.close()
  }

  /** Keeps the present file aside under the returned name and leaves its place empty. */
  setAside(now: string): string {
    this.closeWhole()
    const kept = this.freeName(now)
    for (const suffix of ['-wal', '-shm', '']) {
      if (existsSync(this.path + suffix)) renameSync(this.path + suffix, join(this.directory, kept) + suffix)
    }
    flush(this.directory)
    return kept
  }

  /**
   * Puts a file of the data directory, which has been checked and flushed, in the place of the present one, which stays
   * under the returned name. Whenever the power goes, either the old or the new file is there whole.
   */
  replaceWith(prepared: string, now: string): string {
    this.closeWhole()
    const kept = this.freeName(now)
    if (existsSync(this.path)) keepAlso(this.path, join(this.directory, kept))
    for (const suffix of ['-wal', '-shm']) {
      // A closed file has none; one that could not be opened may, and it must not meet the new file.
      if (existsSync(this.path + suffix)) renameSync(this.path + suffix, join(this.directory, kept) + suffix)
    }
    renameSync(prepared, this.path)
    flush(this.directory)
    return kept
  }

  /** The name under which the present file would be kept aside now. */
  private freeName(now: string): string {
    const stem = `regulars-kept-${now.slice(0, 19).replaceAll(':', '').replace('T', '-')}`
    let name = `${stem}.sqlite`
    for (let again = 2; existsSync(join(this.directory, name)); again += 1) {
      name = `${stem}-${String(again)}.sqlite`
    }
    return name
  }
}

/**
 * Makes a new file beside its place and puts it there whole: were it made in place, a crash in the middle would leave
 * what nobody can tell from a file of another program.
 */
function createFile(path: string): void {
  const unfinished = `${path}.${String(process.pid)}.new`
  rmSync(unfinished, { force: true })
  try {
    const db = openConnection(unfinished, { create: true })
    try {
      migrate(db)
      db.pragma('journal_mode = DELETE')
    } finally {
      db.close()
    }
    flush(unfinished)
    // Another Regulars that was started at the same moment may have been first; then its file is the one.
    nameIfFree(unfinished, path)
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  }
}

function keepAlso(path: string, keptPath: string): void {
  try {
    linkSync(path, keptPath)
  } catch (error) {
    // Sticks formatted as FAT know no links.
    if (!(error instanceof Error && 'code' in error)) throw error
    copyFileSync(path, keptPath)
    flush(keptPath)
  }
}

function stateOf(problem: FileProblem): DataState {
  if (problem === 'newer') return 'newer'
  if (problem === 'foreign' || problem === 'not-a-database') return 'unreadable'
  return 'damaged'
}
