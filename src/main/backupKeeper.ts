import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../shared/errors'
import type { Backup, BackupStatus } from '../shared/operations/backup'
import { canWrite } from './database/access'
import type { CopyTask } from './database/backups/copy'
import { makeFolder } from './database/backups/flush'
import { folderState, takeFolder } from './database/backups/folder'
import { freeName, listBackups, newestFirst, type BackupReason } from './database/backups/names'
import { backupsToLetGo, dailyBackupDue } from './database/backups/retention'
import type { Unlock } from './database/backups/sealedFile'
import {
  readBackupSettings,
  sealInUse,
  writeBackupSettings,
  type BackupSettings,
  type ChosenFolder,
} from './database/backups/settings'
import type { FileTaskName, FileTasks } from './database/backups/work'
import type { Translate } from '../shared/texts/i18n'
import type { JobControl } from './jobs/workerThread'

export interface KeeperParts {
  /** The data directory. */
  directory: string
  /** The folder for backups in it. */
  ownFolder: string
  now: () => string
  t: () => Translate
  /** Works on files in a thread of its own. */
  work: <Name extends FileTaskName>(
    name: Name,
    input: FileTasks[Name]['input'],
    control?: JobControl,
  ) => Promise<FileTasks[Name]['output']>
  /** Tells the owner something in a quiet line. */
  notice: (message: string) => void
}

/** Where a backup is to be made. */
interface Place {
  folder: string
  place: Backup['place']
}

/**
 * Makes and keeps backups. Daily ones and the owner's own go to the chosen folder where there is one; those made before
 * something stay in the own folder on this computer, at hand if that something goes wrong.
 */
export class BackupKeeper {
  /** What went wrong with the last automatic backup, in words; null when it was made. */
  private trouble: string | null = null

  constructor(private readonly parts: KeeperParts) {}

  private read(): { settings: BackupSettings; unreadable: boolean } {
    return readBackupSettings(this.parts.directory, randomUUID())
  }

  private write(settings: BackupSettings): void {
    writeBackupSettings(this.parts.directory, settings)
  }

  /** What protects the data now. */
  async status(): Promise<BackupStatus> {
    const { settings, unreadable } = this.read()
    const { folder, sealing, seals } = settings
    const ready = folder !== null && (await folderState(folder.path, settings.id)) === 'ready'
    const { ownFolder, t } = this.parts
    return {
      folder: folder?.path ?? ownFolder,
      ownFolder,
      chosen: folder && {
        folder: folder.path,
        present: ready,
        lastAt: folder.lastAt,
        missedSince: folder.missedSince,
      },
      sealedSince: sealing ? (seals[0]?.since ?? null) : null,
      trouble: unreadable ? t()('backup:settingsUnreadable') : this.trouble,
      backups: await this.list(settings),
    }
  }

  private async list(settings: BackupSettings): Promise<Backup[]> {
    const own = await listBackups(this.parts.ownFolder)
    const chosen = await this.listChosen(settings)
    const known = new Set(chosen.map(({ name }) => name))
    return [
      ...chosen.map((backup) => ({ ...backup, place: 'chosen' as const })),
      // A copy the owner made by hand counts once.
      ...own.filter(({ name }) => !known.has(name)).map((backup) => ({ ...backup, place: 'own' as const })),
    ].sort(newestFirst)
  }

  private async listChosen({ folder, id }: BackupSettings) {
    if (!folder || (await folderState(folder.path, id)) !== 'ready') return []
    return listBackups(folder.path)
  }

  /** The folders backups are in that can be reached now. */
  async folders(): Promise<string[]> {
    const { folder, id } = this.read().settings
    const reached = folder && (await folderState(folder.path, id)) === 'ready'
    return [this.parts.ownFolder, ...(reached ? [folder.path] : [])]
  }

  /** The path of a backup of the list, or null. */
  async find(name: string): Promise<string | null> {
    const { settings } = this.read()
    const found = (await this.list(settings)).find((backup) => backup.name === name)
    if (!found) return null
    return join(found.place === 'chosen' ? (settings.folder?.path ?? '') : this.parts.ownFolder, name)
  }

  /** What opens sealed files: what this computer knows, and what the owner typed. */
  unlock(passphrase: string | null): Unlock {
    return { known: this.read().settings.seals, passphrase }
  }

  /**
   * Works on every backup there is, also on those that are made meanwhile.
   * @param work is told what opens sealed ones, and how many are done of all
   */
  async each(
    work: (
      backup: { name: string; path: string; unlock: Unlock },
      done: number,
      all: number,
    ) => Promise<void>,
  ) {
    const seen = new Set<string>()
    for (;;) {
      const { settings } = this.read()
      const list = await this.list(settings)
      const next = list.find(({ name }) => !seen.has(name))
      if (!next) return
      const folder = next.place === 'chosen' ? (settings.folder?.path ?? '') : this.parts.ownFolder
      const unlock = this.unlock(null)
      await work({ name: next.name, path: join(folder, next.name), unlock }, seen.size, list.length)
      seen.add(next.name)
    }
  }

  /** Makes a verified backup. @throws AppError in words that say that nothing else was done */
  async make(reason: BackupReason, control?: JobControl): Promise<Backup> {
    const { settings } = this.read()
    const own: Place = { folder: this.parts.ownFolder, place: 'own' }
    const goesOut = reason === 'daily' || reason === 'owner'
    const made =
      settings.folder && goesOut ? await this.makeChosen(settings, settings.folder, reason, control) : null
    if (made) return made
    this.makeOwnFolder(reason)
    return this.makeIn(own, reason, settings, control)
  }

