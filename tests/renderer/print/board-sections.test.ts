import { expect, test } from 'vitest'
import { isUneven } from '../../../src/renderer/print/board/sections'
import { someBoardContent } from './samples'

const [column] = someBoardContent().board.columns

/** A board with so many A, B, C and D. */
function board(counts: readonly number[], groups = 1) {
  return counts.map((count, index) => ({
    ...column!,
    grade: (['A', 'B', 'C', 'D'] as const)[index]!,
    count,
    cards: Array.from({ length: count }, (_, id) => ({ ...column!.cards[0]!, id })),
    groups:
      groups === 1
        ? []
        : Array.from({ length: groups }, (_, position) => ({
            key: String(position),
            label: String(position),
            position,
            count: count / groups,
            revenue12m: 0,
          })),
  }))
}

test.each([
  ['nobody', [0, 0, 0, 0], false],
  ['few, all in one grade', [0, 24, 0, 0], false],
  ['a sheet or two of ordinary customers', [10, 20, 40, 30], false],
  ['as many in each', [250, 250, 250, 250], false],
  ['nearly everybody in one', [5, 1000, 0, 5], true],
  ['a long tail', [5, 10, 60, 5], true],
  ['half of them in each of two', [0, 100, 100, 0], true],
])('%s: %j', (_what, counts, uneven) => {
  expect(isUneven(board(counts))).toBe(uneven)
})

test('groups that are uneven like the whole, and groups that are not', () => {
  expect(isUneven(board([4, 400, 0, 4], 2))).toBe(true)
  expect(isUneven(board([100, 100, 100, 100], 4))).toBe(false)
})
