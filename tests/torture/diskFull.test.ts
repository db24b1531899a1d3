import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { electronEnvironment, launchOptions } from '../../scripts/lib/electron.mjs'
import { run } from '../../scripts/lib/run.mjs'
import { inspectFile } from '../../src/main/database/check'
import { answer } from '../../src/main/doors/answer'
import { testData, TODAY, type TestData } from '../support/data'
import { atLength, report } from './chance'
import { hasOlderVersions, writeOldFile } from './oldFile'
import { smallDisk } from './smallDisk'
import { stateOf, troubleIn } from './state'
import type { Answer, Call } from './theApp'
import { scratchFolder } from './trial'
import { customerFile, importCustomers, merge } from './workloads'

/** A full disk: every operation that writes says so, loses nothing, leaves nothing half behind, and works once there is room. */

const disk = smallDisk(32)
const missing = 'missing' in disk ? disk.missing : null
const scratch = scratchFolder()
afterAll(() => {
  scratch.remove()
  if ('remove' in disk) disk.remove()
})

interface Case {
  name: string
  /** Does nothing to the owner's data, so that it stands as it was either way. */
  changesNothing?: boolean
  call: (data: TestData) => Promise<Call>
}

const cases: readonly Case[] = [
  {
    name: 'a save',
    call: () =>
      Promise.resolve({
        operation: 'customers.update',
        input: { id: 1, changes: { notes: 'x'.repeat(20_000) } },
      }),
  },
  {
    name: 'an import',
    call: (data) => {
      const path = join(scratch.path, 'import.csv')
      writeFileSync(path, customerFile(3000, 201))
      data.chooses({ path })
      return Promise.resolve({ operation: 'transfer.import', input: { into: 'customers' } })
    },
  },
  {
    name: 'a merge',
    call: () => Promise.resolve(merge(1, 2)),
  },
  {
    name: 'an export',
    changesNothing: true,
    call: (data) => {
      data.savesTo(join(data.directory, 'everything.json'))
      return Promise.resolve({ operation: 'transfer.exportAll', input: {} })
    },
  },
  {
    name: 'an undo',
    call: async (data) => {
      await importCustomers(data, 1000, 201)
      return { operation: 'history.undo', input: {} }
    },
  },
  {
    name: 'a redo',
    call: async (data) => {
      await importCustomers(data, 1000, 201)
      await data.call('history.undo', {})
      return { operation: 'history.redo', input: {} }
    },
  },
  {
    name: 'a backup',
    changesNothing: true,
    call: () => Promise.resolve({ operation: 'backup.create', input: {} }),
  },
  {
    name: 'a restore',
    call: async (data) => {
      const { name } = await data.call('backup.create', {})
      await importCustomers(data, 500, 201)
      return { operation: 'backup.restore', input: { name } }
    },
  },
]

/** What is left free on the disk: from nothing to nearly enough. */
const levels = atLength ? [0, 4096, 40_000, 150_000, 400_000, 900_000, 2_000_000] : [0, 40_000, 600_000]

const starts: { name: string; prepare: (directory: string) => void }[] = [
  { name: 'a first start', prepare: () => undefined },
  ...(hasOlderVersions
    ? [
        {
          name: 'a migration',
          prepare: (directory: string) => {
            writeOldFile(directory, 1500)
          },
        },
      ]
    : []),
]

async function ask(data: TestData, { operation, input }: Call): Promise<Answer> {
  const log = (reference: string, error: unknown) => {
    console.error(reference, error)
  }
  const reply = await answer(data.runner, operation, JSON.stringify(input), log)
  await data.runner.idle()
  return JSON.parse(reply) as Answer
}

/** What was backed up before the disk was full may stay. */
function isWholeBackup(path: string): boolean {
  return path.endsWith('.sqlite') && inspectFile(path, true).problem === null
}

function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort()
}

