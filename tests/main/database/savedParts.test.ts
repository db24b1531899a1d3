import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { besideOf, notePart, removeSavedParts } from '../../../src/main/database/savedParts'

const now = '2026-03-15T08:00:00Z'
/** No system gives a process such a number. */
const gone = 2 ** 31 - 1
let ours: string
let theirs: string
beforeEach(() => {
  ours = mkdtempSync(join(tmpdir(), 'regulars-ours-'))
  theirs = mkdtempSync(join(tmpdir(), 'regulars-theirs-'))
})
afterEach(() => {
  for (const folder of [ours, theirs]) rmSync(folder, { recursive: true })
})

/** Something that is being written, noted by a process. */
function noted(path: string, pid: number): string {
  writeFileSync(path, 'half')
  notePart(ours, path)
  const [name = ''] = readdirSync(ours).slice(-1)
  const note = join(ours, name)
  writeFileSync(note, `${String(pid)}\n${path}`)
  utimesSync(note, new Date(now), new Date(now))
  return note
}

test('what a killed app was writing into a folder of the owner goes, with its note', async () => {
  const part = besideOf(join(theirs, 'Customers.csv'))
  const note = noted(part, gone)
  await removeSavedParts(ours, now)
  expect([existsSync(part), existsSync(note)]).toEqual([false, false])
})

test('what is still being written stays, until its note is too old to be true', async () => {
  const part = besideOf(join(theirs, 'Customers.csv'))
  const note = noted(part, process.pid)
  await removeSavedParts(ours, now)
  expect([existsSync(part), existsSync(note)]).toEqual([true, true])
  await removeSavedParts(ours, '2026-03-15T10:00:00Z')
  expect([existsSync(part), existsSync(note)]).toEqual([false, false])
})

test('nothing goes that we would not have written, nor what was not noted', async () => {
  const own = join(theirs, 'Customers.csv')
  noted(own, gone)
  const other = join(theirs, 'Customers.csv.1a2b3c4d.part')
  writeFileSync(other, 'somebody else’s')
  await removeSavedParts(ours, now)
  expect([existsSync(own), existsSync(other)]).toEqual([true, true])
  expect(readdirSync(ours)).toEqual([])
})

test('a note goes when the writing is over', () => {
  const forget = notePart(ours, besideOf(join(theirs, 'Customers.csv')))
  expect(readdirSync(ours)).toHaveLength(1)
  forget()
  expect(readdirSync(ours)).toEqual([])
})

test('what cannot be noted is written all the same, and no half note stays', () => {
  const missing = join(ours, 'not there')
  expect(() => {
    notePart(missing, besideOf(join(theirs, 'Customers.csv')))()
  }).not.toThrow()
  expect(readdirSync(ours)).toEqual([])
})
