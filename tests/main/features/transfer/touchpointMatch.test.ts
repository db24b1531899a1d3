import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  matchTouchpoints,
  mergedTouchpoint,
  type KnownTouchpoint,
} from '../../../../src/main/features/transfer/touchpointMatch'
import type { TouchpointDraft } from '../../../../src/main/features/transfer/touchpointPlan'

type Stored = KnownTouchpoint & { day: string; customer: number }
type Row = Pick<TouchpointDraft, 'customer' | 'happenedOn' | 'kind' | 'minutes' | 'mood' | 'note'>

/** What an import makes of what is there: the outcomes by row, and the table after it. */
function imported(table: readonly Stored[], rows: readonly Row[]) {
  const drafts = rows.map((row, index): TouchpointDraft => ({
    ...row,
    index,
    initiative: null,
    expense: null,
    outcome: 'new',
    existingId: 0,
  }))
  matchTouchpoints(drafts, {
    isEmpty: table.length === 0,
    on: (customer, day, kind) =>
      table.filter((one) => one.customer === customer && one.day === day && one.kind === kind),
  })
  const after = table.map((one) => {
    const draft = drafts.find(({ existingId }) => existingId === one.id)
    return draft ? { ...one, ...mergedTouchpoint(one, draft) } : one
  })
  let id = table.length
  for (const draft of drafts) {
    if (draft.outcome !== 'new') continue
    const { customer, happenedOn, kind, minutes, mood, note } = draft
    id += 1
    const values = { kind, initiative: 'reactive' as const, minutes: minutes ?? 0, expense: 0, mood, note }
    after.push({ id, customer, day: happenedOn, ...values })
  }
  return { drafts, after }
}

const rows = fc.array(
  fc.record({
    customer: fc.constantFrom(1, 2),
    happenedOn: fc.constantFrom('2026-01-05', '2026-01-06'),
    kind: fc.constantFrom('call' as const, 'visit' as const),
    minutes: fc.constantFrom(null, 0, 5, 9),
    mood: fc.constantFrom(null, 1, 2),
    note: fc.constantFrom('', '', 'a', 'b', '"'),
  }),
  { maxLength: 14 },
)

test('whatever is there, importing a file a second time changes nothing', () => {
  fc.assert(
    fc.property(rows, rows, rows, (first, second, file) => {
      const there = imported(imported([], first).after, second).after
      const once = imported(there, file)
      const twice = imported(once.after, file)
      expect(twice.drafts.map(({ outcome }) => outcome)).toEqual(file.map(() => 'unchanged'))
    }),
    { numRuns: 500 },
  )
})

test('no touchpoint that is there is matched twice, and none of another customer, day or kind', () => {
  fc.assert(
    fc.property(rows, rows, (first, file) => {
      const there = imported([], first).after
      const { drafts } = imported(there, file)
      const matched = drafts.filter(({ existingId }) => existingId !== 0)
      expect(new Set(matched.map(({ existingId }) => existingId)).size).toBe(matched.length)
      for (const { existingId, customer, happenedOn: day, kind } of matched) {
        expect(there.find(({ id }) => id === existingId)).toMatchObject({ customer, day, kind })
      }
    }),
  )
})
