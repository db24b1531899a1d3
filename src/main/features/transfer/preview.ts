import { importFields, type ImportPreview, type ImportProblem } from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'
import { describeProblem, type FoundProblem } from './problems'
import type { ImportSource } from './source'
import type { ImportPlan } from './targets'

const samplesShown = 5
const problemsShown = 1000
const rowsWithProblemsShown = 200
const rowsShown = 300

/** The columns of the file with their first values and the field each becomes. */
export function columnsShown(source: ImportSource): ImportPreview['columns'] {
  return source.head.headers.map((header, column) => ({
    column,
    header,
    samples: source.head.rows
      .map((row) => row[column]?.trim() ?? '')
      .filter((value) => value !== '')
      .slice(0, samplesShown)
      .map((value) => value.slice(0, 100)),
    field: source.mapping.find((part) => part.column === column)?.field ?? null,
  }))
}

/** The first problems in words, errors first. */
export function problemsShownOf(t: Translate, source: ImportSource, plan: ImportPlan): ImportProblem[] {
  return plan.problems.all.slice(0, problemsShown).map((problem) => worded(t, source, problem))
}

function worded(t: Translate, source: ImportSource, problem: FoundProblem): ImportProblem {
  return describeProblem(t, problem, source.head.headers, source.columns.rowNumbers)
}

/** The first rows as they will be read, those with problems first. */
export function rowsShownOf(t: Translate, source: ImportSource, plan: ImportPlan): ImportPreview['rows'] {
  const byRow = new Map<number, FoundProblem[]>()
  for (const problem of plan.problems.all) {
    const same = byRow.get(problem.index)
    if (same) same.push(problem)
    else if (byRow.size < rowsWithProblemsShown) byRow.set(problem.index, [problem])
  }
  const chosen = [...byRow.keys()]
  for (let index = 0; index < plan.counts.rows && chosen.length < rowsShown; index += 1) {
    if (!byRow.has(index)) chosen.push(index)
  }
  return chosen.map((index) => ({
    row: source.columns.rowNumbers[index] ?? 0,
    ...shownRow(source, plan, index),
    problems: (byRow.get(index) ?? []).map((problem) => worded(t, source, problem)),
  }))
}

function shownRow(
  source: ImportSource,
  plan: ImportPlan,
  index: number,
): Pick<ImportPreview['rows'][number], 'outcome' | 'values'> {
  const { outcome, values } = plan.rowAt(index)
  return { outcome, values: { ...rawValues(source, index), ...withoutEmpty(values) } }
}

/** Cells as they stand in the file, by field. */
function rawValues(source: ImportSource, index: number): Record<string, string> {
  const values: Record<string, string> = {}
  for (const field of importFields[source.into]) {
    const cells = source.columnsOf(field).map((column) => source.columns.cells.get(column)?.[index] ?? '')
    const text = cells.filter((cell) => cell !== '').join(', ')
    if (text !== '') values[field] = text.slice(0, 200)
  }
  return values
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
}
