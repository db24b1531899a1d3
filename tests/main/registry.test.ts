import { expect, test } from 'vitest'
import { loadOperations, operationOf } from '../../src/main/registry'
import { operations } from '../../src/shared/operations/index'
import { isOperationName } from '../../src/shared/operations/kinds'

test('asking to stop something waits for nothing to be loaded', () => {
  expect(operationOf('system.cancel')).toHaveProperty('run')
})

test('every operation is there at once when all are loaded', async () => {
  await loadOperations()
  for (const name of Object.keys(operations).filter(isOperationName)) {
    expect(operationOf(name), name).toHaveProperty('contract', operations[name])
  }
})

test('what is under way goes before what may be asked for', async () => {
  let finish = (): void => undefined
  const underWay = new Promise<void>((resolve) => {
    finish = resolve
  })
  let loaded = false
  const loading = loadOperations(() => underWay).then(() => {
    loaded = true
  })
  await operationOf('history.list')
  expect(loaded).toBe(false)
  finish()
  await loading
  expect(loaded).toBe(true)
})
