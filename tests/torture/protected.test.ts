import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { electronEnvironment, launchOptions } from '../../scripts/lib/electron.mjs'
import { run } from '../../scripts/lib/run.mjs'
import { testData } from '../support/data'
import { atLength, report } from './chance'
import { writeOldFile } from './oldFile'
import { smallDisk } from './smallDisk'
import { stateOf } from './state'
import { scratchFolder } from './trial'
import { customerFile, importCustomers, merge } from './workloads'

/** What may not be written to: a disk, a file, a folder. It is said in words, and nothing is changed or lost. */

const disk = smallDisk(64)
const missing = 'missing' in disk ? disk.missing : lacksProtection(disk.path)
const scratch = scratchFolder()
afterAll(() => {
  scratch.remove()
  if ('remove' in disk) disk.remove()
})

/** For root no permission counts; what is immutable is so for root too. */
function immutable(path: string, on: boolean): string {
  const { error, stderr } = spawnSync('chattr', [on ? '+i' : '-i', path], { encoding: 'utf8' })
  return error?.message ?? stderr.trim()
}

function lacksProtection(folder: string): string | null {
  const probe = join(folder, 'probe')
  mkdirSync(probe)
  const problem = immutable(probe, true)
  immutable(probe, false)
  return problem === '' ? null : `files cannot be made immutable here: ${problem}`
}

/** A data directory on the small disk; what Chromium keeps beside it is elsewhere, how it copes is its own affair. */
function directoryOnDisk(): string {
  if ('missing' in disk) throw new Error(disk.missing)
  const directory = mkdtempSync(join(disk.path, 'data-'))
  for (const name of ['window', 'logs'])
    symlinkSync(mkdtempSync(join(scratch.path, `${name}-`)), join(directory, name))
  return directory
}

async function written(): Promise<{ directory: string; state: string }> {
  const directory = directoryOnDisk()
  const data = await testData({ directory })
  await importCustomers(data, 30)
  const state = stateOf(data.db)
  await data.runner.stop()
  return { directory, state }
}

async function call(directory: string, operation: string, input = '{}') {
  const { executablePath, args } = launchOptions(['call', operation, input, '--data', directory])
  const { code, stdout, stderr } = await run(executablePath, args, { env: electronEnvironment() })
  return { code, stdout, stderr }
}

async function stateIn(directory: string): Promise<string> {
  const data = await testData({ directory })
  const state = stateOf(data.db)
  await data.runner.stop()
  return state
}

const title = (what: string) => `${what}${missing === null ? '' : ` (skipped: ${missing})`}`

describe.skipIf(missing !== null)(title('what is write-protected'), () => {
  it.each(atLength ? ['a disk', 'a folder'] : ['a folder'])(
    '%s is said to be so, with what to do, and nothing is touched',
    async (what) => {
      const { directory, state } = await written()
      const file = readFileSync(join(directory, 'regulars.sqlite'))
      const protect = (on: boolean) => {
        if (what === 'a folder') expect(immutable(directory, on)).toBe('')
        else if ('protect' in disk) disk.protect(on)
      }
      protect(true)
      try {
        for (const [operation, input] of [
          ['customers.list', '{}'],
          ['customers.create', '{"name":"New"}'],
        ] as const) {
          const { code, stderr } = await call(directory, operation, input)
          expect(code).toBe(1)
          expect(stderr).toContain('"code":"read-only"')
          expect(stderr).toContain(`Nothing may be written in ${directory}`)
        }
      } finally {
        protect(false)
      }
      expect(readFileSync(join(directory, 'regulars.sqlite')).equals(file)).toBe(true)
      expect(await stateIn(directory)).toBe(state)
      report({ what: `${what} that is write-protected`, tried: 2, lost: 0 })
    },
  )

  it('a disk is also said to be so by the window, which does not just vanish', async () => {
    const { directory } = await written()
    if ('protect' in disk) disk.protect(true)
    try {
      const { executablePath, args } = launchOptions(['--data', directory])
      const child = spawn(executablePath, args, {
        env: electronEnvironment(),
        stdio: ['ignore', 'ignore', 'pipe'],
        detached: true,
      })
      let told = ''
      for await (const line of createInterface({ input: child.stderr })) {
        told = line
        if (line.startsWith('{')) break
      }
      // The box with the words would stay until somebody has read it.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      expect(told).toContain('"code":"read-only"')
    } finally {
      if ('protect' in disk) disk.protect(false)
    }
  })

  it('a file is opened for reading, and whoever wants to change it is told', async () => {
    const { directory, state } = await written()
    const path = join(directory, 'regulars.sqlite')
    const bytes = readFileSync(path)
    expect(immutable(path, true)).toBe('')
    try {
      const data = await testData({ directory })
      expect(await data.call('system.info', {})).toMatchObject({
        state: 'ready',
        readOnly: true,
        customers: 30,
      })
      expect(stateOf(data.db)).toBe(state)
      expect((await data.call('grading.board', {})).columns.length).toBeGreaterThan(0)
      data.chooses({ name: 'more.csv', content: customerFile(5, 900) })
      for (const [operation, input] of [
        ['customers.create', { name: 'New' }],
        ['transfer.import', { into: 'customers' }],
        ['duplicates.merge', merge(1, 2).input],
        ['history.undo', {}],
      ] as const) {
        await expect(data.ask(operation, input), operation).rejects.toMatchObject({ code: 'read-only' })
      }
      // What protects the data can still be made from it.
      const { name } = await data.call('backup.create', {})
      expect(readdirSync(data.data.backupsDirectory)).toContain(name)
      await data.runner.stop()
    } finally {
      immutable(path, false)
    }
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(await stateIn(directory)).toBe(state)
    report({ what: 'a file that is write-protected', tried: 6, lost: 0 })
  })

  it('a file of an older version stays as it was', async () => {
    const directory = directoryOnDisk()
    writeOldFile(directory, 20)
    const path = join(directory, 'regulars.sqlite')
    const bytes = readFileSync(path)
    expect(immutable(path, true)).toBe('')
    try {
      const { code, stderr } = await call(directory, 'system.info')
      expect(code).toBe(1)
      expect(stderr).toContain('"code":"read-only"')
    } finally {
      immutable(path, false)
    }
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect((await call(directory, 'system.info')).stdout).toContain('"customers":20')
  })

  it('a folder for backups keeps what wants a backup first from happening, and says where', async () => {
    const directory = directoryOnDisk()
    const data = await testData({ directory })
    await importCustomers(data, 30)
    const before = stateOf(data.db)
    const folder = data.data.backupsDirectory
    expect(immutable(folder, true)).toBe('')
    try {
      data.chooses({ name: 'more.csv', content: customerFile(5, 900) })
      for (const [operation, input, words] of [
        ['backup.create', {}, 'choose another folder'],
        ['transfer.import', { into: 'customers' }, 'nothing was imported'],
        ['duplicates.merge', merge(1, 2).input, 'nothing was merged'],
      ] as const) {
        const refused = data.ask(operation, input)
        await expect(refused, operation).rejects.toMatchObject({ code: 'read-only' })
        await expect(refused, operation).rejects.toThrow(folder)
        await expect(refused, operation).rejects.toThrow(words)
        await data.runner.idle()
        expect(stateOf(data.db), operation).toBe(before)
      }
    } finally {
      immutable(folder, false)
    }
    await data.call('transfer.import', { into: 'customers' })
    await data.close()
    report({ what: 'a folder for backups that is write-protected', tried: 3, lost: 0 })
  })
})
