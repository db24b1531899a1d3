import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { read, withFile } from '../../../database/backups/bytes'
import type { EraseOutcome, EraseTask } from '../../../database/backups/eraseTask'
import { flush } from '../../../database/backups/flush'
import { rebuild } from '../../../database/backups/rebuild'
import { UNFINISHED } from '../../../database/backups/names'
import { sealFile, type Seal, type Watch } from '../../../database/backups/sealedFile'
import { HEADER_LENGTH, looksSealed, readHeader } from '../../../database/backups/sealing'
import { stage } from '../../../database/backups/staging'
import { inspectFile } from '../../../database/check'
import { beginAction, finishAction } from '../../../database/history'
import { openConnection } from '../../../database/open'
import type { Database } from '../../../database/sql'
import { eraseCustomer } from './queries'
import { findPerson, personOf } from './queries-person'

/**
 * Erases a customer of the data file from one backup: in a fresh copy, which is checked and then put in the backup's
 * place, whole. A backup that does not hold them stays as it is, and so does one that cannot be opened.
 */
export function eraseFromBackup(task: EraseTask, dataPath: string, watch: Watch): EraseOutcome {
  mkdirSync(task.staging, { recursive: true })
  const folder = mkdtempSync(join(task.staging, 'erasing-'))
  try {
    const staged = join(folder, 'staged.sqlite')
    const fresh = join(folder, 'fresh.sqlite')
    const problem = stage(task.source, staged, task.unlock, watch) ?? rebuild(staged, fresh, watch)
    if (problem !== null) return { outcome: 'unreadable', problem }
    watch.checkCancelled()
    const outcome = eraseIn(fresh, task, dataPath)
    if (outcome !== 'erased') return { outcome, problem: null }
    const { problem: left } = inspectFile(fresh, true)
    if (left !== null) return { outcome: 'unreadable', problem: left }
    putInPlace(fresh, task, watch)
    return { outcome, problem: null }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function eraseIn(path: string, task: EraseTask, dataPath: string): EraseOutcome['outcome'] {
  const data = openConnection(dataPath, { readOnly: true })
  const db = openConnection(path)
  try {
    const { ids, unsure } = findPerson(db, personOf(data, task.customerId))
    if (ids.length === 0) return unsure ? 'unsure' : 'absent'
    db.transaction(() => {
      eraseAll(db, ids, task)
    }).immediate()
    // Nothing of them is left in free pages or the log, and the backup is one file again.
    db.pragma('journal_mode = DELETE')
    db.exec('VACUUM')
    return 'erased'
  } finally {
    db.close()
    data.close()
  }
}

function eraseAll(db: Database, ids: readonly number[], { mask, now, keep, action: name }: EraseTask): void {
  const action = beginAction(db, now)
  for (const id of ids) eraseCustomer(db, id, { mask, keep: keep && { ...keep, now } })
  finishAction(db, action, { name, cause: 'data', undoable: false })
}

/** Puts the fresh file where the backup is, behind the same passphrase. */
function putInPlace(fresh: string, { source, unlock }: EraseTask, watch: Watch): void {
  const unfinished = `${source}${UNFINISHED}`
  try {
    const seal = sealOf(source, unlock.known)
    if (seal) sealFile(fresh, unfinished, seal, watch)
    else {
      copyFileSync(fresh, unfinished)
      flush(unfinished)
    }
    watch.checkCancelled()
    renameSync(unfinished, source)
    flush(dirname(source))
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function sealOf(source: string, known: readonly Seal[]): Seal | null {
  const start = withFile(source, 'r', (file) => read(file, HEADER_LENGTH))
  if (!looksSealed(start)) return null
  const { lock } = readHeader(start)
  const seal = known.find((one) => Buffer.compare(one.lock, lock) === 0)
  if (!seal) throw new Error('A sealed backup was opened without its seal')
  return seal
}
