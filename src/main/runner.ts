import { z } from 'zod'
import type { OperationContract, SavedFile } from '../shared/contract'
import { AppError } from '../shared/errors'
import type { InputOf, OperationName, OutputOf } from '../shared/operations/index'
import { changesData, isOperationName, operationKinds } from '../shared/operations/kinds'
import { createI18n, type Translate } from '../shared/texts/i18n'
import { idSchema } from '../shared/values'
import { BackupsBefore } from './backupsBefore'
import { ChosenFiles } from './chosenFiles'
import { problemOf, type FileProblem } from './database/check'
import type { FailureLog } from './database/failures'
import type { DataFile } from './database/dataFile'
import { Host } from './dataHost'
import { needsSettling } from './derived'
import { execute, parseInput, parseOutput } from './execute'
import type { Desktop } from './desktop/interface'
import type { DesktopContext, OpenedFile, SavePlace } from './features/context'
import { restoreStep, type RestoreStep } from './features/history/restores'
import { defaultSettings, readSettings } from './features/settings/queries'
import { ThreadPair } from './jobs/threadPair'
import {
  WorkerThread,
  type JobControl,
  type OperateOptions,
  type TaskPort,
  type TaskPortEvents,
} from './jobs/workerThread'
import { loadOperations, operationOf, type Operation } from './registry'
import { stepOverRestore } from './restoreStep'
import { RunningCalls, type CallOptions } from './runningCalls'
import { Turns } from './turns'
import { Upkeep } from './upkeep'

export interface Clock {
  /** The calendar date where the owner is. */
  today(): string
  /** This moment, ISO 8601 in UTC. */
  now(): string
}

export interface RunnerParts {
  data: DataFile
  desktop: Desktop
  clock: Clock
  /** Folder of the files that come with the app. */
  resources: string
  /** Starts a thread for tasks on the data file. */
  startThread: (events: TaskPortEvents) => TaskPort
  log: FailureLog
  /** Stands in for the save dialog. */
  out: string | null
  /** The data changed, perhaps after the call that changed it has returned. */
  onChanged: () => void
  /** Something the owner should know, though nothing was asked. */
  onNotice: (message: string) => void
}

const namedActionSchema = z.object({ id: idSchema.optional() })

/**
 * Carries out operations wherever they belong: quick ones here, long ones in a thread; one writer at a time. Every way
 * in (window, command line, tests) goes through {@link callJson}.
 */
export class Runner {
  private readonly threads: ThreadPair
  private readonly host: Host
  private readonly backupsBefore: BackupsBefore
  private readonly files = new ChosenFiles()
  private readonly calls = new RunningCalls()
  private readonly entrance = new Turns()
  private readonly turns = new Turns()
  private readonly upkeep: Upkeep
  private readonly translators = new Map<string, Translate>()

  constructor(private readonly parts: RunnerParts) {
    const { data, startThread, log, clock } = parts
    this.threads = new ThreadPair(startThread, log)
    this.host = new Host({
      data,
      threads: this.threads.both,
      newThread: () => new WorkerThread(startThread, log),
      now: () => clock.now(),
      t: () => this.t,
      notice: parts.onNotice,
    })
    this.backupsBefore = new BackupsBefore(this.host)
    const { threads, turns } = this
    this.upkeep = new Upkeep({ data, threads, turns, clock, log, onChanged: parts.onChanged })
  }

  /** The translator for the language of the settings. */
  get t(): Translate {
    const { locale } = this.parts.data.db ? readSettings(this.parts.data.db) : defaultSettings
    const known = this.translators.get(locale)
    if (known) return known
    const made = createI18n(locale).t
    this.translators.set(locale, made)
    return made
  }

  private get asking() {
    return { desktop: this.parts.desktop, t: this.t }
  }

  /** The data file as the doors see it. */
  get dataHost(): Host {
    return this.host
  }

