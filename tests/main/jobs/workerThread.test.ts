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
          onReply({ type: 'done', id: task.id, json: 'null', settled: true, changed: false, lingers: false })
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
    const copy = thread.files(
      'inspect',
      { path: '/somewhere/else.sqlite' },
      { locale: 'en', cancel: new SharedArrayBuffer(4) },
    )
    const outcome = expect(copy).rejects.toThrow('The worker thread was stopped')
    await thread.stop()
    await outcome
    expect(posted).toEqual(['files', 'close'])
    expect(ended()).toBe(1)
  })

  describe('with an operation that waits for something before it commits', () => {
    const task = {
      name: 'transfer.import',
      input: {},
      today: '2026-03-15',
      now: '2026-03-15T08:00:00Z',
      locale: 'en-GB',
      resources: '',
      file: null,
      to: null,
    }
    /** Answers an operation as soon as it may commit: done, or failed when it was asked to stop. */
    function committing() {
      const posted: WorkerTask['type'][] = []
      const cancel = new SharedArrayBuffer(4)
      const thread = new WorkerThread(
        ({ onReply }: TaskPortEvents) => ({
          post: (posting) => {
            posted.push(posting.type)
            if (posting.type !== 'commit') return
            const stopped = Atomics.load(new Int32Array(cancel), 0) === 1
            const report = { code: 'cancelled' as const, message: 'Stopped', issues: [], reference: null }
            onReply(
              stopped
                ? { type: 'failed', id: posting.id, report }
                : { type: 'done', id: posting.id, json: '1', settled: true, changed: true, lingers: false },
            )
          },
          end: () => Promise.resolve(),
        }),
        () => undefined,
      )
      const operate = (commitAfter: Promise<unknown>) =>
        thread.operate(task, { readOnly: false, cancel, commitAfter })
      return { operate, posted }
    }

    it('gives leave when that is done, not before', async () => {
      const { operate, posted } = committing()
      let beReady: (nothing: null) => void = () => undefined
      const running = operate(new Promise((resolve) => (beReady = resolve)))
      await Promise.resolve()
      expect(posted).toEqual(['operation'])
      beReady(null)
      expect(await running).toMatchObject({ json: '1' })
      expect(posted).toEqual(['operation', 'commit'])
    })

    it('stops it when that fails, and tells why', async () => {
      const { operate, posted } = committing()
      await expect(operate(Promise.reject(new Error('No room for a backup')))).rejects.toThrow(
        'No room for a backup',
      )
      expect(posted).toEqual(['operation', 'commit'])
    })
  })
})
