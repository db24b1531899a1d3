import type { ImportProblem } from '../../../shared/operations/transfer'
import type { transfer } from '../../../shared/texts/en/transfer'
import type { Translate } from '../../../shared/texts/i18n'

/** What can be wrong with a row; the words stand in texts/en/transfer.ts. */
export type ProblemCode = keyof typeof transfer.problems

export interface FoundProblem {
  /** Index of the data row. */
  index: number
  /** Column of the file; null when it is about the whole row. */
  column: number | null
  value: string
  code: ProblemCode
  /** The word or row number the message names. */
  detail: string
  severity: ImportProblem['severity']
}

const keptOfEach = 2000
const shownValue = 200

/** Collects what is wrong with the rows: counts all of it, keeps the first few thousand. */
export class Problems {
  private readonly errors: FoundProblem[] = []
  private readonly warnings: FoundProblem[] = []
  private errorCount = 0
  private warningCount = 0

  /** The row cannot be taken over. */
  error(index: number, column: number | null, value: string, code: ProblemCode, detail = ''): void {
    this.errorCount += 1
    if (this.errors.length < keptOfEach) {
      this.errors.push({ index, column, value, code, detail, severity: 'error' })
    }
  }

  /** The row is taken over, but not as it stands. */
  warning(index: number, column: number | null, value: string, code: ProblemCode, detail = ''): void {
    this.warningCount += 1
    if (this.warnings.length < keptOfEach) {
      this.warnings.push({ index, column, value, code, detail, severity: 'warning' })
    }
  }

  get count(): number {
    return this.errorCount + this.warningCount
  }

  /** The kept ones, errors first, each by row. */
  get all(): readonly FoundProblem[] {
    const byRow = (one: FoundProblem, other: FoundProblem) => one.index - other.index
    return [...this.errors.sort(byRow), ...this.warnings.sort(byRow)]
  }
}

/** A problem in words. */
export function describeProblem(
  t: Translate,
  problem: FoundProblem,
  headers: readonly string[],
  rowNumbers: readonly number[],
): ImportProblem {
  const { column, value, detail } = problem
  return {
    row: rowNumbers[problem.index] ?? 0,
    column: column === null ? null : (headers[column] ?? null),
    value: value.slice(0, shownValue),
    message: t(`transfer:problems.${problem.code}`, { value: value.slice(0, 60), detail }),
    severity: problem.severity,
  }
}
