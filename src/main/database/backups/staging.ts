import { fstatSync, statSync } from 'node:fs'
import type { FileProblem } from '../check'
import { read, withFile, write } from './bytes'
import { looksSealed, SealError } from './sealing'
import { unsealFile, type Unlock, type Watch } from './sealedFile'

const bytesTogether = 4_194_304
/** Where in its header an SQLite file says that it is used with a write-ahead log. */
const logFlagAt = 18

/**
 * Brings a file from anywhere into a place of our own: a sealed one is opened, another is copied. Only the copy is looked
 * at afterwards, so nobody changes it meanwhile, and nothing that lies beside the original comes along.
 * @returns what is wrong with the file; the copy must not be used then
 */
export function stage(source: string, to: string, unlock: Unlock, watch: Watch): FileProblem | null {
  const found = statSync(source, { throwIfNoEntry: false })
  if (!found) return 'missing'
  if (!found.isFile()) return 'not-a-database'
  const start = withFile(source, 'r', (file) => read(file, 100))
  if (start.length === 0) return 'empty'
  if (looksSealed(start)) return unsealStaged(source, to, unlock, watch)
  if (isInUse(source, start)) return 'in-use'
  copy(source, to, watch)
  return null
}

function unsealStaged(source: string, to: string, unlock: Unlock, watch: Watch): FileProblem | null {
  try {
    unsealFile(source, to, unlock, watch)
    return null
  } catch (error) {
    return problemOfSeal(error, unlock.passphrase !== null)
  }
}

/** What an error on opening a sealed file tells of it; other errors are passed on. */
function problemOfSeal(error: unknown, tried: boolean): FileProblem {
  if (!(error instanceof SealError)) throw error
  if (error.problem !== 'passphrase') return error.problem
  return tried ? 'wrong-passphrase' : 'sealed'
}

/**
 * True for a data file that was not closed: its newest changes stand in a log beside it. They cannot be taken along,
 * because a log says too little about the file it belongs to, and without them the file can contradict itself.
 */
function isInUse(source: string, start: Buffer): boolean {
  const besides = start[logFlagAt] === 2 ? ['-wal', '-journal'] : ['-journal']
  return besides.some((ending) => (statSync(source + ending, { throwIfNoEntry: false })?.size ?? 0) > 0)
}

function copy(source: string, to: string, watch: Watch): void {
  withFile(source, 'r', (input) => {
    const { size } = fstatSync(input)
    withFile(to, 'w', (output) => {
      for (let done = 0; ;) {
        watch.checkCancelled()
        const content = read(input, bytesTogether)
        if (content.length === 0) break
        write(output, content)
        watch.progress((done += content.length), size)
      }
    })
  })
}