  /** Asks an operation, typed; its answer comes back as an object. */
  async call<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    options: CallOptions = {},
  ): Promise<OutputOf<Name>> {
    // The answer was checked against the contract's output schema before it became JSON.
    return JSON.parse(await this.callJson(name, input, options)) as OutputOf<Name>
  }

  /** Asks an operation by a name and with an input that nobody has checked; the answer is JSON. */
  async callJson(name: string, input: unknown, options: CallOptions = {}): Promise<string> {
    if (!isOperationName(name)) {
      throw new AppError('not-found', this.t('errors:unknownOperation', { name: name.slice(0, 100) }))
    }
    const found = this.operation(name)
    const operation = found instanceof Promise ? await found : found
    const { contract } = operation
    const parsed = parseInput(contract, input, this.t)
    const file = contract.opens ? await this.files.open(contract.opens, parsed, this.asking) : null
    if (contract.kind === 'desktop') return this.desktop(operation, parsed, file, options)
    this.requireData(contract)
    const forAnotherDay = typeof parsed === 'object' && parsed !== null && 'asOf' in parsed
    if (contract.kind === 'read' && !forAnotherDay) return this.here(name, input)
    if (contract.kind === 'write') return this.inLine(() => this.upkeep.after(this.here(name, input)))
    if (contract.kind === 'job') {
      return this.inLine(() => {
        const step = contract.steps ? this.restoreStep(contract.steps, parsed) : null
        if (step) return this.stepOverRestore(step, options)
        // Beside the work, which waits for it before it commits.
        const { db } = this.parts.data
        const commitAfter = contract.backsUp && db ? this.backupsBefore.make(db, contract.backsUp) : null
        const writer = file ? this.threads.writerOf(file.path) : this.threads.writer
        const work = this.inThread(writer, name, input, file, {
          ...options,
          ...(commitAfter && { commitAfter }),
        })
        return this.upkeep.after(work)
      })
    }
    if (contract.saves) return this.saving(contract.saves(parsed), name, input, options)
    const reader = file ? this.threads.readerOf(file.path) : this.threads.reader
    return this.inThread(reader, name, input, file, options)
  }

  /** Who writes does not overtake who waits to be loaded: an undo must not take back what was asked after it. */
  private operation(name: OperationName): Operation | Promise<Operation> {
    const found = operationOf(name)
    return changesData(operationKinds[name]) ? this.entrance.take(() => Promise.resolve(found)) : found
  }

  /** Writes a file in a thread of its own, so that the reader goes on answering the screens. */
  private async saving(what: SavedFile, name: OperationName, input: unknown, options: CallOptions) {
    const { clock, data, startThread, log } = this.parts
    const { business } = data.db ? readSettings(data.db) : defaultSettings
    const to = await this.files.place(what, { business, today: clock.today() }, this.asking)
    const thread = new WorkerThread(startThread, log)
    try {
      const json = await this.inThread(thread, name, input, null, options, to)
      this.files.wrote(to)
      return json
    } finally {
      await thread.stop()
    }
  }

  /** Resolves when every write and what follows from it is done. */
  idle(): Promise<void> {
    return this.turns.idle()
  }

  /** Brings everything derived in step if a day has passed, a crash came between, or a migration asked for it. */
  async settleIfNeeded(): Promise<void> {
    const { data, clock } = this.parts
    if (data.state !== 'ready' || data.readOnly || !data.db) return
    let needed: boolean
    try {
      needed = needsSettling(data.db, clock.today())
    } catch (error) {
      // The first look at a file that is opened is where a torn page can show.
      await this.declareDamaged(problemOf(error))
      return
    }
    if (needed) await this.inLine(() => this.upkeep.settle())
  }

  /** Makes the day's first backup and lets go of those past their keeping. */
  async backUpDaily(): Promise<void> {
    const { data } = this.parts
    if (data.state !== 'ready' || data.readOnly) return
    await this.inLine(() => this.host.backups.makeDaily())
  }

  /** Reads the whole file in a thread; a damaged one is closed and declared so. */
  async checkThoroughly(): Promise<void> {
    const { data } = this.parts
    if (data.state !== 'ready') return
    const { problem } = await this.host.inspect(data.path)
    if (problem !== null) await this.declareDamaged(problem)
  }

  /** Closes a file that turned out to be damaged, before anything is written to it. */
  private async declareDamaged(problem: FileProblem): Promise<void> {
    await this.stopThreads()
    this.parts.data.declareDamaged(problem)
    this.parts.onChanged()
  }

  /** Loads what no screen has asked for yet, so that the first one to ask does not have to wait. */
  async loadOperations(): Promise<void> {
    await loadOperations()
  }

  /** Starts the writing thread, so that the first job does not have to wait for it. */
  startWriter(): void {
    this.threads.writer.start()
  }

  /** Runs something that must not meet a writer, in its turn. */
  inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(work)
  }

  async stop(): Promise<void> {
    await this.idle()
    await this.stopThreads()
    this.parts.data.close()
  }

  private async stopThreads(): Promise<void> {
    for (const thread of this.threads.both) await thread.stop()
  }

  private requireData(contract: OperationContract): void {
    const { data } = this.parts
    if (data.state === 'newer') throw new AppError('newer', this.t('errors:code.newer'))
    if (!data.db) throw new AppError('damaged', this.t('errors:code.damaged'))
    if (changesData(contract.kind) && data.readOnly)
      throw new AppError('read-only', this.t('errors:code.read-only'))
  }

  private async here(name: OperationName, input: unknown): Promise<string> {
    const { data, clock, resources } = this.parts
    if (!data.db) throw new AppError('damaged', this.t('errors:code.damaged'))
    const { value, settled } = await execute(data.db, name, input, {
      today: clock.today(),
      now: clock.now(),
      t: this.t,
      resources,
      file: null,
      to: null,
      progress: () => undefined,
      checkCancelled: () => undefined,
      mayCommit: () => Promise.resolve(),
    })
    if (!settled) this.upkeep.settleNext()
    return JSON.stringify(value)
  }

  private async inThread(
    thread: WorkerThread,
    name: OperationName,
    input: unknown,
    file: OpenedFile | null,
    { commitAfter, ...options }: CallOptions & Pick<OperateOptions, 'commitAfter'>,
    to: SavePlace | null = null,
  ): Promise<string> {
    const { clock, resources, data } = this.parts
    return this.calls.run(options, async (control) => {
      const { json, lingers } = await thread.operate(
        {
          name,
          input,
          today: clock.today(),
          now: clock.now(),
          locale: data.db ? readSettings(data.db).locale : defaultSettings.locale,
          resources,
          file,
          to,
        },
        { readOnly: data.readOnly, ...control, ...(commitAfter ? { commitAfter } : {}) },
      )
      if (lingers) {
        this.upkeep.noteLingering()
        this.parts.onNotice(this.t('errors:lingers'))
      }
      return json
    })
  }

  /** The restore that is to be undone or redone, if it is one. */
  private restoreStep(kind: 'undo' | 'redo', input: unknown): RestoreStep | null {
    const { db } = this.parts.data
    const { id } = namedActionSchema.parse(input)
    return db && restoreStep(db, kind, id, this.t)
  }

  private async stepOverRestore(step: RestoreStep, options: CallOptions): Promise<string> {
    const taken = await this.calls.run(options, (control) =>
      stepOverRestore(this.host, step, { t: this.t, now: this.parts.clock.now(), control }),
    )
    await this.upkeep.settle()
    return JSON.stringify(taken)
  }

  private async desktop(
    { contract, run }: Operation,
    input: unknown,
    file: OpenedFile | null,
    options: CallOptions,
  ): Promise<string> {
    const { clock, desktop, out } = this.parts
    const contextWith = (control: JobControl): DesktopContext => ({
      today: clock.today(),
      now: clock.now(),
      t: this.t,
      desktop,
      data: this.host,
      file,
      out,
      call: (other, otherInput) => this.call(other, otherInput),
      inLine: (work) => this.inLine(work),
      settle: () => this.settleIfNeeded(),
      pathOf: (token) => this.files.pathOf(token),
      cancelCall: (callId) => this.calls.stop(callId),
      control,
    })
    return this.calls.run(options, async (control) => {
      const value = await run(contextWith(control), input)
      return JSON.stringify(parseOutput(contract, value))
    })
  }
}
