import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginningOf } from '../../src/shared/beginning'
import { textSchema } from '../../src/shared/values'

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab😀', 4, 'ab😀'],
  ['ab😀', 3, 'ab'],
  ['ab😀c', 4, 'ab😀'],
  ['😀', 1, ''],
])('of %j at most %i units are %j', (text, longest, beginning) => {
  expect(beginningOf(text, longest)).toBe(beginning)
})

it('is a text that can be kept, one unit shorter at most', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, longest) => {
      const beginning = beginningOf(whole, longest)
      expect(textSchema(longest).parse(beginning)).toBe(beginning)
      expect(whole.startsWith(beginning)).toBe(true)
      expect(beginning.length).toBeGreaterThanOrEqual(Math.min(whole.length, longest) - 1)
    }),
  )
})
