import type { Answer, Complaint } from '../../../../shared/operations/feedback'
import type { Purchase } from '../../../../shared/operations/purchases'
import type { Touchpoint } from '../../../../shared/operations/touchpoints'

/** Something that happened with a customer. */
export type Event =
  | { kind: 'purchase'; on: string; purchase: Purchase }
  | { kind: 'touchpoint'; on: string; touchpoint: Touchpoint }
  | { kind: 'complaint'; on: string; complaint: Complaint }
  | { kind: 'answer'; on: string; answer: Answer }

interface Sources {
  /** Each newest first, and at least `most` of them where there are as many. */
  purchases: readonly Purchase[]
  touchpoints: readonly Touchpoint[]
  complaints: readonly Complaint[]
  answers: readonly Answer[]
}

/**
 * What happened up to a day, the newest first and of one day in the order of the sources.
 * @param most as many as are told
 */
export function eventsOf(
  { purchases, touchpoints, complaints, answers }: Sources,
  upTo: string,
  most: number,
): Event[] {
  const all: Event[] = [
    ...purchases.map((purchase): Event => ({ kind: 'purchase', on: purchase.purchasedOn, purchase })),
    ...touchpoints.map((touchpoint): Event => ({
      kind: 'touchpoint',
      on: touchpoint.happenedOn,
      touchpoint,
    })),
    ...complaints.map((complaint): Event => ({ kind: 'complaint', on: complaint.happenedOn, complaint })),
    ...answers.map((answer): Event => ({ kind: 'answer', on: answer.answeredOn, answer })),
  ]
  return all
    .filter(({ on }) => on <= upTo)
    .toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
    .slice(0, most)
}
