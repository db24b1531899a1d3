import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { TaskHandler } from '../../src/main/carryOut'
import { DataFile } from '../../src/main/database/dataFile'
import type { Database } from '../../src/main/database/sql'
import type { Desktop } from '../../src/main/desktop/interface'
import type { TaskPort, TaskPortEvents } from '../../src/main/jobs/workerThread'
import { Runner } from '../../src/main/runner'
import { AppError } from '../../src/shared/errors'
import type { InputOf, OperationName, OutputOf } from '../../src/shared/operations/index'

/** The day tests live in unless they say otherwise. */
export const TODAY = '2026-03-15'

export interface TestData {
  directory: string
  data: DataFile
  runner: Runner
  /** The open connection, to look at what an operation left behind. */
  readonly db: Database
  /** Asks an operation as every door does, waits for what follows from it, and gives its answer. */
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Asks with an input that need not fit. */
  ask(name: string, input: unknown): Promise<unknown>
  /** The next operation that opens a file gets this one; text is written to a new file first. */
  chooses(file: { path: string } | { name: string; content: string | Uint8Array }): void
  /** The next operation that saves a file writes here. */
  savesTo(path: string): void
  /** The next operation that asks for a folder gets this one. */
  choosesFolder(path: string): void
  /** What the owner was told unasked. */
  notices: readonly string[]
  setToday(today: string): void
  close(): Promise<void>
}

/** A task handler on the same thread: what worker.ts is, without the thread. */
function localThread(path: string, { onReply }: TaskPortEvents): TaskPort {
  const handler = new TaskHandler(path, onReply)
  return {
    post: (task) => {
      handler.take(task)
    },
    end: () => Promise.resolve(),
  }
}

/** A real data file in a folder of its own, with the real runner in front; nothing is mocked but the dialogs. */
export async function testData(options: { today?: string; directory?: string } = {}): Promise<TestData> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'regulars-test-'))
  let today = options.today ?? TODAY
  let moments = 0
  let chosen: string | null = null
  let savePath: string | null = null
  let folder: string | null = null
  const notices: string[] = []
  const clock = {
    today: () => today,
    // Every moment is one second after the last, so that orders by time are certain.
    now: () => new Date(Date.parse(`${today}T08:00:00Z`) + (moments += 1) * 1000).toISOString(),
  }
  const desktop: Desktop = {
    chooseOpenFile: () =>
      chosen === null
        ? Promise.reject(new AppError('cancelled', 'No file was chosen'))
        : Promise.resolve(chosen),
    chooseSaveFile: () =>
      savePath === null
        ? Promise.reject(new AppError('cancelled', 'No file was chosen'))
        : Promise.resolve(savePath),
    chooseFolder: () =>
      folder === null
        ? Promise.reject(new AppError('cancelled', 'No folder was chosen'))
        : Promise.resolve(folder),
    printToPdf: () => Promise.reject(new Error('There is no window to print here')),
    printOnPaper: () => Promise.reject(new Error('There is no window to print here')),
    keepForPreview: () => 'app://regulars/preview/test.pdf',
    showInFolder: () => undefined,
    versions: { app: '0.0.0', electron: null },
  }
  const data = new DataFile(directory)
  const runner = new Runner({
    data,
    desktop,
    clock,
    resources: resolve('resources'),
    startThread: (events) => localThread(data.path, events),
    log: (reference, error) => {
      console.error(reference, error)
    },
    out: null,
    onChanged: () => undefined,
    onNotice: (message) => {
      notices.push(message)
    },
  })
  await runner.dataHost.open()
  await runner.settleIfNeeded()
  return {
    directory,
    data,
    runner,
    get db() {
      if (!data.db) throw new Error('The data file is not open')
      return data.db
    },
    call: async (name, input) => {
      const output = await runner.call(name, input)
      await runner.idle()
      return output
    },
    ask: async (name, input) => JSON.parse(await runner.callJson(name, input)) as unknown,
    chooses: (file) => {
      if ('path' in file) chosen = file.path
      else writeFileSync((chosen = join(directory, file.name)), file.content)
    },
    savesTo: (path) => {
      savePath = path
    },
    choosesFolder: (path) => {
      folder = path
    },
    notices,
    setToday: (day) => {
      today = day
    },
    close: async () => {
      await runner.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
