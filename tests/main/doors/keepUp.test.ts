import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tellWindows } from '../../../src/main/doors/ipc'
import { keepUp } from '../../../src/main/doors/keepUp'
import { testData, TODAY, type TestData } from '../../support/data'

// The windows are Electron's; what is told to them is all that matters here.
vi.mock('../../../src/main/doors/ipc', () => ({ tellWindows: vi.fn() }))

let data: TestData
beforeEach(async () => {
  data = await testData()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await data.close()
})

it('notices midnight while the app stays open: what ended yesterday counts no more, and the windows ask again', async () => {
  const { id } = await data.call('customers.create', { name: 'Ann Lee' })
  const { criteria } = await data.call('grading.criteria', {})
  await data.call('grading.saveCriteria', { criteria: criteria.filter(({ kind }) => kind === 'rated') })
  const ratings = [1, 4, 5].map((criterionId) => ({ criterionId, value: 5 }))
  await data.call('grading.rate', { customerId: id, ratings })
  await data.call('grading.override', { customerIds: [id], grade: 'D', reason: 'On trial', endsOn: TODAY })
  const standing = async () => (await data.call('customers.get', { id })).standing
  expect(await standing()).toMatchObject({ grade: 'D', overridden: true })

  let today = TODAY
  const failures: unknown[] = []
  const clock = { today: () => today, now: () => `${today}T00:00:30.000Z` }
  const stop = keepUp(data.runner, clock, (_, error) => failures.push(error))
  vi.advanceTimersByTime(60_000)
  expect(await standing()).toMatchObject({ grade: 'D', overridden: true })
  today = '2026-03-16'
  data.setToday(today)
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(async () => {
    expect(await standing()).toMatchObject({ grade: 'A', overridden: false })
    expect(tellWindows).toHaveBeenCalledWith({ type: 'changed' })
  })
  stop()
  await data.runner.idle()
  expect(failures).toEqual([])
})
