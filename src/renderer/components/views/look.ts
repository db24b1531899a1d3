import type { Look } from '../../../shared/operations/views'

/**
 * True when a screen shows something else than a view says. What the screen or the view has nothing to say about, the
 * order on the board or the layout on the list, does not count.
 */
export function isChanged(view: Look, shown: Look): boolean {
  return (
    view.query.trim() !== shown.query.trim() ||
    differ(view.filter, shown.filter) ||
    (view.sort !== null && shown.sort !== null && differ(view.sort, shown.sort)) ||
    (view.board !== null && shown.board !== null && differ(view.board, shown.board))
  )
}

function differ(one: object, other: object): boolean {
  return canonical(one) !== canonical(other)
}

/** Whichever way round it was put together, and whatever is left out or empty, it reads the same. */
function canonical(part: object): string {
  const entries = Object.entries(part) as [string, unknown][]
  const told = entries
    .map(([key, value]) => [key, Array.isArray(value) ? value.map(String).toSorted() : value] as const)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(told)
}