  private makeOwnFolder(reason: BackupReason): void {
    const { ownFolder, t } = this.parts
    try {
      makeFolder(ownFolder)
    } catch (error) {
      const isFile = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isFile) throw error
      const what = t()('backup:failed.folderIsFile', { folder: ownFolder })
      throw new AppError('conflict', `${what} ${t()(`backup:failed.instead.${reason}`)}`)
    }
  }

  /** Makes a backup at a path the owner named. */
  async makeAt(path: string, control?: JobControl): Promise<Backup> {
    const seal = sealInUse(this.read().settings)
    const { bytes } = await this.copyTo({ to: path, replaces: true, seal }, 'owner', control)
    const at = `${this.parts.now().slice(0, 19)}Z`
    return { name: basename(path), bytes, at, reason: 'owner', sealed: seal !== null, place: 'chosen' }
  }

  /** Null when it could not be made there; the owner is told. */
  private async makeChosen(
    settings: BackupSettings,
    folder: ChosenFolder,
    reason: BackupReason,
    control: JobControl | undefined,
  ): Promise<Backup | null> {
    const state = await folderState(folder.path, settings.id)
    try {
      if (state === 'ready') {
        const made = await this.makeIn({ folder: folder.path, place: 'chosen' }, reason, settings, control)
        this.write({ ...settings, folder: { ...folder, lastAt: made.at, missedSince: null } })
        return made
      }
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') throw error
      this.parts.notice(this.parts.t()('backup:missedBecause', { problem: wordsOf(error) }))
    }
    if (state !== 'ready') this.parts.notice(this.parts.t()('backup:missed', { folder: folder.path }))
    const missedSince = folder.missedSince ?? `${this.parts.now().slice(0, 19)}Z`
    this.write({ ...settings, folder: { ...folder, missedSince } })
    return null
  }

  private async makeIn(
    { folder, place }: Place,
    reason: BackupReason,
    settings: BackupSettings,
    control: JobControl | undefined,
  ): Promise<Backup> {
    const seal = sealInUse(settings)
    const moment = this.parts.now()
    const taken = new Set((await this.list(settings)).map(({ name }) => name))
    const free = freeName({ moment, reason, sealed: seal !== null }, taken)
    const task = { to: join(folder, free), replaces: false, seal }
    const { name, bytes } = await this.copyTo(task, reason, control)
    return { name, bytes, at: `${moment.slice(0, 19)}Z`, reason, sealed: seal !== null, place }
  }

  private async copyTo(
    task: Omit<CopyTask, 'scratch'>,
    reason: BackupReason,
    control: JobControl | undefined,
  ): Promise<{ name: string; bytes: number }> {
    const { t, work, ownFolder } = this.parts
    try {
      if (!canWrite(dirname(task.to))) throw new AppError('read-only', t()('errors:code.read-only'))
      const { problem, name, bytes } = await work('backUp', { ...task, scratch: ownFolder }, control)
      if (name !== null) return { name, bytes }
      throw new AppError('damaged', t()(`backup:problem.${problem ?? 'damaged'}`))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled' || error.code === 'unexpected')
        throw error
      const about = { folder: dirname(task.to), problem: error.message }
      const what =
        error.code === 'disk-full' ? t()('backup:failed.full', about) : t()('backup:failed.other', about)
      throw new AppError(error.code, `${what} ${t()(`backup:failed.instead.${reason}`)}`)
    }
  }

  /** Makes the day's backup if it is due. Failing is kept in mind for the page and thrown. */
  async makeDaily(): Promise<void> {
    const { settings } = this.read()
    const { now } = this.parts
    const chosen = await this.listChosen(settings)
    // Where the day's backup should be; a stick that was put in again gets its own.
    const there = settings.folder && (await folderState(settings.folder.path, settings.id)) === 'ready'
    if (!dailyBackupDue(there ? chosen : await listBackups(this.parts.ownFolder), now())) return
    try {
      await this.make('daily')
      this.trouble = null
    } catch (error) {
      this.trouble = wordsOf(error)
      this.parts.notice(this.trouble)
      throw error
    }
    await this.letGo()
  }

  /** Deletes the backups that have had their time, in each folder. */
  async letGo(): Promise<void> {
    const { settings } = this.read()
    const folders = [
      { folder: this.parts.ownFolder, backups: await listBackups(this.parts.ownFolder) },
      { folder: settings.folder?.path ?? '', backups: await this.listChosen(settings) },
    ]
    for (const { folder, backups } of folders) {
      for (const { name } of backupsToLetGo(backups, this.parts.now()))
        await rm(join(folder, name), { force: true })
    }
  }

  /** From now on backups go to a folder; null: to the own one. What is in the earlier one stays there. */
  async keepIn(path: string | null): Promise<void> {
    const { settings } = this.read()
    const { t, now } = this.parts
    if (path === null || path === this.parts.ownFolder) {
      this.write({ ...settings, folder: null })
      return
    }
    const state = await takeFolder(path, settings.id, t()('backup:folderNote'))
    if (state === 'other') throw new AppError('conflict', t()('backup:folderOfOthers', { folder: path }))
    this.write({ ...settings, folder: { path, chosenAt: now(), lastAt: null, missedSince: null } })
  }

  /** New backups are sealed with a passphrase from now on; null: no more. Earlier ones stay as they are. */
  async protectWith(passphrase: string | null): Promise<void> {
    if (passphrase === null) {
      this.write({ ...this.read().settings, sealing: false })
      return
    }
    const { lock, dataKey } = await this.parts.work('lock', { passphrase })
    const { settings } = this.read()
    const seal = {
      since: this.parts.now(),
      lock: Buffer.from(lock, 'base64'),
      dataKey: Buffer.from(dataKey, 'base64'),
    }
    this.write({ ...settings, sealing: true, seals: [seal, ...settings.seals] })
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
