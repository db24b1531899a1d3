import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { below, chance, report, rounds, seed } from './chance'
import { Disk, fates } from './disk'
import { answersBy, compileRecorder, readRecording, type Event } from './recording'
import { startApp } from './theApp'
import { judge, layOut, prepareTrial, scratchFolder, type Trial } from './trial'
import { customerFile, importCustomers, saves, type Workload } from './workloads'

/**
 * Cutting the power, simulated: everything the real app does to its files is recorded while it saves, imports, backs up
 * and restores; then the disk is rebuilt as it may be found after a cut at a random moment, with nothing certain but what
 * was flushed.
 */

const scratch = scratchFolder()
const recorder = compileRecorder(scratch.path)
afterAll(scratch.remove)

const everything: Workload = {
  name: 'everything',
  prepare: (data) => importCustomers(data, 40),
  imports: customerFile(200, 31),
  calls: async (data, day) => {
    const { name } = await data.call('backup.create', {})
    await importCustomers(data, 20, 41)
    return [
      ...saves(12, day),
      { operation: 'backup.create', input: {} },
      ...saves(3, day, 14),
      { operation: 'transfer.import', input: { into: 'customers' } },
      ...saves(3, day, 21),
      { operation: 'backup.restore', input: { name } },
      ...saves(7, day, 28),
      { operation: 'backup.create', input: {} },
      ...saves(2, day, 35),
    ]
  },
}

const firstDay: Workload = {
  name: 'the first day',
  calls: (_data, day) =>
    Promise.resolve([
      ...Array.from({ length: 3 }, (_, index) => ({
        operation: 'customers.create',
        input: { name: `Customer ${String(index)}` },
      })),
      { operation: 'backup.create', input: {} },
      { operation: 'purchases.create', input: { customerId: 1, purchasedOn: day, amount: 100 } },
    ]),
}

/** The folder for backups is not there: it was moved, or taken along on a stick. */
const firstBackup: Workload = {
  name: 'the first backup',
  prepare: async (data) => {
    await importCustomers(data, 20)
    rmSync(data.data.backupsDirectory, { recursive: true })
  },
  calls: (_data, day) =>
    Promise.resolve([...saves(2, day), { operation: 'backup.create', input: {} }, ...saves(2, day, 3)]),
}

/** Chromium's own and the log are not the owner's data; shared memory does not outlast a power cut. */
const leftOut = (path: string) => /^(window|logs)(\/|$)|-shm$/.test(path)

async function record(
  trial: Trial,
  library: string,
  application?: string,
): Promise<{ events: Event[]; directory: string }> {
  const directory = layOut(trial, scratch.path)
  const log = `${directory}.recording`
  const app = startApp(directory, {
    file: trial.file,
    environment: { LD_PRELOAD: library, RECORD_DIRECTORY: directory, RECORD_INTO: log },
    ...(application === undefined ? {} : { application }),
  })
  for (const call of trial.calls) expect(await app.ask(call)).toMatchObject({ ok: true })
  expect(await app.end()).toBe(0)
  const events = readRecording(log, directory)
  rmSync(log)
  return { events, directory }
}

/** Half of the cuts come at any moment, half near one at which files are named, renamed or removed: these are few. */
function momentsOfCuts(events: readonly Event[], times: number, random: () => number): number[] {
  const naming = [...events.entries()].filter(([, { kind }]) => /unlink|rename|link|makeDirectory/.test(kind))
  return Array.from({ length: times }, (_, round) => {
    const near = naming[below(random, naming.length)]
    if (round % 2 === 0 || !near) return below(random, events.length + 1)
    return Math.min(events.length, Math.max(0, near[0] - 3 + below(random, 8)))
  }).sort((one, other) => one - other)
}

