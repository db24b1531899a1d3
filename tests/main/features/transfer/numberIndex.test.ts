import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberIndex } from '../../../../src/main/features/transfer/numberIndex'

test('finds the numbers of a list as a map does, in whatever order they come', () => {
  const number = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((value) => `R${String(value).padStart(3, '0')}`),
    fc.string({ minLength: 1, maxLength: 3 }),
  )
  const lists = fc.oneof(
    fc.array(number, { maxLength: 40 }),
    // In order, with repetitions, and one that comes late.
    fc.tuple(fc.array(number, { maxLength: 40 }), number).map(([list, late]) => [...list.sort(), late]),
  )
  fc.assert(
    fc.property(lists, (list) => {
      const index = new NumberIndex()
      const known = new Map<string, number>()
      for (const [position, one] of list.entries()) {
        expect(index.find(one)).toBe(known.get(one))
        if (known.has(one)) continue
        index.add(one, position)
        known.set(one, position)
      }
      for (const one of list) expect(index.find(one)).toBe(known.get(one))
    }),
  )
})
