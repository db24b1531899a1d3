import { beginningOf } from '../../../shared/beginning'
import type { Initiative, TouchpointKind } from '../../../shared/operations/touchpoints'
import type { ImportField, TouchpointOtherwise } from '../../../shared/operations/transfer'
import { dateReader } from './dates'
import { parseMinutes, type TimeUnit } from './duration'
import { moodReader } from './moods'
import { parseAmount } from './numbers'
import {
  cellReader,
  columnOf,
  joinedReader,
  latestYear,
  rowsPerTick,
  shapeProblem,
  type Counts,
  type Outcome,
  type PlanOptions,
} from './plan'
import { Problems } from './problems'
import { resolverOf, type KnownCustomers, type NewCustomer } from './purchaseCustomers'
import type { ImportSource } from './source'
import { matchTouchpoints, type KnownTouchpoints } from './touchpointMatch'
import { initiativeOf, touchpointKindOf } from './touchpointWords'
import { isNothing, longest } from './values'

/** One touchpoint as a row tells it; what it does not tell is null or ''. */
export interface TouchpointDraft {
  /** Index of its data row. */
  index: number
  /** Id of the customer; −1, −2 … is the first, second … of the new ones. */
  customer: number
  happenedOn: string
  kind: TouchpointKind
  initiative: Initiative | null
  minutes: number | null
  expense: number | null
  mood: number | null
  note: string
  outcome: Outcome
  /** Id of the touchpoint that is there already; 0 when it is new. */
  existingId: number
}

export interface TouchpointPlan {
  counts: Counts
  drafts: TouchpointDraft[]
  newCustomers: NewCustomer[]
  otherwise: TouchpointOtherwise
  /** Index into drafts for each data row; −1 when the row is left out. */
  draftOfRow: Int32Array
  problems: Problems
}

/** Works out what importing touchpoints would do. Pure but for the look-ups it is given. */
export function planTouchpoints(
  source: ImportSource,
  customers: KnownCustomers,
  known: KnownTouchpoints,
  options: PlanOptions,
): TouchpointPlan {
  const rows = source.columns.rowNumbers.length
  const plan: TouchpointPlan = {
    counts: { rows, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
    drafts: [],
    newCustomers: [],
    otherwise: options.otherwise,
    draftOfRow: new Int32Array(rows).fill(-1),
    problems: new Problems(),
  }
  const { problems, drafts, draftOfRow, newCustomers, counts } = plan
  const read = touchpointReader(source, problems, options)
  const resolver = resolverOf(source, customers, newCustomers, problems, options.createMissingCustomers)
  for (let index = 0; index < rows; index += 1) {
    if (index % rowsPerTick === 0) options.onRows?.(index, rows)
    if (shapeProblem(source, problems, index)) continue
    const draft = read(index)
    if (!draft) continue
    const customer = resolver.find(index) ?? resolver.create(index)
    if (customer === null) continue
    draft.customer = customer
    draftOfRow[index] = drafts.length
    drafts.push(draft)
  }
  matchTouchpoints(drafts, known)
  for (const draft of drafts) counts[draft.outcome] += 1
  counts.skipped = rows - drafts.length
  counts.customersCreated = newCustomers.length
  return plan
}

/** A reader for what a row says of a touchpoint; null (with a problem) for a row without a day. */
function touchpointReader(
  source: ImportSource,
  problems: Problems,
  options: PlanOptions,
): (index: number) => TouchpointDraft | null {
  const { today, digits, otherwise } = options
  const { decimal, dateOrder } = source.reading
  const dateOf = dateReader({ order: dateOrder, latestYear: latestYear(today, 0) })
  const dayText = cellReader(source, 'happenedOn')
  const kindText = cellReader(source, 'touchpointKind')
  const initiativeText = cellReader(source, 'initiative')
  const minutesOf = minutesReader(source, problems)
  const noteText = joinedReader(source, 'note', '\n')
  const moodOf = moodReader(source.columns.cells.get(columnOf(source, 'mood') ?? -1) ?? [])
  /** What a cell says; null when it says nothing, or (with a warning) nothing that is understood. */
  const optional = <Value>(
    field: ImportField,
    code: 'ignoredAmount' | 'ignoredWord' | 'unknownWord',
    read: (text: string) => Value | null,
  ) => {
    const cell = cellReader(source, field)
    return (index: number): Value | null => {
      const text = cell(index)
      if (isNothing(text)) return null
      const value = read(text)
      if (value === null) problems.warning(index, columnOf(source, field), text, code)
      return value
    }
  }
  const kind = optional('touchpointKind', 'unknownWord', touchpointKindOf)
  const initiative = optional('initiative', 'unknownWord', initiativeOf)
  const mood = optional('mood', 'ignoredWord', moodOf)
  const expense = optional('expense', 'ignoredAmount', (text) => {
    const amount = parseAmount(text, { decimal, digits })
    return amount === null || amount < 0 ? null : amount
  })
  const note = (index: number) => {
    const text = noteText(index)
    const limit = longest.note ?? 0
    if (text.length <= limit) return text
    problems.warning(index, columnOf(source, 'note'), text, 'shortened', String(limit))
    return beginningOf(text, limit)
  }
  return (index) => {
    const day = dayText(index)
    const happenedOn = dateOf(day)
    if (happenedOn === null) {
      problems.error(index, columnOf(source, 'happenedOn'), day, day === '' ? 'noDate' : 'notADate')
      return null
    }
    if (happenedOn > today) problems.warning(index, columnOf(source, 'happenedOn'), day, 'inFuture')
    return {
      index,
      customer: 0,
      happenedOn,
      kind: kind(index) ?? otherwise.kind,
      // 'Incoming call' says both.
      initiative: initiativeText(index) === '' ? initiativeOf(kindText(index)) : initiative(index),
      minutes: minutesOf(index),
      expense: expense(index),
      mood: mood(index),
      note: note(index),
      outcome: 'new',
      existingId: 0,
    }
  }
}

/** Reads how long it took, from the first of the columns of times that says it. */
function minutesReader(source: ImportSource, problems: Problems): (index: number) => number | null {
  const units: readonly TimeUnit[] = ['minutes', 'hours', 'seconds']
  const readers = units
    .filter((unit) => source.columnsOf(unit).length > 0)
    .map((unit) => ({ unit, cell: cellReader(source, unit) }))
  return (index) => {
    for (const { unit, cell } of readers) {
      const text = cell(index)
      if (isNothing(text)) continue
      const minutes = parseMinutes(text, unit, source.reading.decimal)
      if (minutes !== null) return minutes
      problems.warning(index, columnOf(source, unit), text, 'ignoredTime')
    }
    return null
  }
}
