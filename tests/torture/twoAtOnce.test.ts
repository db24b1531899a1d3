import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inspectFile } from '../../src/main/database/check'
import { systemClock } from '../../src/main/doors/clock'
import { openApp } from '../e2e/app'
import { testData } from '../support/data'
import { atLength, report, rounds } from './chance'
import { writeOldFile } from './oldFile'
import { troubleIn } from './state'
import { startApp, type Answer, type Call, type RunningApp } from './theApp'
import { scratchFolder } from './trial'
import { customerFile } from './workloads'

/** Several Regulars on one data directory: nothing that was acknowledged is lost; who has to wait too long is told. */

const scratch = scratchFolder()
afterAll(scratch.remove)
const newDirectory = () => mkdtempSync(join(scratch.path, 'data-'))

async function askAll(app: RunningApp, calls: readonly Call[]): Promise<(Answer | null)[]> {
  const answers: (Answer | null)[] = []
  for (const call of calls) answers.push(await app.ask(call))
  return answers
}

const creating = (who: string, count: number): Call[] =>
  Array.from({ length: count }, (_, index) => ({
    operation: 'customers.create',
    input: { name: `${who} ${String(index)}` },
  }))

/** Who was acknowledged, and every answer that is neither yes nor "busy". */
function sorted(calls: readonly Call[], answers: readonly (Answer | null)[]) {
  const names = answers.flatMap((answer, index) =>
    answer?.ok === true ? [(calls[index]?.input as { name: string }).name] : [],
  )
  const odd = answers.filter((answer) => answer?.ok !== true && answer?.error.code !== 'busy')
  return { names, odd }
}

async function look(directory: string) {
  const today = systemClock.today()
  const data = await testData({ directory, today })
  const { rows } = await data.call('customers.list', { limit: 1000 })
  const trouble = troubleIn(data.db, today)
  const list = await data.call('backup.list', {})
  const broken = list.backups.filter(
    ({ name }) => inspectFile(join(data.data.backupsDirectory, name), true).problem !== null,
  )
  await data.runner.stop()
  return {
    names: rows.map(({ name }) => name),
    trouble,
    backups: list.backups.map(({ name }) => name),
    broken,
  }
}

