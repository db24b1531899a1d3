import { expect, test } from 'vitest'
import { moveCard } from '../../../../src/renderer/features/grading/board/move'
import type { BoardCard, BoardGroup } from '../../../../src/shared/operations/grading'
import type { Grade } from '../../../../src/shared/values'
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

/** A board whose columns are put together by what the cards say. */
function groupedBoard(cards: readonly BoardCard[], keys: readonly string[], emptyStay = false) {
  const whole = boardOf(cards)
  return {
    ...whole,
    columns: whole.columns.map((column) => ({
      ...column,
      cards: keys.flatMap((key) => column.cards.filter(({ group }) => group === key)),
      groups: keys.flatMap((key, index): BoardGroup[] => {
        const own = column.cards.filter(({ group }) => group === key)
        const revenue12m = own.reduce((sum, card) => sum + card.revenue12m, 0)
        const isShown = own.length > 0 || (emptyStay && column.count > 0)
        return isShown ? [{ key, label: key, position: index + 1, count: own.length, revenue12m }] : []
      }),
    })),
  }
}

const places = ['cork', 'leeds', '']
const someone = (id: number, grade: Grade, group: string, score: number) =>
  boardCard(id, `Nr ${String(id)}`, { grade, computedGrade: grade, group, score })

test('in a grouped board it stands in its group, which comes to the column in its order or leaves it', () => {
  const cards = [someone(1, 'A', 'cork', 90), someone(2, 'A', 'leeds', 95), someone(3, 'C', '', 50)]
  const moved = moveCard(
    groupedBoard(cards, places),
    cards[0]!,
    { grade: 'C', overridden: true },
    { from: ['cork'], emptyStay: false },
  )
  const [one, two, three] = cards
  const there = { ...one!, grade: 'C' as const, overridden: true }
  expect(moved.columns.map(({ groups, cards: shown }) => ({ groups, shown }))).toEqual(
    groupedBoard([there, two!, three!], places).columns.map(({ groups, cards: shown }) => ({
      groups,
      shown,
    })),
  )
})

test('who stands in several groups leaves and reaches each of them', () => {
  const tagged = [
    someone(1, 'A', 'cork', 90),
    { ...someone(1, 'A', 'leeds', 90) },
    someone(2, 'C', 'leeds', 95),
  ]
  const board = groupedBoard(tagged, places)
  const moved = moveCard(
    board,
    tagged[1]!,
    { grade: 'C', overridden: true },
    { from: ['cork', 'leeds'], emptyStay: false },
  )
  expect(moved.columns[0]).toMatchObject({ groups: [], cards: [] })
  expect(moved.columns[2]?.groups.map(({ key, count }) => [key, count])).toEqual([
    ['cork', 1],
    ['leeds', 2],
  ])
  expect(moved.columns[2]?.cards.map(({ id, group }) => [id, group])).toEqual([
    [1, 'cork'],
    [2, 'leeds'],
    [1, 'leeds'],
  ])
})

test('to another stage it goes within its column; the group it leaves stays, of nobody', () => {
  const stages = ['use', 'advocacy', '']
  const cards = [someone(1, 'A', 'use', 90), someone(2, 'A', 'advocacy', 95), someone(3, 'A', 'advocacy', 85)]
  const board = groupedBoard(cards, stages, true)
  const group = board.columns[0]!.groups[1]!
  const moved = moveCard(
    board,
    cards[0]!,
    { grade: 'A', overridden: false, group },
    { from: ['use'], emptyStay: true },
  )
  expect(moved.columns[0]).toMatchObject({ count: 3, revenue12m: 15_000_00 })
  expect(moved.columns[0]?.groups.map(({ key, count }) => [key, count])).toEqual([
    ['use', 0],
    ['advocacy', 3],
    ['', 0],
  ])
  expect(moved.columns[0]?.cards.map(({ id, group: key }) => [id, key])).toEqual([
    [2, 'advocacy'],
    [1, 'advocacy'],
    [3, 'advocacy'],
  ])
})

test('a group further down than the shown cards counts it, and shows it later', () => {
  const cards = [someone(1, 'A', 'cork', 90), someone(2, 'C', 'leeds', 50)]
  const board = groupedBoard(cards, places)
  const deep = {
    ...board,
    columns: board.columns.map((column) =>
      column.grade === 'C'
        ? {
            ...column,
            count: 60,
            groups: [{ key: 'bath', label: 'Bath', position: 0, count: 59, revenue12m: 0 }, ...column.groups],
          }
        : column,
    ),
  }
  const moved = moveCard(
    deep,
    cards[0]!,
    { grade: 'C', overridden: true },
    { from: ['cork'], emptyStay: false },
  )
  expect(moved.columns[2]).toMatchObject({ count: 61, cards: [{ id: 2 }] })
  expect(moved.columns[2]?.groups.map(({ key, count }) => [key, count])).toEqual([
    ['bath', 59],
    ['cork', 1],
    ['leeds', 1],
  ])
})
