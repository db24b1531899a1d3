import type { Action } from '../../../shared/operations/history'

/** The calendar date of a moment where the owner is, 'YYYY-MM-DD'. */
export function dayOf(moment: string): string {
  const time = new Date(moment)
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Actions in the order they come, those of one day together. */
export function byDay(actions: readonly Action[]): { day: string; actions: Action[] }[] {
  const days: { day: string; actions: Action[] }[] = []
  for (const action of actions) {
    const day = dayOf(action.at)
    const last = days.at(-1)
    if (last?.day === day) last.actions.push(action)
    else days.push({ day, actions: [action] })
  }
  return days
}
