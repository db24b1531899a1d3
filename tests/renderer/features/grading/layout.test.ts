import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  heightsOf,
  layoutOf,
  linesBetween,
  type Line,
} from '../../../../src/renderer/features/grading/board/layout'
import type { BoardGroup } from '../../../../src/shared/operations/grading'

const heights = heightsOf('comfortable', false)
const group = (key: string, count: number): BoardGroup => ({
  key,
  label: key,
  position: 1,
  count,
  revenue12m: 0,
})
const nowhere = () => false

describe('where everything in a column stands', () => {
  test('without groups cards stand below each other, and only those in view are told', () => {
    const layout = layoutOf({ groups: [], count: 10_000 }, nowhere, heights)
    expect(layout.height).toBe(860_000)
    expect(linesBetween(layout, 86 * 70, 86 * 72)).toEqual([
      { kind: 'card', top: 86 * 70, place: 70, position: 71, of: 10_000 },
      { kind: 'card', top: 86 * 71, place: 71, position: 72, of: 10_000 },
    ])
    expect(linesBetween(layout, -500, 1)).toHaveLength(1)
    expect(linesBetween(layoutOf({ groups: [], count: 0 }, nowhere, heights), 0, 900)).toEqual([])
  })

  test('a folded group is its head; places count on', () => {
    const groups = [group('a', 2), group('b', 3), group('c', 1)]
    const layout = layoutOf({ groups, count: 6 }, ({ key }) => key === 'b', heights)
    expect(linesBetween(layout, 0, Infinity).map(told)).toEqual(['a', 0, 1, 'b folded', 'c', 5])
    expect(layout.height).toBe(3 * 38 + 3 * 86)
  })

  test('a board with plans has a line more, a compact one hardly any', () => {
    expect(heightsOf('comfortable', true)).toEqual({ card: 104, head: 38 })
    expect(heightsOf('compact', true)).toEqual(heightsOf('compact', false))
  })

  test('what is told of a part is what stands there of the whole', () => {
    const sizes = fc.array(fc.record({ count: fc.nat(9), folded: fc.boolean() }), { maxLength: 8 })
    const ends = fc.tuple(fc.nat(4000), fc.nat(4000))
    fc.assert(
      fc.property(sizes, ends, (parts, [one, other]) => {
        const groups = parts.map(({ count }, index) => group(String(index), count))
        const layout = layoutOf({ groups, count: 0 }, ({ key }) => parts[Number(key)]!.folded, heights)
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const end = (line: Line) => line.top + heights[line.kind]
        const reach = (line: Line) => line.top + (line.kind === 'head' ? line.height : heights.card)
        const whole = linesBetween(layout, -1, Infinity)
        for (const [index, line] of whole.entries()) expect(line.top).toBe(index ? end(whole[index - 1]!) : 0)
        expect(layout.height).toBe(whole.length ? end(whole.at(-1)!) : 0)
        expect(linesBetween(layout, from, to)).toEqual(
          whole.filter((line) => line.top < to && reach(line) > from),
        )
      }),
    )
  })
})

function told(line: Line): string | number {
  return line.kind === 'card' ? line.place : line.group.key + (line.folded ? ' folded' : '')
}
