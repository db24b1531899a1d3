import { expect, test } from 'vitest'
import { loadOperations, operationOf } from '../../src/main/registry'
import { isOperationName, operations } from '../../src/shared/operations/index'

test('asking to stop something waits for nothing to be loaded', () => {
  expect(operationOf('system.cancel')).toBeTypeOf('function')
})

test('every operation is there at once when all are loaded', async () => {
  await loadOperations()
  for (const name of Object.keys(operations).filter(isOperationName)) {
    expect(operationOf(name), name).toBeTypeOf('function')
  }
})
