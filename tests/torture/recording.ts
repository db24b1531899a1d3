import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Answer } from './theApp'

/** One thing the app did to the files of its data directory, in the order in which it happened. */
export type Event =
  | { kind: 'open'; fd: number; path: string; created: boolean; emptied: boolean }
  | { kind: 'close'; fd: number }
  | { kind: 'write'; fd: number; offset: number; data: Buffer }
  | { kind: 'truncate'; fd: number; size: number }
  | { kind: 'sync'; fd: number }
  | { kind: 'unlink'; path: string }
  | { kind: 'makeDirectory'; path: string }
  | { kind: 'rename' | 'link'; from: string; to: string }
  | { kind: 'acknowledge'; text: string }

/** Compiles recorder.c; where that is not possible it says why. */
export function compileRecorder(folder: string): { library: string } | { missing: string } {
  if (process.platform !== 'linux') return { missing: 'the recorder is for Linux' }
  const library = join(folder, 'recorder.so')
  const source = resolve('tests', 'torture', 'recorder.c')
  const flags = ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', '-o', library, source, '-lpthread']
  const { error, status, stderr } = spawnSync('cc', flags, { encoding: 'utf8' })
  if (error) return { missing: `no C compiler: ${error.message}` }
  if (status !== 0) throw new Error(`recorder.c does not compile:\n${stderr}`)
  return { library }
}

const kinds = ['O', 'C', 'W', 'T', 'S', 'U', 'M', 'R', 'L', 'A'] as const
const kindSchema = z.enum(kinds)
const headLength = 21

/** Reads what recorder.c wrote. Paths are given relative to `directory`, which itself is ''. */
export function readRecording(file: string, directory: string): Event[] {
  const bytes = readFileSync(file)
  const events: Event[] = []
  const local = (path: string) => path.slice(directory.length + 1)
  for (let at = 0; at < bytes.length;) {
    const kind = kindSchema.parse(String.fromCharCode(bytes.readUInt8(at)))
    const fd = bytes.readInt32LE(at + 1)
    const number = Number(bytes.readBigInt64LE(at + 5))
    const textEnd = at + headLength + bytes.readUInt32LE(at + 13)
    const end = textEnd + bytes.readUInt32LE(at + 17)
    const text = bytes.toString('utf8', at + headLength, textEnd)
    const [from = '', to = ''] = text.split('\n').map(local)
    const data = bytes.subarray(textEnd, end)
    at = end
    switch (kind) {
      case 'O':
        events.push({
          kind: 'open',
          fd,
          path: from,
          created: (number & 1) === 1,
          emptied: (number & 2) === 2,
        })
        break
      case 'C':
        events.push({ kind: 'close', fd })
        break
      case 'W':
        events.push({ kind: 'write', fd, offset: number, data })
        break
      case 'T':
        events.push({ kind: 'truncate', fd, size: number })
        break
      case 'S':
        events.push({ kind: 'sync', fd })
        break
      case 'U':
        events.push({ kind: 'unlink', path: from })
        break
      case 'M':
        events.push({ kind: 'makeDirectory', path: from })
        break
      case 'R':
        events.push({ kind: 'rename', from, to })
        break
      case 'L':
        events.push({ kind: 'link', from, to })
        break
      case 'A':
        events.push({ kind: 'acknowledge', text: data.toString('utf8') })
    }
  }
  return events
}

/** The answers that had been given when the first `length` events had happened. */
export function answersBy(events: readonly Event[], length: number): Answer[] {
  const text = events
    .slice(0, length)
    .map((event) => (event.kind === 'acknowledge' ? event.text : ''))
    .join('')
  // Only whole lines can have been read by anyone.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer)
}