describe('two at once on one data directory', () => {
  it.each([
    ['a new one', () => undefined],
    [
      'one with an older file',
      (directory: string) => {
        writeOldFile(directory, 20)
      },
    ],
  ] as const)(
    'that are started on %s at the same moment both write, and nothing is lost',
    async (_what, prepare) => {
      for (let round = 0; round < rounds(1, 20); round += 1) {
        const directory = newDirectory()
        prepare(directory)
        const writers = ['Ann', 'Ben'].map((who) => {
          const calls = creating(who, 15)
          return { calls, app: startApp(directory) }
        })
        const all = await Promise.all(
          writers.map(async ({ app, calls }) => ({ calls, answers: await askAll(app, calls) })),
        )
        expect(await Promise.all(writers.map(({ app }) => app.end()))).toEqual([0, 0])
        const results = all.map(({ calls, answers }) => sorted(calls, answers))
        expect(results.flatMap(({ odd }) => odd)).toEqual([])
        const found = await look(directory)
        expect(found).toMatchObject({ trouble: null, broken: [] })
        const acknowledged = results.flatMap(({ names }) => names)
        expect(acknowledged.filter((name) => !found.names.includes(name))).toEqual([])
      }
      report({ what: 'two started at once', tried: rounds(1, 20), lost: 0 })
    },
  )

  it('that back up in the same second both have their backup', async () => {
    const directory = newDirectory()
    const apps = [startApp(directory), startApp(directory)]
    const backUp: Call = { operation: 'backup.create', input: {} }
    await Promise.all(apps.map((app) => app.ask({ operation: 'system.info', input: {} })))
    const answers = (
      await Promise.all(apps.map((app) => askAll(app, [backUp, backUp, backUp, backUp])))
    ).flat()
    await Promise.all(apps.map((app) => app.end()))
    const names = answers.map((answer) =>
      answer?.ok === true ? (answer.value as { name: string }).name : answer,
    )
    expect(new Set(names).size).toBe(8)
    const found = await look(directory)
    expect(found.broken).toEqual([])
    expect([...found.backups].sort()).toEqual([...names].sort())
    expect(readdirSync(join(directory, 'backups')).filter((name) => name.includes('.part'))).toEqual([])
    report({ what: 'two that back up in the same second', tried: 8, lost: 0 })
  })

  it('of which one imports while the other saves: both are done, or one is told it is busy', async () => {
    const directory = newDirectory()
    const file = join(scratch.path, 'many.csv')
    writeFileSync(file, customerFile(3000))
    const [importer, saver] = [startApp(directory, { file }), startApp(directory)]
    await Promise.all([importer, saver].map((app) => app.ask({ operation: 'system.info', input: {} })))
    const calls = creating('Ann', 10)
    const [imported, saved] = await Promise.all([
      importer.ask({ operation: 'transfer.import', input: { into: 'customers' } }),
      askAll(saver, calls),
    ])
    await Promise.all([importer.end(), saver.end()])
    const { names, odd } = sorted(calls, saved)
    expect(odd).toEqual([])
    if (imported?.ok !== true) expect(imported).toMatchObject({ error: { code: 'busy' } })
    const data = await testData({ directory, today: systemClock.today() })
    expect((await data.call('customers.list', {})).total).toBe(
      names.length + (imported?.ok === true ? 3000 : 0),
    )
    expect(troubleIn(data.db, systemClock.today())).toBeNull()
    await data.runner.stop()
    report({ what: 'an import beside saves of another', tried: 11, lost: 0 })
  })

  it('a window and a call: both write, the window sees it, and a restore waits until it is alone', async () => {
    const app = await openApp()
    try {
      await app.call('settings.update', { started: true })
      await app.call('customers.create', { name: 'From the window' })
      const { name } = await app.call('backup.create', {})
      const other = startApp(app.directory)
      expect(
        await other.ask({ operation: 'customers.create', input: { name: 'From the call' } }),
      ).toMatchObject({
        ok: true,
      })
      await app.page.getByText('From the call').first().waitFor()
      const refused = await other.ask({ operation: 'backup.restore', input: { name } })
      expect(refused).toMatchObject({
        ok: false,
        error: { code: 'busy', message: expect.stringContaining('open in another Regulars') as string },
      })
      await app.call('customers.create', { name: 'Afterwards' })
      expect(
        await other.ask({ operation: 'customers.create', input: { name: 'Afterwards too' } }),
      ).toMatchObject({
        ok: true,
      })
      await other.end()
      const names = (await app.call('customers.list', { limit: 100 })).rows.map((row) => row.name)
      expect([...names].sort()).toEqual(['Afterwards', 'Afterwards too', 'From the call', 'From the window'])
    } finally {
      await app.close()
    }
    report({ what: 'a window and a call', tried: 5, lost: 0 })
  })

  // In short, tests/e2e/journey.test.ts sees that it goes away.
  it.runIf(atLength)('a second window goes away and brings the first to the front', async () => {
    const app = await openApp()
    try {
      await app.call('customers.create', { name: 'Ann' })
      await app.electron.evaluate(({ app: electron, BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.minimize()
        electron.once('second-instance', () => {
          setImmediate(() => {
            ;(globalThis as unknown as { front?: boolean }).front = window?.isMinimized() === false
          })
        })
      })
      await expect(openApp(app.directory)).rejects.toThrow()
      await expect
        .poll(() => app.electron.evaluate(() => (globalThis as unknown as { front?: boolean }).front), {
          timeout: 20_000,
        })
        .toBe(true)
      expect(await app.call('system.info', {})).toMatchObject({ customers: 1 })
    } finally {
      await app.close()
    }
  })
})
