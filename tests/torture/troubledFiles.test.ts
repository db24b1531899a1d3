import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openConnection } from '../../src/main/database/open'
import { answer } from '../../src/main/doors/answer'
import { testData, TODAY, type TestData } from '../support/data'
import { below, chance, report, rounds, seed } from './chance'
import { entriesOf, troubleIn } from './state'
import type { Answer } from './theApp'
import { scratchFolder } from './trial'
import { importCustomers, saves } from './workloads'

/** Files that are not as they should be: told in words, never written to, and a backup brings everything back. */

const scratch = scratchFolder()
afterAll(scratch.remove)
let template: string
let whole: string
let backup: string

beforeAll(async () => {
  template = mkdtempSync(join(scratch.path, 'template-'))
  const data = await testData({ directory: template })
  await importCustomers(data, 120)
  for (const { operation, input } of saves(70, TODAY)) await data.ask(operation, input)
  backup = (await data.call('backup.create', {})).name
  whole = entriesOf(data.db)
  await data.runner.stop()
})

function copy(): { directory: string; path: string } {
  const directory = mkdtempSync(join(scratch.path, 'file-'))
  cpSync(template, directory, { recursive: true })
  return { directory, path: join(directory, 'regulars.sqlite') }
}

const unexpected: unknown[] = []
async function ask(data: TestData, operation: string, input: unknown): Promise<Answer> {
  const log = (_reference: string, error: unknown) => {
    unexpected.push(error)
  }
  const reply = JSON.parse(await answer(data.runner, operation, JSON.stringify(input), log)) as Answer
  await data.runner.idle()
  return reply
}

/** Opens a file with something wrong as the app does, tries everything on it, and restores the backup. Says what went wrong. */
async function live(directory: string, path: string): Promise<{ found: boolean; losses: string[] }> {
  const before = readFileSync(path)
  const losses: string[] = []
  const data = await testData({ directory })
  await data.runner.checkThoroughly()
  const found = data.data.state !== 'ready'
  const info = await ask(data, 'system.info', {})
  if (found && !(info.ok && (info.value as { trouble: string | null }).trouble))
    losses.push('is not told what is wrong')
  for (const operation of ['customers.list', 'grading.board', 'history.list', 'backup.list']) {
    const reply = await ask(data, operation, {})
    // What hides inside a value, where no check can see it, may surprise an operation; it must not break more.
    const known = ['damaged', 'newer', 'unreadable', ...(found ? [] : ['unexpected'])]
    if (!reply.ok && !known.includes(reply.error.code)) losses.push(`${operation}: ${reply.error.message}`)
  }
  if (!found) unexpected.splice(0)
  if (found) {
    const write = await ask(data, 'customers.create', { name: 'New' })
    if (write.ok) losses.push('is written to')
    if (!readFileSync(path).equals(before)) losses.push('was changed')
  }
  const restored = await ask(data, 'backup.restore', { name: backup })
  if (!restored.ok) losses.push(`cannot be restored over: ${restored.error.message}`)
  else {
    if (entriesOf(data.db) !== whole) losses.push('the backup brought back something else')
    const trouble = troubleIn(data.db, TODAY)
    if (trouble !== null) losses.push(`after restoring: ${trouble}`)
    if (found && !keeps(directory, before)) losses.push('the broken file is gone')
  }
  await data.runner.stop()
  return {
    found,
    losses: [...losses, ...unexpected.splice(0).map((error) => `unexpected: ${String(error)}`)],
  }
}

function keeps(directory: string, bytes: Buffer): boolean {
  return readdirSync(directory)
    .filter((name) => name.startsWith('regulars-kept-'))
    .some((name) => readFileSync(join(directory, name)).equals(bytes))
}

async function again(what: string, tried: number, spoil: (path: string, random: () => number) => string) {
  const losses: string[] = []
  let seen = 0
  for (let round = 0; round < tried; round += 1) {
    const { directory, path } = copy()
    const how = spoil(path, chance(what, round))
    const { found, losses: lost } = await live(directory, path)
    if (found) seen += 1
    losses.push(...lost.map((text) => `seed ${String(seed)}, round ${String(round)}, ${how}: ${text}`))
    rmSync(directory, { recursive: true })
  }
  report({ what, tried, lost: losses.length, note: `${String(seen)} seen to be damaged` })
  expect(losses).toEqual([])
  return seen
}