describe.skipIf(missing !== null)(`a full disk${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  it.each(cases)('during $name loses nothing', async ({ name, changesNothing, call }) => {
    if ('missing' in disk) return
    let refused = 0
    const losses: string[] = []
    for (const free of levels) {
      const directory = mkdtempSync(join(disk.path, 'data-'))
      const data = await testData({ directory })
      await importCustomers(data, 200)
      const asked = await call(data)
      // Else the log still has room inside itself.
      data.db.pragma('wal_checkpoint(TRUNCATE)')
      const before = stateOf(data.db)
      const files = filesOf(directory)
      disk.fill(free)
      const reply = await ask(data, asked)
      const at = `${String(free)} bytes free`
      if (!reply.ok) {
        refused += 1
        if (reply.error.code !== 'disk-full')
          losses.push(`${at}: ${reply.error.code}, ${reply.error.message}`)
        const after = data.data.db ? stateOf(data.db) : `state ${data.data.state}`
        if (after !== before) losses.push(`${at}: the data is another: ${after}`)
        const extra = filesOf(directory).filter(
          (file) => !files.includes(file) && !isWholeBackup(join(directory, file)),
        )
        if (extra.length > 0) losses.push(`${at}: left behind ${extra.join(', ')}`)
        if (!(await ask(data, { operation: 'customers.list', input: {} })).ok)
          losses.push(`${at}: cannot even be read`)
      }
      disk.makeRoom()
      if (!reply.ok) {
        const again = await ask(data, asked)
        if (!again.ok) losses.push(`${at}: still refused with room made: ${again.error.message}`)
      }
      const trouble = troubleIn(data.db, TODAY)
      if (trouble !== null) losses.push(`${at}: ${trouble}`)
      if ((stateOf(data.db) === before) !== (changesNothing ?? false))
        losses.push(`${at}: in the end it was not done`)
      await data.close()
    }
    report({
      what: `full disk during ${name}`,
      tried: levels.length,
      lost: losses.length,
      note: `${String(refused)} refused`,
    })
    expect(losses).toEqual([])
    expect(refused).toBeGreaterThan(0)
  })

  it('during an erase is no failure once it is kept; what lingers in the log is said, and goes with the next change', async () => {
    if ('missing' in disk) return
    const losses: string[] = []
    let [refused, lingered] = [0, 0]
    const tries = Array.from(
      { length: atLength ? 24 : 5 },
      (_, index) => index * (atLength ? 25_000 : 120_000),
    )
    for (const free of tries) {
      const directory = mkdtempSync(join(disk.path, 'data-'))
      const data = await testData({ directory })
      await importCustomers(data, 60)
      data.db.pragma('wal_checkpoint(TRUNCATE)')
      // In the log stands more than the file has room for.
      for (let id = 1; id <= 40; id += 1)
        await data.call('customers.update', { id, changes: { notes: `note ${'x'.repeat(15_000)}` } })
      const secret = { name: 'Zacharias', notes: 'zz-secret '.repeat(20) }
      const { id } = await data.call('customers.create', secret)
      const before = stateOf(data.db)
      disk.fill(free)
      const reply = await ask(data, {
        operation: 'customers.erase',
        input: { id, confirmName: 'Zacharias' },
      })
      const at = `${String(free)} bytes free`
      if (!reply.ok) {
        refused += 1
        if (reply.error.code !== 'disk-full') losses.push(`${at}: ${reply.error.message}`)
        if (stateOf(data.db) !== before) losses.push(`${at}: refused, but the data is another`)
      }
      const told = data.notices.some((notice) => notice.startsWith('It is erased'))
      if (told) lingered += 1
      disk.makeRoom()
      if (reply.ok) {
        await data.call('customers.create', { name: 'Next' })
        const files = ['', '-wal'].map((suffix) => readFileSync(data.data.path + suffix, 'latin1'))
        if (files.some((text) => text.includes('zz-secret'))) losses.push(`${at}: a trace stays`)
      }
      const trouble = troubleIn(data.db, TODAY)
      if (trouble !== null) losses.push(`${at}: ${trouble}`)
      await data.close()
    }
    const note = `${String(refused)} refused, ${String(lingered)} kept with a trace in the log for a while`
    report({ what: 'full disk during an erase', tried: tries.length, lost: losses.length, note })
    expect(losses).toEqual([])
    expect(refused).toBeGreaterThan(0)
    expect(lingered).toBeGreaterThan(0)
  })

  it.each(starts)('during $name is told in words, and the next start succeeds', async ({ name, prepare }) => {
    if ('missing' in disk) return
    const losses: string[] = []
    let refused = 0
    for (const free of levels.slice(0, atLength ? -2 : -1)) {
      const directory = mkdtempSync(join(disk.path, 'data-'))
      // What Chromium keeps goes to a disk with room: how it copes is its own affair.
      symlinkSync(mkdtempSync(join(scratch.path, 'window-')), join(directory, 'window'))
      prepare(directory)
      const before = filesOf(directory)
      disk.fill(free)
      const { code, stderr, stdout } = await startOnce(directory)
      disk.makeRoom()
      const at = `${String(free)} bytes free`
      if (code !== 0) {
        refused += 1
        if (!stderr.includes('"code":"disk-full"')) losses.push(`${at}: ${stderr.slice(-400)}`)
        const extra = filesOf(directory).filter(
          (file) => !before.includes(file) && !/^(logs|backups|window)/.test(file),
        )
        if (extra.length > 0) losses.push(`${at}: left behind ${extra.join(', ')}`)
      } else if (!stdout.includes('"state":"ready"')) losses.push(`${at}: ${stdout}`)
      const again = await startOnce(directory)
      if (!again.stdout.includes('"state":"ready"')) losses.push(`${at}: then ${again.stdout}${again.stderr}`)
      rmSync(directory, { recursive: true })
    }
    report({
      what: `full disk during ${name}`,
      tried: levels.slice(0, atLength ? -2 : -1).length,
      lost: losses.length,
      note: `${String(refused)} refused`,
    })
    expect(losses).toEqual([])
    expect(refused).toBeGreaterThan(0)
  })
})

function startOnce(directory: string) {
  const { executablePath, args } = launchOptions(['call', 'system.info', '--data', directory])
  return run(executablePath, args, { env: electronEnvironment() })
}
