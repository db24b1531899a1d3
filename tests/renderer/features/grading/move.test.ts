import { expect, test } from 'vitest'
import { moveCard } from '../../../../src/renderer/features/grading/board/move'
import { boardCard, boardOf } from './samples'

const board = boardOf([
  boardCard(1, 'Ann', { score: 90 }),
  boardCard(2, 'Bob', { grade: 'C', score: 50, revenue12m: 1_000_00 }),
  boardCard(3, 'Cleo', { grade: 'C', score: 45 }),
  boardCard(4, 'Dan', { grade: 'ungraded', score: null }),
])
const [ann, bob, , dan] = board.columns.flatMap(({ cards }) => cards)
const names = (shown: typeof board) =>
  shown.columns.map(({ grade, count, cards }) => [grade, count, cards.map(({ name }) => name)])

test('a moved card stands where its score belongs, with the sums and shares of both columns', () => {
  const moved = moveCard(board, ann!, { grade: 'C', overridden: true })
  expect(names(moved)).toEqual([
    ['A', 0, []],
    ['B', 0, []],
    ['C', 3, ['Ann', 'Bob', 'Cleo']],
    ['D', 0, []],
    ['ungraded', 1, ['Dan']],
  ])
  expect(moved.columns[2]).toMatchObject({ revenue12m: 11_000_00, revenueShare: 11 / 16 })
  expect(moved.columns[2]?.cards[0]).toMatchObject({ grade: 'C', computedGrade: 'A', overridden: true })
  expect(moved.columns[0]).toMatchObject({ revenue12m: 0, revenueShare: 0 })
})

test('without a score it goes last', () => {
  expect(names(moveCard(board, dan!, { grade: 'C', overridden: true }))[2]).toEqual([
    'C',
    3,
    ['Bob', 'Cleo', 'Dan'],
  ])
})

test('there and back is where it was', () => {
  const there = moveCard(board, bob!, { grade: 'B', overridden: true })
  expect(
    moveCard(there, { ...bob!, grade: 'B', overridden: true }, { grade: 'C', overridden: false }),
  ).toEqual(board)
})

test('a customer from further down than the shown cards is counted, and shown where it belongs', () => {
  const long = {
    ...board,
    total: 104,
    columns: board.columns.map((column) =>
      column.grade === 'C' ? { ...column, count: 102, revenue12m: 90_000_00 } : column,
    ),
  }
  const deep = boardCard(99, 'Deep', { grade: 'C', score: 41, revenue12m: 2_000_00 })
  const moved = moveCard(long, deep, { grade: 'A', overridden: true })
  expect(names(moved).slice(0, 3)).toEqual([
    ['A', 2, ['Ann', 'Deep']],
    ['B', 0, []],
    ['C', 101, ['Bob', 'Cleo']],
  ])
  expect(moved.columns[2]).toMatchObject({ revenue12m: 88_000_00 })
  const back = moveCard(moved, { ...deep, grade: 'A' }, { grade: 'C', overridden: false })
  // Below the last card that is known there may be others that come before it.
  expect(names(back)[2]).toEqual(['C', 102, ['Bob', 'Cleo']])
})
