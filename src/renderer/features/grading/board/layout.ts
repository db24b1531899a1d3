import type { BoardDensity } from '../../../../shared/choices'
import type { BoardColumn, BoardGroup } from '../../../../shared/operations/grading'

/** How high cards and the heads of groups are, with the gap below them, in px. */
export interface Heights {
  card: number
  head: number
}

/** The stylesheet has the same, less the gaps. @param planning whether cards have a line for the next step */
export function heightsOf(density: BoardDensity, planning: boolean): Heights {
  const line = planning ? 18 : 0
  return density === 'compact' ? { card: 36, head: 34 } : { card: 86 + line, head: 38 }
}

/** What stands in a column, from top to bottom: heads of groups, and cards. */
export type Line = HeadLine | CardLine

interface HeadLine {
  kind: 'head'
  top: number
  /** Of the whole group, along which its head stays in sight, in px. */
  height: number
  group: BoardGroup
  folded: boolean
}

interface CardLine {
  kind: 'card'
  top: number
  /** Where the card stands in the whole column, group after group, from 0. */
  place: number
  /** Where it stands in its group, from 1, and of how many. */
  position: number
  of: number
}

interface Part {
  group: BoardGroup | null
  folded: boolean
  /** From its head, if it has one, to the end of its last card. */
  top: number
  bottom: number
  firstPlace: number
  count: number
}

export interface Layout {
  /** Of everything, in px. */
  height: number
  /** How many cards there are, those of folded groups included. */
  places: number
  parts: readonly Part[]
  heights: Heights
}

/**
 * Where everything in a column stands. Ten thousand cards are a few groups: nothing here is worked out card by card.
 * @param isFolded whether a group shows only its head
 */
export function layoutOf(
  { groups, count }: Pick<BoardColumn, 'groups' | 'count'>,
  isFolded: (group: BoardGroup) => boolean,
  heights: Heights,
): Layout {
  const parts: Part[] = []
  let [top, firstPlace] = [0, 0]
  const add = (group: BoardGroup | null, size: number) => {
    const folded = group !== null && isFolded(group)
    const bottom = top + (group ? heights.head : 0) + (folded ? 0 : size * heights.card)
    parts.push({ group, folded, top, bottom, firstPlace, count: size })
    top = bottom
    firstPlace += size
  }
  if (groups.length === 0) add(null, count)
  else for (const group of groups) add(group, group.count)
  return { height: top, places: firstPlace, parts, heights }
}

/** What stands, wholly or in part, between two heights in px; of a group that reaches in, the head too. */
export function linesBetween({ parts, heights }: Layout, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let index = firstPartBelow(parts, from); index < parts.length; index += 1) {
    const part = parts[index]
    if (!part || part.top >= to) break
    const { group, folded, top, bottom, firstPlace, count } = part
    if (group) lines.push({ kind: 'head', top, height: bottom - top, group, folded })
    if (folded) continue
    const start = top + (group ? heights.head : 0)
    const first = Math.max(0, Math.floor((from - start) / heights.card))
    const end = Math.min(count, Math.ceil((to - start) / heights.card))
    for (let place = first; place < end; place += 1) {
      lines.push({
        kind: 'card',
        top: start + place * heights.card,
        place: firstPlace + place,
        position: place + 1,
        of: count,
      })
    }
  }
  return lines
}

/** The first part that ends below a height. */
function firstPartBelow(parts: readonly Part[], height: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.bottom ?? Infinity) > height) high = middle
    else low = middle + 1
  }
  return low
}
