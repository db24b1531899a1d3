import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '../../src/main/log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-log-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

test('keeps failures with their references, in their order, once they are waited for', async () => {
  const file = join(folder, 'logs', 'regulars.log')
  const log = createLog(file)
  log.failure('FIRST1', new Error('The roof leaks'))
  log.failure('SECOND', 'The door sticks')
  await log.written()
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/FIRST1[\s\S]*The roof leaks[\s\S]*SECOND[\s\S]*The door sticks/)
})

test('has nothing to wait for while nothing failed', async () => {
  await expect(createLog(join(folder, 'regulars.log')).written()).resolves.toBeUndefined()
})

test('lets nothing fail because it cannot be written', async () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  const log = createLog(join(folder, 'logs', 'regulars.log'))
  log.failure('NOROOM', new Error('The roof leaks'))
  await expect(log.written()).resolves.toBeUndefined()
})