describe('a data file', () => {
  it('with a flipped bit is told, never written to when seen, and a backup brings all back', async () => {
    await again('a flipped bit', rounds(10, 200), (path, random) => {
      const bytes = readFileSync(path)
      // One in four in the header and the schema, where it hurts most.
      const at = below(random, random() < 0.25 ? 4096 : bytes.length)
      const bit = below(random, 8)
      bytes[at]! ^= 1 << bit
      writeFileSync(path, bytes)
      return `bit ${String(bit)} of byte ${String(at)}`
    })
  })

  it('cut short is told, never written to, and a backup brings all back', async () => {
    const tried = rounds(4, 60)
    const seen = await again('a file cut short', tried, (path, random) => {
      const length = below(random, readFileSync(path).length - 1)
      truncateSync(path, length)
      return `cut to ${String(length)} bytes`
    })
    expect(seen).toBe(tried)
  })

  it('with a page that never reached the disk is told, never written to, and a backup brings all back', async () => {
    await again('a page of zeros', rounds(4, 60), (path, random) => {
      const bytes = readFileSync(path)
      const page = below(random, bytes.length / 4096)
      bytes.fill(0, page * 4096, (page + 1) * 4096)
      writeFileSync(path, bytes)
      return `page ${String(page)}`
    })
  })

  it.each<[string, (path: string) => void]>([
    ['that is empty', (path) => truncateSync(path, 0)],
    ['that is a picture', (path) => copyFileSync(join('resources', 'icon.png'), path)],
    ['that is a text', (path) => writeFileSync(path, 'Dear diary, '.repeat(1000))],
    [
      'of another program',
      (path) => {
        rmSync(path)
        const db = openConnection(path, { create: true })
        db.exec('CREATE TABLE theirs (text); INSERT INTO theirs VALUES (1)')
        db.pragma('journal_mode = DELETE')
        db.close()
      },
    ],
    [
      'of a newer app',
      (path) => {
        const db = openConnection(path)
        db.pragma('user_version = 9999')
        db.pragma('journal_mode = DELETE')
        db.close()
      },
    ],
  ])('%s is told, never written to, and a backup brings all back', async (what, spoil) => {
    const { directory, path } = copy()
    spoil(path)
    expect(await live(directory, path)).toEqual({ found: true, losses: [] })
    report({ what: `a file ${what}`, tried: 1, lost: 0 })
  })

  it('beside which stands the log of another file is told, and neither is touched', async () => {
    const tried = rounds(2, 30)
    const losses: string[] = []
    for (let round = 0; round < tried; round += 1) {
      const random = chance('log', round)
      const { directory, path } = copy()
      const other = await testData()
      // As many as the saves below are about.
      await importCustomers(other, 20 + below(random, 280))
      const theirs = `${other.data.path}-wal`
      for (const { operation, input } of saves(1 + below(random, 60), TODAY))
        await other.ask(operation, input)
      copyFileSync(theirs, `${path}-wal`)
      await other.close()
      const log = readFileSync(`${path}-wal`)
      const { found, losses: lost } = await live(directory, path)
      if (!found) lost.push('was not seen')
      const kept = readdirSync(directory).filter((name) => /kept.*-wal$/.test(name))
      if (!kept.some((name) => readFileSync(join(directory, name)).equals(log))) lost.push('the log is gone')
      losses.push(...lost.map((text) => `seed ${String(seed)}, round ${String(round)}: ${text}`))
      rmSync(directory, { recursive: true })
    }
    report({ what: 'the log of another file', tried, lost: losses.length })
    expect(losses).toEqual([])
  })

  it('whose folder is gone in the middle of the work says so', async () => {
    const { directory } = copy()
    const data = await testData({ directory })
    rmSync(join(directory, 'backups'), { recursive: true })
    expect(await ask(data, 'backup.list', {})).toMatchObject({ ok: true })
    expect(await ask(data, 'backup.create', {})).toMatchObject({ ok: true })
    expect(existsSync(join(directory, 'backups'))).toBe(true)
    await data.close()
  })
})
