import { expect, test } from 'vitest'
import {
  isThrough,
  nextPerson,
  nextQuestion,
  groupOf,
  isRated,
  startRound,
  stepBack,
  withRatings,
  type Person,
} from '../../../../src/renderer/features/grading/rating/round'

function person(id: number, values: (number | null)[]): Person {
  const ratings = values.map((value, index) => ({
    criterionId: index + 1,
    value,
    ratedOn: null,
    isOld: false,
  }))
  const about = { name: `Customer ${String(id)}`, place: '', grade: 'ungraded' as const, revenue12m: 0 }
  return { id, ...about, lastPurchaseOn: null, ratings }
}

const at = ({ person: one, question }: { person: number; question: number }) => [one, question]

test('begins at the first thing that is missing', () => {
  expect(at(startRound([person(1, [3, null, null])]))).toEqual([0, 1])
  expect(isThrough(startRound([]))).toBe(true)
})

test('leads through what is missing, and back the way it came', () => {
  let round = startRound([person(1, [null, 4, null]), person(2, [5, null, 5])])
  round = nextQuestion(withRatings(round, 1, [{ criterionId: 1, value: 5 }]))
  expect(at(round)).toEqual([0, 2])
  round = nextQuestion(round)
  expect(at(round)).toEqual([1, 1])
  round = nextQuestion(withRatings(round, 2, [{ criterionId: 2, value: 1 }]))
  expect(isThrough(round)).toBe(true)
  expect(round.people.filter(isRated).map(({ id }) => id)).toEqual([2])
  round = stepBack(stepBack(stepBack(round)))
  expect(at(round)).toEqual([0, 0])
  expect(stepBack(round)).toBe(round)
  expect(round.people[0]?.ratings[0]?.value).toBe(5)
})

test('skips a customer', () => {
  const round = nextPerson(startRound([person(1, [null, null]), person(2, [2, null])]))
  expect(at(round)).toEqual([1, 1])
})

test('shows three side by side, those of the present person', () => {
  const round = startRound([1, 2, 3, 4].map((id) => person(id, [null])))
  const ids = (present: number) => groupOf({ ...round, person: present }).map(({ id }) => id)
  expect([ids(0), ids(2), ids(3), ids(4)]).toEqual([[1, 2, 3], [1, 2, 3], [4], [4]])
})
