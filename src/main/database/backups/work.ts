import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inspectFile, type FileFindings, type FileProblem } from '../check'
import { takeInLog } from '../log'
import { emptyLog, openConnection } from '../open'
import { lookInto, type Looked } from './compare'
import { copyDatabase, type Copied, type CopyTask } from './copy'
import type { EraseOutcome, EraseTask } from './eraseTask'
import { rebuild } from './rebuild'
import { noteRestore, type RestoreNote } from './notes'
import { createLock, newDataKey } from './sealing'
import type { Unlock, Watch } from './sealedFile'
import { stage } from './staging'

/** What a thread is asked to do with files. */
export interface FileTasks {
  /** Reads the whole data file. */
  inspect: { input: { path: string }; output: FileFindings }
  /** Reads the data file together with the log beside it, and moves the log in when all is sound. */
  takeInLog: { input: { path: string }; output: FileProblem | null }
  backUp: { input: CopyTask; output: Copied }
  /** Looks into a backup, and compares it with the data file if asked. */
  look: { input: FileFromAnywhere & { compare: boolean }; output: Looked }
  /** Makes a fresh file at `to` from a backup. */
  rebuild: { input: FileFromAnywhere & { to: string }; output: { problem: FileProblem | null } }
  /** Writes into a rebuilt file what the history shall say, and folds the data file's log in: both can be replaced then. */
  ready: { input: { rebuilt: string; note: RestoreNote; foldLog: boolean }; output: null }
  /** A new key locked by a passphrase. */
  lock: { input: { passphrase: string }; output: { lock: string; dataKey: string } }
  /** Takes a customer out of a backup. What belongs to a customer is known above: see customers/erase/fromBackup.ts. */
  eraseFrom: { input: EraseTask; output: EraseOutcome }
}
export type FileTaskName = keyof FileTasks

interface FileFromAnywhere {
  source: string
  unlock: Unlock
  /** A folder of ours in which a place is made for the copy that is looked at. */
  staging: string
}

export type Carriers<Names extends FileTaskName = FileTaskName> = {
  [Name in Names]: (
    input: FileTasks[Name]['input'],
    dataPath: string,
    watch: Watch,
  ) => FileTasks[Name]['output'] | Promise<FileTasks[Name]['output']>
}

/** How each task is carried out, on the data file at `dataPath`. */
export const fileTasks: Carriers<Exclude<FileTaskName, 'eraseFrom'>> = {
  inspect: ({ path }) => inspectFile(path, true),

  takeInLog: ({ path }) => takeInLog(path),

  backUp: async (task, dataPath, watch) => {
    const db = openConnection(dataPath, { readOnly: true })
    try {
      return await copyDatabase(db, task, watch)
    } finally {
      db.close()
    }
  },

  look: (task, dataPath, watch) =>
    staged(task, watch, (file, problem) => {
      if (problem === null) return lookInto(file, task.compare ? dataPath : null, watch)
      return { problem, schemaVersion: null, contents: null, now: null, differences: null }
    }),

  rebuild: (task, _dataPath, watch) =>
    staged(task, watch, (file, problem) => {
      mkdirSync(dirname(task.to), { recursive: true })
      return { problem: problem ?? rebuild(file, task.to, watch) }
    }),

  ready: ({ rebuilt, note, foldLog }, dataPath) => {
    noteRestore(rebuilt, note)
    if (foldLog) {
      const db = openConnection(dataPath)
      try {
        emptyLog(db)
      } finally {
        db.close()
      }
    }
    return null
  },

  lock: ({ passphrase }) => {
    const dataKey = newDataKey()
    return {
      lock: createLock(passphrase, dataKey).toString('base64'),
      dataKey: dataKey.toString('base64'),
    }
  },
}

/** Stages a file, works on the copy, and takes it away again. */
function staged<Result>(
  { source, unlock, staging }: FileFromAnywhere,
  watch: Watch,
  work: (file: string, problem: FileProblem | null) => Result,
): Result {
  mkdirSync(staging, { recursive: true })
  const folder = mkdtempSync(join(staging, 'staged-'))
  try {
    const file = join(folder, 'backup.sqlite')
    return work(file, stage(source, file, unlock, watch))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
