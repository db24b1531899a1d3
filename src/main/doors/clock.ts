import { calendarDate } from '../../shared/dates'
import type { Clock } from '../runner'

/** The only place where the system's clock is read for operations. */
export const systemClock: Clock = {
  today: () => {
    const now = new Date()
    return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
  },
  now: () => new Date().toISOString(),
}