/** Cuts the power again and again; says what was lost each time. */
async function cut(
  trial: Trial,
  events: readonly Event[],
  times: number,
): Promise<{ losses: string[]; hurt: number }> {
  const random = chance('power', times)
  const moments = momentsOfCuts(events, times, random)
  const disk = new Disk(trial.template, leftOut)
  const losses: string[] = []
  let [happened, hurt] = [0, 0]
  for (const [round, moment] of moments.entries()) {
    for (; happened < moment; happened += 1) disk.apply(events[happened]!)
    const fate = fates[round % fates.length]!
    const directory = join(scratch.path, `cut-${String(round)}`)
    disk.layOut(directory, fate, random)
    const troubles = await judge(directory, trial, answersBy(events, moment))
    const where = `seed ${String(seed)}, cut ${String(round)} at ${String(moment)} of ${String(events.length)}, ${fate} unflushed kept`
    losses.push(...troubles.map((what) => `${where}: ${what}`))
    if (troubles.length > 0) hurt += 1
    rmSync(directory, { recursive: true })
  }
  return { losses, hurt }
}

/** The same build, but with SQLite's own setting for the write-ahead log: commits are not flushed one by one. */
function carelessBuild(): string {
  const application = join(scratch.path, 'careless')
  mkdirSync(application)
  cpSync('out', join(application, 'out'), { recursive: true })
  cpSync('package.json', join(application, 'package.json'))
  for (const name of ['resources', 'node_modules']) symlinkSync(resolve(name), join(application, name))
  const scripts = readdirSync(join(application, 'out', 'main'), { recursive: true, encoding: 'utf8' })
  let changed = 0
  for (const script of scripts.filter((name) => name.endsWith('.js'))) {
    const path = join(application, 'out', 'main', script)
    const text = readFileSync(path, 'utf8')
    const careless = text.replaceAll('synchronous = FULL', 'synchronous = NORMAL')
    if (careless !== text) changed += 1
    writeFileSync(path, careless)
  }
  expect(changed).toBeGreaterThan(0)
  return application
}

const missing = 'missing' in recorder ? recorder.missing : null

describe.skipIf(missing !== null)(`a power cut${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const library = 'library' in recorder ? recorder.library : ''
  it.each([everything, firstDay, firstBackup])(
    'during $name loses nothing that was acknowledged',
    async (workload) => {
      const trial = await prepareTrial(workload, scratch.path)
      const { events, directory } = await record(trial, library)
      expectToKnowEverything(trial, events, directory)
      const tried = workload === everything ? rounds(12, 300) : rounds(8, 100)
      const { losses, hurt } = await cut(trial, events, tried)
      const flushes = events.filter((event) => event.kind === 'sync').length
      report({
        what: `power cut during ${workload.name}`,
        tried,
        lost: hurt,
        note: `${String(events.length)} recorded steps, ${String(flushes)} flushes`,
      })
      expect(losses).toEqual([])
    },
  )

  it('would be seen to lose acknowledged changes if commits were not flushed', async () => {
    const trial = await prepareTrial(everything, scratch.path)
    const { events } = await record(trial, library, carelessBuild())
    const tried = rounds(12, 100)
    const { hurt } = await cut(trial, events, tried)
    report({
      what: 'power cut without flushing (must lose)',
      tried,
      lost: 0,
      note: `${String(hurt)} lost something`,
    })
    expect(hurt).toBeGreaterThan(tried / 3)
  })
})

/** The recording is complete: played to its end it gives the very files that are there. */
function expectToKnowEverything(trial: Trial, events: readonly Event[], directory: string): void {
  const disk = new Disk(trial.template, leftOut)
  for (const event of events) disk.apply(event)
  const replayed = `${directory}-replayed`
  disk.layOut(replayed, 'everything', () => 0)
  const files = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => !leftOut(path))
      .sort()
  expect(files(replayed)).toEqual(files(directory))
  for (const path of files(directory).filter((name) => name.endsWith('.sqlite'))) {
    expect(readFileSync(join(replayed, path)).equals(readFileSync(join(directory, path))), path).toBe(true)
  }
}
