import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventsOf } from '../../../src/renderer/print/customer/long/events'
import { addDays } from '../../../src/shared/dates'

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days))
const some = <Key extends string>(key: Key) =>
  fc.array(day, { maxLength: 40 }).map((days) =>
    days
      .toSorted()
      .toReversed()
      .map((on, index) => ({ id: index + 1, [key]: on })),
  )

test('the newest are told, whatever they are, as if all were known; none of later', () => {
  fc.assert(
    fc.property(
      some('purchasedOn'),
      some('happenedOn'),
      some('happenedOn'),
      some('answeredOn'),
      fc.integer({ min: 1, max: 30 }),
      day,
      (purchases, touchpoints, complaints, answers, most, upTo) => {
        const given = { purchases, touchpoints, complaints, answers } as never
        const told = eventsOf(given, upTo, most)
        const all = [purchases, touchpoints, complaints, answers]
          .flat()
          .flatMap(({ id: _id, ...rest }) => Object.values(rest))
          .filter((on) => on <= upTo)
          .toSorted()
          .toReversed()
        expect(told.map(({ on }) => on)).toEqual(all.slice(0, most))
      },
    ),
  )
})
