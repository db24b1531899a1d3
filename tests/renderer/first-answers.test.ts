import { beforeEach, expect, it, vi } from 'vitest'
import { AppError } from '../../src/shared/errors'
import { pageInput } from '../../src/renderer/features/customers/list/list-question'
import { plansDueInput } from '../../src/renderer/features/today/due-question'
import { someCustomerRow } from './samples'
import { fakeBridge, someInfo, someSettings } from './support'

const firstPage = pageInput({ query: '', filter: {}, sort: { by: 'name', direction: 'ascending' } }, 0)

beforeEach(() => {
  vi.resetModules()
  window.location.hash = ''
})

it('asks what the list of customers needs, under the keys under which the screens look for it', async () => {
  window.location.hash = '/customers'
  fakeBridge({
    'system.info': () => someInfo,
    'settings.get': () => someSettings,
    'customers.list': () => ({ asOf: someInfo.asOf, total: 1, rows: [someCustomerRow] }),
  })
  const { client, firstAnswers } = await import('../../src/renderer/first-answers')
  await firstAnswers
  expect(client.getQueryData(['system.info', {}])).toMatchObject({ state: someInfo.state })
  expect(client.getQueryData(['settings.get', {}])).toMatchObject({ locale: someSettings.locale })
  expect(client.getQueryData(['customers.list', firstPage])).toMatchObject({ total: 1 })
})

it('asks for what is due when nothing is remembered, because that opens on Today', async () => {
  const bridge = fakeBridge({
    'system.info': () => someInfo,
    'settings.get': () => someSettings,
    'grading.due': () => ({ count: 0, overrides: [] }),
    'plans.due': () => ({ stepCount: 0, steps: [], decisionCount: 0, decisions: [] }),
  })
  const { client, firstAnswers } = await import('../../src/renderer/first-answers')
  await firstAnswers
  expect(window.location.hash).toBe('#/today')
  expect(client.getQueryData(['grading.due', {}])).toMatchObject({ count: 0 })
  expect(client.getQueryData(['plans.due', plansDueInput(someInfo.today)])).toMatchObject({ stepCount: 0 })
  expect(bridge.inputsOf('customers.list')).toEqual([])
})

it('does not ask for the list when another screen is opened', async () => {
  window.location.hash = '/board'
  const bridge = fakeBridge({ 'system.info': () => someInfo, 'settings.get': () => someSettings })
  const { firstAnswers } = await import('../../src/renderer/first-answers')
  await firstAnswers
  expect(bridge.inputsOf('customers.list')).toEqual([])
})

it('is over even when an answer cannot be had, which the screens then find out for themselves', async () => {
  fakeBridge({
    'system.info': () => someInfo,
    'settings.get': () => {
      throw new AppError('damaged', 'The file is damaged.')
    },
    'customers.list': () => {
      throw new AppError('damaged', 'The file is damaged.')
    },
  })
  const { client, firstAnswers } = await import('../../src/renderer/first-answers')
  await firstAnswers
  expect(client.getQueryData(['system.info', {}])).toBeDefined()
  expect(client.getQueryData(['settings.get', {}])).toBeUndefined()
})
