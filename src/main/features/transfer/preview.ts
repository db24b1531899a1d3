import {
  fieldKey,
  type ImportPreview,
  type ImportProblem,
  type ImportRow,
  type ImportRowsShown,
} from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'
import { describeProblem, type FoundProblem } from './problems'
import type { ImportSource } from './source'
import type { ImportPlan } from './targets'

const samplesShown = 5
const problemsShown = 1000

/**
 * The columns of the file with the field each becomes and its first values, as they stand in the file and as they will
 * be read.
 * @param plan null while nothing can be imported as the columns are named
 */
export function columnsShown(source: ImportSource, plan: ImportPlan | null): ImportPreview['columns'] {
  const refused = new Set(plan?.problems.all.map(({ index, column }) => `${String(index)} ${String(column)}`))
  const parts = new Map(source.mapping.map((part) => [part.column, part]))
  return source.head.headers.map((header, column) => {
    const part = parts.get(column)
    const filled = [...source.head.rows.entries()].filter(([, row]) => (row[column] ?? '').trim() !== '')
    return {
      column,
      header,
      field: part?.field ?? null,
      samples: filled.slice(0, samplesShown).map(([index, row]) => {
        // A row that is left out is not read; its cells stand only for themselves.
        const isRead = plan?.rowAt(index).outcome !== 'skipped'
        const canBeRead = part && plan && isRead && !refused.has(`${String(index)} ${String(column)}`)
        return {
          text: (row[column] ?? '').trim().slice(0, 100),
          read: canBeRead ? (shownRow(source, plan, index).values[fieldKey(part)] ?? null) : null,
        }
      }),
    }
  })
}

/** The first problems in words, errors first. */
export function problemsShownOf(t: Translate, source: ImportSource, plan: ImportPlan): ImportProblem[] {
  return plan.problems.all.slice(0, problemsShown).map((problem) => worded(t, source, problem))
}

function worded(t: Translate, source: ImportSource, problem: FoundProblem): ImportProblem {
  return describeProblem(t, problem, source.head.headers, source.columns.rowNumbers)
}

/** The indexes of the rows of a kind; those that need a look first in 'all'. */
export function indexesShown(plan: ImportPlan, show: ImportRowsShown): number[] {
  const look = [...new Set(plan.problems.all.map((problem) => problem.index))]
  if (show === 'look') return look.sort((one, other) => one - other)
  const needsLook = new Set(look)
  const all = Array.from({ length: plan.counts.rows }, (_, index) => index)
  if (show !== 'all') return all.filter((index) => plan.rowAt(index).outcome === show)
  return [...look.sort((one, other) => one - other), ...all.filter((index) => !needsLook.has(index))]
}

/** Rows as they will be read, with their problems. */
export function rowsShownOf(
  t: Translate,
  source: ImportSource,
  plan: ImportPlan,
  indexes: readonly number[],
): ImportRow[] {
  const wanted = new Map(indexes.map((index): [number, FoundProblem[]] => [index, []]))
  for (const problem of plan.problems.all) wanted.get(problem.index)?.push(problem)
  return indexes.map((index) => ({
    row: source.columns.rowNumbers[index] ?? 0,
    ...shownRow(source, plan, index),
    problems: (wanted.get(index) ?? []).map((problem) => worded(t, source, problem)),
  }))
}

function shownRow(
  source: ImportSource,
  plan: ImportPlan,
  index: number,
): Pick<ImportRow, 'outcome' | 'values'> {
  const { outcome, values } = plan.rowAt(index)
  return { outcome, values: { ...rawValues(source, index), ...withoutEmpty(values) } }
}

/** Cells as they stand in the file, by what their columns become. */
function rawValues(source: ImportSource, index: number): Record<string, string> {
  const values: Record<string, string> = {}
  for (const part of source.mapping) {
    const cell = source.columns.cells.get(part.column)?.[index] ?? ''
    if (cell === '') continue
    const key = fieldKey(part)
    values[key] = (values[key] === undefined ? cell : `${values[key]}, ${cell}`).slice(0, 200)
  }
  return values
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
}
