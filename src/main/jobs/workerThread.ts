import { Worker } from 'node:worker_threads'
import { ReportedError, type FailureLog } from '../database/failures'
import type { FileTaskName, FileTasks } from '../database/backups/work'
import type { FileTask, OperationTask, WorkerReply, WorkerTask } from './protocol'

export interface Progress {
  done: number
  total: number
  note: string
}

/** How something long is followed and stopped: the first integer of `cancel` set to 1 asks it to stop. */
export interface JobControl {
  cancel: SharedArrayBuffer
  onProgress?: (progress: Progress) => void
}

export interface TaskResult {
  json: string
  settled: boolean
  changed: boolean
  /** What was erased still stands in the write-ahead log. */
  lingers: boolean
}

export interface OperateOptions extends JobControl {
  readOnly: boolean
  /** What the operation changes is kept only once this is done, and taken back when it fails. */
  commitAfter?: Promise<unknown>
}

interface Waiting {
  resolve: (result: TaskResult) => void
  reject: (error: Error) => void
  onProgress: ((progress: Progress) => void) | undefined
}

/** What carries tasks to a {@link TaskHandler}: a worker thread, or, in tests, the same thread. */
export interface TaskPort {
  post(task: WorkerTask): void
  /** Ends the thread. */
  end(): Promise<void>
}

export interface TaskPortEvents {
  onReply: (reply: WorkerReply) => void
  onFailure: (error: Error) => void
}

/** Starts the compiled worker.ts as a thread. */
export function startWorker(script: URL, dataPath: string, { onReply, onFailure }: TaskPortEvents): TaskPort {
  const worker = new Worker(script, {
    workerData: { path: dataPath },
    // Room for what lives briefly: an import makes millions of small texts, and this takes a quarter off its time.
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  })
  let ending = false
  worker.on('message', onReply)
  worker.on('error', onFailure)
  worker.on('exit', () => {
    if (!ending) onFailure(new Error('A worker thread ended unexpectedly'))
  })
  worker.unref()
  return {
    post: (task) => {
      worker.postMessage(task)
    },
    end: async () => {
      ending = true
      await worker.terminate()
    },
  }
}

/** A thread that carries out tasks one after another, started when it is first needed. */
export class WorkerThread {
  private port: TaskPort | null = null
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0

  constructor(
    private readonly startPort: (events: TaskPortEvents) => TaskPort,
    private readonly log: FailureLog,
  ) {}

  /**
   * Runs an operation; setting the first integer of `cancel` to 1 asks it to stop.
   * @throws what `commitAfter` was rejected with, once the operation has taken its changes back
   */
  async operate(task: OperationTask, options: OperateOptions): Promise<TaskResult> {
    const { onProgress, commitAfter, ...rest } = options
    const waits = commitAfter !== undefined
    let operation = 0
    const done = this.post((id) => {
      operation = id
      return { type: 'operation', id, ...task, ...rest, waits }
    }, onProgress)
    if (!waits) return done
    const go = () => this.port?.post({ type: 'commit', id: operation })
    const condition = commitAfter.then(go, (reason: unknown) => {
      Atomics.store(new Int32Array(options.cancel), 0, 1)
      go()
      throw reason
    })
    // Both have to be over, whichever failed: what comes next in line must find neither under way.
    const [mayCommit, result] = await Promise.allSettled([condition, done])
    if (mayCommit.status === 'rejected') throw mayCommit.reason
    if (result.status === 'rejected') throw result.reason
    return result.value
  }

  /** True when it is at nothing, and nothing stands in line. */
  get isIdle(): boolean {
    return this.waiting.size === 0
  }

  /** Starts the thread, so that the first task does not have to wait for it. */
  start(): void {
    this.open()
  }

  /** Brings everything derived in step, in a transaction of its own. */
  async settle(moment: { today: string; now: string }): Promise<void> {
    await this.post((id) => ({ type: 'settle', id, ...moment }))
  }

  /** Lets go of a part of what the history holds beyond its limit, in bytes, in a transaction of its own. */
  async trim(limit: number | null): Promise<void> {
    await this.post((id) => ({ type: 'trim', id, limit }))
  }

  /** Tries once more to empty the log of what was erased. Resolves to true when it still stands there. */
  async clear(): Promise<boolean> {
    return (await this.post((id) => ({ type: 'clear', id }))).lingers
  }

  /** Works on the data file or a backup as files; can be stopped like an operation. */
  async files<Name extends FileTaskName>(
    name: Name,
    input: FileTasks[Name]['input'],
    { locale, cancel, onProgress }: JobControl & { locale: string },
  ): Promise<FileTasks[Name]['output']> {
    const task = { name, input } as FileTask
    const { json } = await this.post((id) => ({ type: 'files', id, locale, cancel, task }), onProgress)
    return JSON.parse(json) as FileTasks[Name]['output']
  }

  /** Closes the thread's connection, so that the file can be replaced; the next task opens it anew. */
  async close(): Promise<void> {
    if (this.port) await this.post((id) => ({ type: 'close', id }))
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.close()
    await this.port?.end()
    this.fail(new Error('The worker thread was stopped'))
  }

  private post(
    make: (id: number) => WorkerTask,
    onProgress?: (progress: Progress) => void,
  ): Promise<TaskResult> {
    const id = (this.lastId += 1)
    const port = this.open()
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress })
      port.post(make(id))
    })
  }

  private open(): TaskPort {
    this.port ??= this.startPort({
      onReply: (reply) => {
        this.receive(reply)
      },
      onFailure: (error) => {
        this.fail(error)
      },
    })
    return this.port
  }

  private receive(reply: WorkerReply): void {
    if (reply.type === 'log') {
      this.log(reply.reference, reply.text)
      return
    }
    const task = this.waiting.get(reply.id)
    if (!task) return
    if (reply.type === 'progress') {
      task.onProgress?.({ done: reply.done, total: reply.total, note: reply.note })
      return
    }
    this.waiting.delete(reply.id)
    if (reply.type === 'failed') task.reject(new ReportedError(reply.report))
    else {
      const { json, settled, changed, lingers } = reply
      task.resolve({ json, settled, changed, lingers })
    }
  }

  private fail(error: Error): void {
    this.port = null
    for (const task of this.waiting.values()) task.reject(error)
    this.waiting.clear()
  }
}
