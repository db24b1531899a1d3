import { AppError } from '../shared/errors'
import { isOperationName } from '../shared/operations/index'
import { createI18n, type Translate } from '../shared/texts/i18n'
import { copyDatabase } from './database/backup'
import { inspectFile } from './database/check'
import { reportOf } from './database/failures'
import { openConnection } from './database/open'
import type { Database } from './database/sql'
import { settleEverything } from './derived'
import { execute } from './execute'
import type { WorkerReply, WorkerTask } from './jobs/protocol'

type Answer = Omit<Extract<WorkerReply, { type: 'done' }>, 'type' | 'id'>

const nothing: Answer = { json: 'null', settled: true, changed: false }

/** Carries out the tasks of a worker thread, one after another, on a connection of its own. */
export class TaskHandler {
  private connection: Database | null = null
  private queue = Promise.resolve()
  private readonly translators = new Map<string, Translate>()

  constructor(
    private readonly path: string,
    private readonly reply: (message: WorkerReply) => void,
  ) {}

  /** Puts a task in line; its answer goes to `reply`. */
  take(task: WorkerTask): void {
    this.queue = this.queue.then(async () => {
      try {
        this.reply({ type: 'done', id: task.id, ...(await this.carryOut(task)) })
      } catch (error) {
        this.fail(task, error)
      }
    })
  }

  private fail(task: WorkerTask, error: unknown): void {
    const t = this.translator(task.type === 'operation' ? task.locale : 'en')
    const report = reportOf(error, t, (reference, cause) => {
      const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
      this.reply({ type: 'log', reference, text })
    })
    this.reply({ type: 'failed', id: task.id, report })
  }

  private async carryOut(task: WorkerTask): Promise<Answer> {
    switch (task.type) {
      case 'close':
        this.connection?.close()
        this.connection = null
        return nothing
      case 'inspect':
        return { ...nothing, json: JSON.stringify(inspectFile(task.path, true)) }
      case 'copy':
        await this.copy(task.to)
        return nothing
      case 'settle':
        this.settle(task)
        return { ...nothing, changed: true }
      case 'operation':
        return this.operate(task)
    }
  }

  private async copy(to: string): Promise<void> {
    const db = openConnection(this.path, { readOnly: true })
    try {
      await copyDatabase(db, to)
    } finally {
      db.close()
    }
  }

  private settle(task: Extract<WorkerTask, { type: 'settle' }>): void {
    const db = this.connect(false)
    db.transaction(() => {
      settleEverything(db, task)
    }).immediate()
  }

  private async operate(task: Extract<WorkerTask, { type: 'operation' }>): Promise<Answer> {
    if (!isOperationName(task.name)) throw new Error(`Unknown operation ${task.name}`)
    const t = this.translator(task.locale)
    const flag = new Int32Array(task.cancel)
    let told = 0
    const { value, settled, changed } = await execute(this.connect(task.readOnly), task.name, task.input, {
      today: task.today,
      now: task.now,
      resources: task.resources,
      file: task.file,
      t,
      progress: (done, total, note) => {
        // A window needs no more than ten a second.
        if (done < total && performance.now() - told < 100) return
        told = performance.now()
        this.reply({ type: 'progress', id: task.id, done, total, note: note ?? '' })
      },
      checkCancelled: () => {
        if (Atomics.load(flag, 0) !== 0) throw new AppError('cancelled', t('errors:code.cancelled'))
      },
    })
    return { json: JSON.stringify(value), settled, changed }
  }

  private connect(readOnly: boolean): Database {
    this.connection ??= openConnection(this.path, { readOnly })
    return this.connection
  }

  private translator(locale: string): Translate {
    const known = this.translators.get(locale)
    if (known) return known
    const made = createI18n(locale).t
    this.translators.set(locale, made)
    return made
  }
}
