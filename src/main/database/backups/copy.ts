import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inspectFile, type FileProblem } from '../check'
import { openConnection } from '../open'
import type { Database } from '../sql'
import { flush } from './flush'
import { sealFile, unsealFile, type Seal, type Watch } from './sealedFile'

/** Pages copied between two looks at whether to stop: 4 MB. */
const pagesTogether = 1000

/** What a copy is called while it is not whole yet. */
export const UNFINISHED = '.part'

export interface CopyTask {
  /** Where the backup shall stand; its folder is there. */
  to: string
  /** Null: as a plain data file. */
  seal: Seal | null
  /** A folder on this computer for the copy that is not sealed yet. */
  scratch: string
}

/**
 * Makes a verified backup of an open data file: copied with SQLite's backup interface (a consistent copy though writing
 * goes on), read back whole and checked, sealed if asked and opened again to compare, and only then given its name. It is
 * one file, without a write-ahead log. Whatever goes wrong, nothing half-written is left.
 * @returns what is wrong with the copy, or null and its size
 */
export async function copyDatabase(
  db: Database,
  { to, seal, scratch }: CopyTask,
  watch: Watch,
): Promise<{ problem: FileProblem | null; bytes: number }> {
  const unfinished = `${to}${UNFINISHED}`
  const plain = seal ? join(scratch, `${basename(to)}.open${UNFINISHED}`) : unfinished
  mkdirSync(scratch, { recursive: true })
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
    if (problem !== null) return { problem, bytes: 0 }
    if (seal && !sealsWell(plain, unfinished, seal, watch)) return { problem: 'damaged', bytes: 0 }
    watch.checkCancelled()
    renameSync(unfinished, to)
    flush(dirname(to))
    return { problem: null, bytes: statSync(to).size }
  } finally {
    rmSync(plain, { force: true })
    rmSync(unfinished, { force: true })
  }
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
