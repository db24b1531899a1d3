import { expect, test } from 'vitest'
import { ThreadPair } from '../../../src/main/jobs/threadPair'
import type { TaskPortEvents } from '../../../src/main/jobs/workerThread'

/** Two threads that answer only when told to. */
function pair() {
  const answers: (() => void)[] = []
  const threads = new ThreadPair(
    ({ onReply }: TaskPortEvents) => ({
      post: ({ id }) => {
        answers.push(() => {
          onReply({ type: 'done', id, json: 'null', settled: true, changed: false, lingers: false })
        })
      },
      end: () => Promise.resolve(),
    }),
    () => undefined,
  )
  const { reader, writer } = threads
  return { threads, reader, writer, answers }
}

test('who has looked at a file writes what it holds, once', () => {
  const { threads, reader, writer } = pair()
  expect(threads.readerOf('/list.csv')).toBe(reader)
  expect(threads.writerOf('/list.csv')).toBe(reader)
  expect(threads.writer).toBe(reader)
  expect(threads.reader).toBe(writer)
  expect(threads.writerOf('/list.csv')).toBe(reader)
})

test('a file that nobody has looked at, or not last, changes nothing', () => {
  const { threads, reader, writer } = pair()
  expect(threads.writerOf('/list.csv')).toBe(writer)
  threads.readerOf('/list.csv')
  threads.readerOf('/other.csv')
  expect(threads.writerOf('/list.csv')).toBe(writer)
  expect(threads.reader).toBe(reader)
})

test('who is asked something else meanwhile goes on with it', async () => {
  const { threads, reader, writer, answers } = pair()
  threads.readerOf('/list.csv')
  const asked = reader.settle({ today: '2026-03-15', now: '2026-03-15T08:00:00Z' })
  expect(threads.writerOf('/list.csv')).toBe(writer)
  answers.forEach((answer) => {
    answer()
  })
  await asked
  expect(threads.writerOf('/list.csv')).toBe(reader)
})
