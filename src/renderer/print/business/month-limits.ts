import type { MonthContent } from './MonthReview'

/** How many levels there are; the last shows the 25 of each list that are asked for. */
export const MONTH_LEVELS = 24
/** What always fits: lines of who moved and of what is next, and plans that were closed. */
const LEAST = { movers: 2, due: 2, closed: 1 }

/** The month at a level: 0 shows the least, each next level a line more of each list; what is left out is only counted. */
export function monthAt(content: MonthContent, level: number): MonthContent & { moreClosed: number } {
  const { movers, due, closed } = content
  const [moved, next, done] = [LEAST.movers + level, LEAST.due + level, LEAST.closed + level]
  const decisions = due.decisions.slice(0, next)
  return {
    ...content,
    movers: { ...movers, rows: movers.rows.slice(0, moved) },
    due: { ...due, decisions, steps: due.steps.slice(0, next - decisions.length) },
    closed: closed.slice(0, done),
    moreClosed: Math.max(0, closed.length - done),
  }
}
