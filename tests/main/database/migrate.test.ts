import { expect, test } from 'vitest'
import { migrations } from '../../../src/main/database/migrate'

test('every step has a number of its own, without a gap: the version of a file is the number of its last step', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
})
