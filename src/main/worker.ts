import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { TaskHandler } from './carryOut'
import type { WorkerTask } from './jobs/protocol'
import { loadOperations } from './registry'

/** Where a worker thread begins. */
const { path } = z.object({ path: z.string() }).parse(workerData)
const port = parentPort
if (!port) throw new Error('worker.ts runs as a worker thread only')

const handler = new TaskHandler(path, (message) => {
  port.postMessage(message)
})
port.on('message', (task: WorkerTask) => {
  handler.take(task)
})
// What cannot be loaded is reported by the task that needs it.
loadOperations(() => handler.idle())
  .then(() => handler.idle())
  .then(() => {
    // For the first number that is written V8 looks through its languages, 10 ms that no task need wait for.
    new Intl.NumberFormat('en').format(0)
  })
  .catch(() => undefined)
