import type { Initiative, TouchpointKind } from '../../../shared/operations/touchpoints'
import type { TouchpointDraft } from './touchpointPlan'

/** A touchpoint that is there. */
export interface KnownTouchpoint {
  id: number
  kind: TouchpointKind
  initiative: Initiative
  minutes: number
  expense: number
  mood: number | null
  note: string
}

export interface KnownTouchpoints {
  /** There are none, so nothing has to be looked up. */
  isEmpty: boolean
  /** Those of a customer on a day and of a kind, by id. */
  on(customerId: number, happenedOn: string, kind: TouchpointKind): readonly KnownTouchpoint[]
}

/** The touchpoints of one kind with one customer on one day. */
interface Group {
  /** Those of the file, in its order. */
  drafts: TouchpointDraft[]
  /** Those that are there, by id. */
  there: KnownTouchpoint[]
}

/** Holds the touchpoints of the file against those that are there. */
export function matchTouchpoints(drafts: readonly TouchpointDraft[], known: KnownTouchpoints): void {
  if (known.isEmpty) return
  const groups = new Map<string, Group>()
  for (const draft of drafts) {
    const { customer, happenedOn, kind } = draft
    if (customer < 0) continue
    const key = `${String(customer)} ${happenedOn} ${kind}`
    const group = groups.get(key)
    if (group) group.drafts.push(draft)
    else groups.set(key, { drafts: [draft], there: [...known.on(customer, happenedOn, kind)] })
  }
  for (const group of groups.values()) matchGroup(group)
}

/**
 * Matches within a group: by the note, or by the minutes where there is no note, the second of two equal ones matching the
 * second that is there. What is left matches by the minutes where only one of the two has a note, since notes are added
 * later, by the owner or in the file. All of this is such that the same file, imported again, finds the same partners.
 */
function matchGroup({ drafts, there }: Group): void {
  if (there.length === 0) return
  const byKey = new Map<string, KnownTouchpoint[]>()
  for (const one of there) {
    const same = byKey.get(keyOf(one))
    if (same) same.push(one)
    else byKey.set(keyOf(one), [one])
  }
  const rest = drafts.filter((draft) => !take(draft, byKey.get(keyOf(draft))?.shift()))
  const free = new Set([...byKey.values()].flat().sort((one, other) => one.id - other.id))
  if (rest.length === 0 || free.size === 0) return
  const takeFirst = (draft: TouchpointDraft, suits: (one: KnownTouchpoint) => boolean) => {
    const match = [...free].find((one) => suits(one) && one.minutes === (draft.minutes ?? 0))
    if (take(draft, match) && match) free.delete(match)
  }
  // From the last one: next time the first ones find those that are made now.
  for (const draft of rest.toReversed()) {
    if (draft.note === '') takeFirst(draft, ({ note }) => note !== '')
  }
  for (const draft of rest) {
    const isOnly = drafts.filter(({ note }) => note === draft.note).length === 1
    if (draft.note !== '' && isOnly) takeFirst(draft, ({ note }) => note === '')
  }
}

function keyOf({ note, minutes }: Pick<TouchpointDraft, 'note' | 'minutes'>): string {
  return note === '' ? String(minutes ?? 0) : `"${note}`
}

/** @returns false when there is nothing to match */
function take(draft: TouchpointDraft, match: KnownTouchpoint | undefined): boolean {
  if (!match) return false
  draft.existingId = match.id
  const next = mergedTouchpoint(match, draft)
  const keys = Object.keys(next) as (keyof KnownTouchpoint)[]
  draft.outcome = keys.every((key) => next[key] === match[key]) ? 'unchanged' : 'changed'
  return true
}

/** What a known touchpoint becomes: what the file leaves empty stays as it is. */
export function mergedTouchpoint(known: KnownTouchpoint, draft: TouchpointDraft): KnownTouchpoint {
  return {
    id: known.id,
    kind: known.kind,
    initiative: draft.initiative ?? known.initiative,
    minutes: draft.minutes ?? known.minutes,
    expense: draft.expense ?? known.expense,
    mood: draft.mood ?? known.mood,
    note: draft.note === '' ? known.note : draft.note,
  }
}
