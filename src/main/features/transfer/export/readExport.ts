import { closeSync, openSync, readSync } from 'node:fs'

/** Why a file is no export; each has its words in texts/en/export.ts. */
export type NotAnExport = 'notJson' | 'notText' | 'noTables'

export class ExportError extends Error {
  constructor(readonly why: NotAnExport) {
    super(why)
  }
}

/** What is told while an export is read, in the order of the file. */
export interface ExportListener {
  /** A field beside the tables. */
  field?: (name: string, value: unknown) => void
  table?: (name: string) => void
  /** Asked where the tables begin: true when what has been read is enough. */
  isEnough?: () => boolean
  /** The JSON of a row; it has not been looked at. */
  row?: (table: string, json: string) => void
  /** How many bytes of the file have been read; may throw to stop. */
  progress?: (bytes: number) => void
}

const pieceSize = 1 << 20

/**
 * Reads an export row by row, so that a file of any size can be read.
 * @throws ExportError when it is no JSON object with tables
 */
export function readExport(path: string, listener: ExportListener): void {
  const file = openSync(path, 'r')
  try {
    const text = new JsonText(file, listener.progress)
    const names = new Set<string>()
    const isWhole = text.object((name) => {
      names.add(name)
      if (name !== 'tables') {
        const value = parsed(text.value())
        listener.field?.(name, value)
        return true
      }
      if (listener.isEnough?.()) return false
      return text.object((table) => {
        listener.table?.(table)
        text.list((row) => listener.row?.(table, row))
        return true
      })
    })
    if (isWhole) text.end()
    if (!names.has('tables')) throw new ExportError('noTables')
  } finally {
    closeSync(file)
  }
}

/** The value of a JSON text. @throws ExportError when it is none */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) throw new ExportError('notJson')
    throw error
  }
}

/** Walks through a JSON text that is read bit by bit; the values themselves are left to JSON.parse. */
class JsonText {
  private text = ''
  private at = 0
  private ended = false
  private bytes = 0
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })
  private readonly buffer = new Uint8Array(pieceSize)

  constructor(
    private readonly file: number,
    private readonly progress: ((bytes: number) => void) | undefined,
  ) {}

  /** Calls `member` with each name; it has to take the value, or say false: then the rest is left. Gives whether all was read. */
  object(member: (name: string) => boolean): boolean {
    this.expect('{')
    if (this.skip('}')) return true
    do {
      const name = parsed(this.value())
      if (typeof name !== 'string') throw new ExportError('notJson')
      this.expect(':')
      if (!member(name)) return false
    } while (this.skip(','))
    this.expect('}')
    return true
  }

  list(item: (json: string) => void): void {
    this.expect('[')
    if (this.skip(']')) return
    do item(this.value())
    while (this.skip(','))
    this.expect(']')
  }

  /** The JSON of the next value. */
  value(): string {
    this.space()
    const first = this.text[this.at]
    let length: number
    if (first === '"') length = this.stringLength(0)
    else if (first === '{' || first === '[') length = this.nestedLength()
    else length = this.find(/[\s,:\]}]/g, 0) ?? this.text.length - this.at
    if (length === 0) throw new ExportError('notJson')
    const value = this.text.slice(this.at, this.at + length)
    this.at += length
    return value
  }

  end(): void {
    this.space()
    if (this.at < this.text.length) throw new ExportError('notJson')
  }

  /** How long the object or list is that begins here. */
  private nestedLength(): number {
    let depth = 0
    let offset = 0
    do {
      const found = this.find(/["{}[\]]/g, offset)
      if (found === null) throw new ExportError('notJson')
      const mark = this.text[this.at + found]
      if (mark === '"') offset = found + this.stringLength(found)
      else {
        depth += mark === '{' || mark === '[' ? 1 : -1
        offset = found + 1
      }
    } while (depth > 0)
    return offset
  }

  /** How long the string is that begins `offset` from here, with its quotation marks. */
  private stringLength(offset: number): number {
    let from = offset + 1
    for (;;) {
      const end = this.find(/"/g, from)
      if (end === null) throw new ExportError('notJson')
      let slashes = 0
      while (this.text[this.at + end - 1 - slashes] === '\\') slashes += 1
      if (slashes % 2 === 0) return end + 1 - offset
      from = end + 1
    }
  }

  /** How far from here a pattern is found, looking from `offset` on; null when it is nowhere. */
  private find(pattern: RegExp, offset: number): number | null {
    let from = offset
    for (;;) {
      pattern.lastIndex = this.at + from
      const match = pattern.exec(this.text)
      if (match) return match.index - this.at
      from = this.text.length - this.at
      if (!this.more()) return null
    }
  }

  private expect(character: string): void {
    if (!this.skip(character)) throw new ExportError('notJson')
  }

  private skip(character: string): boolean {
    this.space()
    if (this.text[this.at] !== character) return false
    this.at += 1
    return true
  }

  private space(): void {
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? 'x')) this.at += 1
      if (this.at < this.text.length || !this.more()) return
    }
  }

  /** Reads on, letting go of what has been taken; false at the end of the file. */
  private more(): boolean {
    if (this.ended) return false
    const count = readSync(this.file, this.buffer, 0, pieceSize, null)
    this.ended = count === 0
    this.bytes += count
    this.progress?.(this.bytes)
    try {
      const next = this.decoder.decode(this.buffer.subarray(0, count), { stream: !this.ended })
      this.text = this.text.slice(this.at) + next
    } catch (error) {
      if (error instanceof TypeError) throw new ExportError('notText')
      throw error
    }
    this.at = 0
    return !this.ended
  }
}
