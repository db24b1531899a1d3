import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inspectFile, type FileProblem } from '../check'
import { openConnection } from '../open'
import type { Database } from '../sql'
import { flush, makeFolder, nameIfFree } from './flush'
import { nextName, UNFINISHED } from './names'
import { sealFile, unsealFile, type Seal, type Watch } from './sealedFile'

/** Pages copied between two looks at whether to stop: 4 MB. */
const pagesTogether = 1000

export interface CopyTask {
  /** Where the backup shall stand; its folder is there. */
  to: string
  /** A file that stands there is replaced; else the backup gets the next free name. */
  replaces: boolean
  /** Null: as a plain data file. */
  seal: Seal | null
  /** A folder on this computer for the copy that is not sealed yet. */
  scratch: string
}

/** What came of a copy; the name is null when nothing did. */
export interface Copied {
  problem: FileProblem | null
  name: string | null
  bytes: number
}
const nothing = { name: null, bytes: 0 }

/**
 * Makes a verified backup of an open data file: copied with SQLite's backup interface (a consistent copy though writing
 * goes on), read back whole and checked, sealed if asked and opened again to compare, and only then given its name. It is
 * one file, without a write-ahead log. Whatever goes wrong, nothing half-written is left.
 * @returns what is wrong with the copy, or null with its name and size
 */
export async function copyDatabase(
  db: Database,
  { to, replaces, seal, scratch }: CopyTask,
  watch: Watch,
): Promise<Copied> {
  // Another Regulars may be making one of the same name.
  const ownName = `${to}.${randomUUID().slice(0, 8)}`
  const unfinished = `${ownName}${UNFINISHED}`
  const plain = seal ? join(scratch, `${basename(ownName)}.open${UNFINISHED}`) : unfinished
  makeFolder(scratch)
  try {
    rmSync(plain, { force: true })
    await db.backup(plain, {
      progress: ({ totalPages, remainingPages }) => {
        watch.checkCancelled()
        watch.progress(totalPages - remainingPages, totalPages)
        return pagesTogether
      },
    })
    intoOneFile(plain)
    flush(plain)
    const { problem } = inspectFile(plain, true)
    if (problem !== null) return { ...nothing, problem }
    if (seal && !sealsWell(plain, unfinished, seal, watch)) return { ...nothing, problem: 'damaged' }
    watch.checkCancelled()
    const { size } = statSync(unfinished)
    return { problem: null, name: giveName(unfinished, to, replaces), bytes: size }
  } finally {
    rmSync(plain, { force: true })
    rmSync(unfinished, { force: true })
  }
}

/** Gives a whole backup its name, or the next free one of its moment. */
function giveName(unfinished: string, to: string, replaces: boolean): string {
  if (replaces) {
    renameSync(unfinished, to)
    flush(dirname(to))
    return basename(to)
  }
  let name = basename(to)
  while (!nameIfFree(unfinished, join(dirname(to), name))) name = nextName(name)
  return name
}

function intoOneFile(path: string): void {
  const copy = openConnection(path)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

/** Seals a file and opens it again: true when what comes out is what went in, all of it. */
function sealsWell(plain: string, sealed: string, seal: Seal, watch: Watch): boolean {
  const { size } = statSync(plain)
  const before = sealFile(plain, sealed, seal, watch)
  const after = unsealFile(sealed, null, { known: [seal], passphrase: null }, watch)
  return after.sum === before.sum && after.bytes === size
}
