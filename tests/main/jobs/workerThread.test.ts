import { describe, expect, it } from 'vitest'
import type { WorkerTask } from '../../../src/main/jobs/protocol'
import { WorkerThread, type TaskPortEvents } from '../../../src/main/jobs/workerThread'

/** A thread that only ever answers a request to close. */
function sleepyThread() {
  const posted: WorkerTask['type'][] = []
  let ended = 0
  const thread = new WorkerThread(
    ({ onReply }: TaskPortEvents) => ({
      post: (task) => {
        posted.push(task.type)
        if (task.type !== 'close') return
        queueMicrotask(() => {
          onReply({ type: 'done', id: task.id, json: 'null', settled: true, changed: false })
        })
      },
      end: () => {
        ended += 1
        return Promise.resolve()
      },
    }),
    () => undefined,
  )
  return { thread, posted, ended: () => ended }
}

describe('a worker thread', () => {
  it('is not started by being stopped', async () => {
    const { thread, posted, ended } = sleepyThread()
    await thread.stop()
    expect(posted).toEqual([])
    expect(ended()).toBe(0)
  })

  it('leaves nobody waiting for a task that its end has cut off', async () => {
    const { thread, posted, ended } = sleepyThread()
    const copy = thread.copy('/somewhere/else.sqlite')
    const outcome = expect(copy).rejects.toThrow('The worker thread was stopped')
    await thread.stop()
    await outcome
    expect(posted).toEqual(['copy', 'close'])
    expect(ended()).toBe(1)
  })
})
