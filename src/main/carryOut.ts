import { isOperationName } from '../shared/operations/kinds'
import { createI18n, type Translate } from '../shared/texts/i18n'
import type { Watch } from './database/backups/sealedFile'
import { fileTasks, type Carriers } from './database/backups/work'
import { reportOf } from './database/failures'
import { emptyLog, openConnection } from './database/open'
import { trimHistory } from './database/historySize'
import type { Database } from './database/sql'
import { settleEverything } from './derived'
import { execute } from './execute'
import { eraseFromBackup } from './features/customers/erase/fromBackup'
import type { FileTask, WorkerReply, WorkerTask } from './jobs/protocol'
import { checkNotStopped } from './jobs/stopping'

type Answer = Omit<Extract<WorkerReply, { type: 'done' }>, 'type' | 'id'>

const nothing: Answer = { json: 'null', settled: true, changed: false, lingers: false }

const carriers: Carriers = { ...fileTasks, eraseFrom: eraseFromBackup }

/** Carries out the tasks of a worker thread, one after another, on a connection of its own. */
export class TaskHandler {
  private connection: Database | null = null
  private queue = Promise.resolve()
  /** By task: says that it may commit. */
  private readonly leaves = new Map<number, () => void>()
  private readonly translators = new Map<string, Translate>()

  constructor(
    private readonly path: string,
    private readonly reply: (message: WorkerReply) => void,
  ) {}

  /** Puts a task in line; its answer goes to `reply`. Leave to commit is for the one under way. */
  take(task: WorkerTask): void {
    if (task.type === 'commit') {
      this.leaves.get(task.id)?.()
      return
    }
    const leave = task.type === 'operation' && task.waits ? this.leaveFor(task.id) : Promise.resolve()
    this.queue = this.queue.then(async () => {
      try {
        this.reply({ type: 'done', id: task.id, ...(await this.carryOut(task, leave)) })
      } catch (error) {
        this.fail(task, error)
      }
      this.leaves.delete(task.id)
      this.checkpoint()
    })
  }

  /** Resolves when nothing that was asked so far is under way any more. */
  idle(): Promise<void> {
    return this.queue
  }

  private leaveFor(id: number): Promise<void> {
    return new Promise((resolve) => this.leaves.set(id, resolve))
  }

  /** Moves what was committed from the log into the file: after the answer, because it was safe before. */
  private checkpoint(): void {
    if (this.connection?.readonly !== false) return
    try {
      this.connection.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      // A full disk, say. Everything is safe in the log, and the next task tries again.
      this.log('checkpoint', error)
    }
  }

  private fail(task: WorkerTask, error: unknown): void {
    const t = this.translator('locale' in task ? task.locale : 'en')
    const report = reportOf(error, t, (reference, cause) => {
      this.log(reference, cause)
    })
    this.reply({ type: 'failed', id: task.id, report })
  }

  private log(reference: string, cause: unknown): void {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    this.reply({ type: 'log', reference, text })
  }

  private async carryOut(
    task: Exclude<WorkerTask, { type: 'commit' }>,
    leave: Promise<void>,
  ): Promise<Answer> {
    switch (task.type) {
      case 'close':
        this.connection?.close()
        this.connection = null
        return nothing
      case 'files':
        return { ...nothing, json: JSON.stringify(await this.workOnFiles(task)) }
      case 'settle':
        this.settle(task)
        return { ...nothing, changed: true }
      case 'trim':
        this.trim(task.limit)
        return nothing
      case 'clear':
        return { ...nothing, lingers: !emptyLog(this.connect(false)) }
      case 'operation':
        return this.operate(task, leave)
    }
  }

  private workOnFiles({ id, task, locale, cancel }: Extract<WorkerTask, { type: 'files' }>) {
    const watch = this.watch(id, cancel, this.translator(locale))
    const carry = carriers[task.name] as (input: FileTask['input'], dataPath: string, watch: Watch) => unknown
    return carry(task.input, this.path, watch)
  }

  private settle(task: Extract<WorkerTask, { type: 'settle' }>): void {
    const db = this.connect(false)
    db.transaction(() => {
      settleEverything(db, task)
    }).immediate()
  }

  private trim(limit: number | null): void {
    const db = this.connect(false)
    db.transaction(() => {
      trimHistory(db, limit)
    }).immediate()
  }

  private async operate(
    task: Extract<WorkerTask, { type: 'operation' }>,
    leave: Promise<void>,
  ): Promise<Answer> {
    if (!isOperationName(task.name)) throw new Error(`Unknown operation ${task.name}`)
    const t = this.translator(task.locale)
    const { value, settled, changed, lingers } = await execute(
      this.connect(task.readOnly),
      task.name,
      task.input,
      {
        today: task.today,
        now: task.now,
        resources: task.resources,
        file: task.file,
        to: task.to,
        t,
        ...this.watch(task.id, task.cancel, t),
        mayCommit: () => leave,
      },
    )
    return { json: JSON.stringify(value), settled, changed, lingers }
  }

  /** Tells how far a task is, and stops it when that was asked. */
  private watch(id: number, cancel: SharedArrayBuffer, t: Translate) {
    let told = { at: 0, note: '' }
    return {
      progress: (done: number, total: number, note = '') => {
        // A window needs no more than ten a second, but for every new step.
        const at = performance.now()
        if (done < total && note === told.note && at - told.at < 100) return
        told = { at, note }
        this.reply({ type: 'progress', id, done, total, note })
      },
      checkCancelled: () => {
        checkNotStopped(cancel, t)
      },
    }
  }

  private connect(readOnly: boolean): Database {
    if (this.connection) return this.connection
    const connection = openConnection(this.path, { readOnly })
    connection.pragma('wal_autocheckpoint = 0')
    return (this.connection = connection)
  }

  private translator(locale: string): Translate {
    const known = this.translators.get(locale)
    if (known) return known
    const made = createI18n(locale).t
    this.translators.set(locale, made)
    return made
  }
}
