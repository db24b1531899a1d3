import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planGradeFor, snoozedTo, stepsFor, weakestOf } from '../../../../src/main/features/plans/rules'
import { daysBetween } from '../../../../src/shared/dates'

const share = (criterionId: number, pointsLeft: number, influence = true) => ({
  criterionId,
  pointsLeft,
  influence,
})

test('the weakest criteria leave most on the table and can be influenced', () => {
  const shares = [share(1, 5), share(2, 20), share(3, 30, false), share(4, 0), share(5, 5.5)]
  expect(weakestOf(shares, 2)).toEqual([2, 5])
  expect(weakestOf(shares, 5)).toEqual([2, 5, 1])
  expect(weakestOf(shares, 0)).toEqual([])
})

test('steps for weaknesses are spread over the time between the fixed ones', () => {
  const weakness = (criterionId: number, ...suggestions: string[]) => ({
    criterionId,
    name: `Criterion ${String(criterionId)}`,
    pointsLeft: 10,
    suggestions,
  })
  const steps = stepsFor(
    {
      days: 90,
      steps: [
        { text: 'Late', afterDays: 80 },
        { text: 'First', afterDays: 0 },
      ],
    },
    [weakness(7, 'Ask for a deposit', 'Debit'), weakness(8)],
    '2026-03-01',
  )
  expect(steps.map(({ text, dueOn, criterionId }) => [text, dueOn, criterionId])).toEqual([
    ['First', '2026-03-01', null],
    ['Ask for a deposit', '2026-03-31', 7],
    ['Criterion 8', '2026-04-30', 8],
    ['Late', '2026-05-20', null],
  ])
})

test('every step lies within the plan, and steps are in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1095 }),
      fc.array(fc.integer({ min: 0, max: 1095 }), { maxLength: 10 }),
      fc.integer({ min: 0, max: 5 }),
      (days, after, count) => {
        const weaknesses = Array.from({ length: count }, (_, index) => ({
          criterionId: index + 1,
          name: 'x',
          pointsLeft: 1,
          suggestions: [],
        }))
        const fixed = after.map((days) => ({ text: 'x', afterDays: days }))
        const steps = stepsFor({ days, steps: fixed }, weaknesses, '2024-02-28')
        expect(steps).toHaveLength(after.length + count)
        expect(steps.map(({ dueOn }) => dueOn)).toEqual(steps.map(({ dueOn }) => dueOn).toSorted())
        for (const { criterionId, dueOn } of steps) {
          if (criterionId !== null) expect(daysBetween('2024-02-28', dueOn)).toBeLessThanOrEqual(days)
        }
      },
    ),
  )
})

test('a step is put off from its day, or from today when that has passed', () => {
  expect(snoozedTo('2026-03-20', '2026-03-15', 7)).toBe('2026-03-27')
  expect(snoozedTo('2026-03-15', '2026-03-15', 7)).toBe('2026-03-22')
  expect(snoozedTo('2026-01-01', '2026-03-15', 1)).toBe('2026-03-16')
})

test('who has no grade yet gets an honest talk', () => {
  expect(planGradeFor('ungraded')).toBe('C')
  expect(planGradeFor('D')).toBe('D')
})
