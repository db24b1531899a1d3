import { dayNumber } from '../../../../shared/dates'
import type { HeavyReadContext } from '../../context'
import { ordered, reactiveKinds } from './queries'
import { rhythmOf } from './rules'

/** What is known of one customer, who counts on one of the two sides. */
export interface Fact<Value> {
  customerId: number
  inGroup: 0 | 1
  value: Value
}

/** Every so many customers it is looked whether one should stop. */
const STRIDE = 5000
/** 'YYYY-MM-DD' */
const DATE_LENGTH = 10

/** What customers buy at a time (the mean of their orders, in minor units) and how many days lie between (the median). */
export function orderFacts({ db, asOf, checkCancelled }: HeavyReadContext): {
  orderSize: Fact<number>[]
  rhythm: Fact<number>[]
} {
  const orderSize: Fact<number>[] = []
  const rhythm: Fact<number>[] = []
  const dayOf = rememberedDays()
  for (const { customerId, inGroup, orders, amount, days } of ordered(db, asOf)) {
    if (orderSize.length % STRIDE === 0) checkCancelled()
    orderSize.push({ customerId, inGroup, value: Math.round(amount / orders) })
    const dates = Array.from({ length: orders }, (_, index) =>
      dayOf(days.slice(index * DATE_LENGTH, (index + 1) * DATE_LENGTH)),
    )
    const value = rhythmOf(dates)
    if (value !== null) rhythm.push({ customerId, inGroup, value })
  }
  return { orderSize, rhythm }
}

/** A million orders fall on a few thousand days. */
function rememberedDays(): (date: string) => number {
  const known = new Map<string, number>()
  return (date) => {
    let day = known.get(date)
    if (day === undefined) known.set(date, (day = dayNumber(date)))
    return day
  }
}

/** How customers come to us: the kind of contact they begin most often; of several the one they used last. */
export function contactFacts({ db, asOf }: HeavyReadContext): Fact<string>[] {
  const facts: Fact<string>[] = []
  for (const { customerId, kind, inGroup } of reactiveKinds(db, asOf)) {
    if (facts.at(-1)?.customerId !== customerId) facts.push({ customerId, value: kind, inGroup })
  }
  return facts
}
