import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTimeline } from '../../../../src/renderer/features/customers/card/timeline'
import type { Purchase } from '../../../../src/shared/operations/purchases'
import type { Touchpoint } from '../../../../src/shared/operations/touchpoints'

const purchase = (id: number, purchasedOn: string): Purchase => ({
  id,
  customerId: 1,
  customerName: '',
  number: null,
  purchasedOn,
  amount: 1,
  cost: null,
  dueOn: null,
  paidOn: null,
  settled: false,
  channel: '',
  items: '',
})
const touch = (id: number, happenedOn: string): Touchpoint => ({
  id,
  customerId: 1,
  happenedOn,
  kind: 'call',
  initiative: 'reactive',
  minutes: 0,
  expense: 0,
  mood: null,
  note: '',
})
const days = fc.array(
  fc.nat(400).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  { maxLength: 30 },
)

describe('mergeTimeline', () => {
  it('shows nothing older than what is known of both kinds', () => {
    const entries = mergeTimeline(
      { rows: [purchase(1, '2026-03-05'), purchase(2, '2026-02-01')], total: 2 },
      { rows: [touch(1, '2026-03-04'), touch(2, '2026-03-01')], total: 9 },
    )
    expect(entries.map(({ on }) => on)).toEqual(['2026-03-05', '2026-03-04', '2026-03-01'])
  })

  it('is a beginning of the whole, however much is loaded', () => {
    fc.assert(
      fc.property(days, days, fc.nat(30), fc.nat(30), (bought, touched, someBought, someTouched) => {
        const newestFirst = (list: string[]) => list.toSorted().toReversed()
        const purchases = newestFirst(bought).map((day, id) => purchase(id, day))
        const touches = newestFirst(touched).map((day, id) => touch(id, day))
        const whole = mergeTimeline(
          { rows: purchases, total: purchases.length },
          { rows: touches, total: touches.length },
        )
        const part = mergeTimeline(
          { rows: purchases.slice(0, someBought), total: purchases.length },
          { rows: touches.slice(0, someTouched), total: touches.length },
        )
        const oldest = part.at(-1)?.on ?? ''
        expect(whole).toHaveLength(purchases.length + touches.length)
        // Of the oldest day some may still be missing; of every later day all are there.
        expect(part.filter(({ on }) => on > oldest).map(({ on }) => on)).toEqual(
          whole.filter(({ on }) => on > oldest && part.length > 0).map(({ on }) => on),
        )
      }),
    )
  })
})
