import { addDays, addMonths } from '../../../../shared/dates'

/** Days before and after the end of an override on which it is worth a word. */
const BEFORE_END = 14
const AFTER_END = 7

/**
 * Which last days of overrides are worth a word on a day: an end is told of 14 days ahead, and for 7 days from the first
 * day on which the override no longer counts.
 */
export function endsWorthAWord(today: string): { today: string; from: string; to: string } {
  return { today, from: addDays(today, -AFTER_END), to: addDays(today, BEFORE_END) }
}

/** Ratings from before this day are over a year old, and asked for anew. */
export function freshFrom(today: string): string {
  return addMonths(today, -12)
}
