import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { below } from './chance'
import type { Event } from './recording'

type Change = { at: number; data: Buffer } | { size: number }

/** What is under a name: the part that was flushed, and what was done since. */
interface File {
  flushed: Buffer
  since: Change[]
}
/** What names stand for after a step: a file, a directory, or nothing. */
type Entry = File | 'directory' | null
type Naming = readonly (readonly [path: string, entry: Entry])[]

/** How much of what was not flushed a disk kept when the power went. */
export const fates = ['nothing', 'everything', 'the first', 'some', 'sectors', 'pages'] as const
export type Fate = (typeof fates)[number]

const sector = 512
const page = 4096

/**
 * A disk that promises no more than POSIX does: a file's content is certain once the file was flushed, a name once its
 * directory was. Everything else may be there, be missing, or be torn at a sector.
 */
export class Disk {
  private readonly names = new Map<string, Exclude<Entry, null>>()
  private readonly sureNames = new Map<string, Exclude<Entry, null>>()
  private namings: Naming[] = []
  private readonly open = new Map<number, Exclude<Entry, null>>()
  private readonly openPaths = new Map<number, string>()

  /** Begins with what is in a directory, all of it certain. */
  constructor(directory: string, leaveOut: (path: string) => boolean) {
    for (const path of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
      if (leaveOut(path)) continue
      const full = join(directory, path)
      const entry = statSync(full).isDirectory()
        ? ('directory' as const)
        : { flushed: readFileSync(full), since: [] }
      this.names.set(path, entry)
      this.sureNames.set(path, entry)
    }
    for (const names of [this.names, this.sureNames]) names.set('', 'directory')
  }

  apply(event: Event): void {
    switch (event.kind) {
      case 'open': {
        if (event.created) this.rename([[event.path, { flushed: Buffer.alloc(0), since: [] }]])
        const entry = this.names.get(event.path)
        if (entry === undefined) throw new Error(`The recording opens ${event.path}, which it never made`)
        if (event.emptied && entry !== 'directory') entry.since.push({ size: 0 })
        this.open.set(event.fd, entry)
        this.openPaths.set(event.fd, event.path)
        break
      }
      case 'close':
        this.open.delete(event.fd)
        break
      case 'write':
        this.fileOf(event.fd).since.push({ at: event.offset, data: event.data })
        break
      case 'truncate':
        this.fileOf(event.fd).since.push({ size: event.size })
        break
      case 'sync':
        this.flush(event.fd)
        break
      case 'unlink':
        this.rename([[event.path, null]])
        break
      case 'makeDirectory':
        this.rename([[event.path, 'directory']])
        break
      case 'rename':
        this.rename([
          [event.from, null],
          [event.to, this.names.get(event.from) ?? null],
        ])
        break
      case 'link':
        this.rename([[event.to, this.names.get(event.from) ?? null]])
        break
      case 'acknowledge':
        break
    }
  }

  private fileOf(fd: number): File {
    const entry = this.open.get(fd)
    if (entry === undefined || entry === 'directory')
      throw new Error(`${String(fd)} is no file that was opened`)
    return entry
  }

  private rename(naming: Naming): void {
    setNames(this.names, naming)
    this.namings.push(naming)
  }

  private flush(fd: number): void {
    const entry = this.open.get(fd)
    if (entry === 'directory') {
      const here = this.openPaths.get(fd) ?? ''
      const isHere = (naming: Naming) => naming.some(([path]) => directoryOf(path) === here)
      for (const naming of this.namings) if (isHere(naming)) setNames(this.sureNames, naming)
      this.namings = this.namings.filter((naming) => !isHere(naming))
      return
    }
    const file = this.fileOf(fd)
    file.flushed = contentOf(file, file.since)
    file.since = []
  }

  /** Lays out in a directory what may be found after the power was cut now. */
  layOut(directory: string, fate: Fate, random: () => number): void {
    const names = new Map(this.sureNames)
    for (const naming of chosen(this.namings, fate, random)) setNames(names, naming)
    mkdirSync(directory, { recursive: true })
    const isThere = (path: string): boolean =>
      path === '' || (names.get(path) === 'directory' && isThere(directoryOf(path)))
    for (const [path, entry] of [...names].sort(([one], [other]) => one.length - other.length)) {
      if (!isThere(directoryOf(path))) continue
      if (entry === 'directory') mkdirSync(join(directory, path), { recursive: true })
      else
        writeFileSync(
          join(directory, path),
          contentOf(entry, torn(chosen(entry.since, fate, random), fate, random)),
        )
    }
  }
}

const directoryOf = (path: string) => (dirname(path) === '.' ? '' : dirname(path))

function setNames(names: Map<string, Exclude<Entry, null>>, naming: Naming): void {
  for (const [path, entry] of naming) {
    if (entry === null) names.delete(path)
    else names.set(path, entry)
  }
}

function chosen<Thing>(things: readonly Thing[], fate: Fate, random: () => number): Thing[] {
  switch (fate) {
    case 'nothing':
      return []
    case 'everything':
      return [...things]
    case 'the first':
      return things.slice(0, below(random, things.length + 1))
    case 'some':
    case 'sectors':
    case 'pages':
      return things.filter(() => random() < 0.5)
  }
}

/** Cuts writes into sectors or pages, of which some are missing. */
function torn(changes: readonly Change[], fate: Fate, random: () => number): Change[] {
  if (fate !== 'sectors' && fate !== 'pages') return [...changes]
  const unit = fate === 'sectors' ? sector : page
  return changes.flatMap((change) => {
    if ('size' in change) return [change]
    const pieces: Change[] = []
    for (let from = 0; from < change.data.length;) {
      const end = Math.min(change.data.length, from + unit - ((change.at + from) % unit))
      if (random() < 0.7) pieces.push({ at: change.at + from, data: change.data.subarray(from, end) })
      from = end
    }
    return pieces
  })
}

function contentOf(file: File, changes: readonly Change[]): Buffer {
  let length = file.flushed.length
  let capacity = length
  for (const change of changes)
    capacity = Math.max(capacity, 'size' in change ? change.size : change.at + change.data.length)
  const content = Buffer.alloc(capacity)
  file.flushed.copy(content)
  for (const change of changes) {
    if ('size' in change) {
      // What is cut off does not come back when the file grows again.
      if (change.size < length) content.fill(0, change.size, length)
      length = change.size
    } else {
      change.data.copy(content, change.at)
      length = Math.max(length, change.at + change.data.length)
    }
  }
  return content.subarray(0, length)
}
