import { statSync } from 'node:fs'
import type {
  ImportPreview,
  ImportRequest,
  ImportRow,
  ImportRowsRequest,
  ImportRowsShown,
} from '../../../shared/operations/transfer'
import { dataVersion } from '../../database/open'
import type { HeavyReadContext } from '../context'
import { columnsShown, indexesShown, problemsShownOf, rowsShownOf } from './preview'
import { blockedWords, fileOf, makesCustomers, otherwiseOf, planOf, sourceOf } from './reading'
import type { ImportSource } from './source'
import type { ImportPlan } from './targets'

/** How the steps of the work share the bar. */
const share = { read: 0.6, plan: 0.4 }

interface Looked {
  /** Everything the answer depends on: the request, the file, the data. */
  key: string
  source: ImportSource
  plan: ImportPlan | null
  /** Row indexes by what is shown. */
  indexes: Map<ImportRowsShown, readonly number[]>
}

/** How long what was looked at is kept for scrolling through it, in milliseconds. */
const keptFor = 5 * 60_000

/** What was looked at last, so that scrolling through it does not read the file anew. */
let last: Looked | null = null
let forgetting: NodeJS.Timeout | undefined

async function look(context: HeavyReadContext, request: ImportRequest): Promise<Looked> {
  const file = fileOf(context)
  const changed = statSync(file.path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  // The token stands for the path; before the file was chosen there was none.
  const asked = { ...request, file: file.path }
  const key = JSON.stringify([changed, dataVersion(context.db), context.today, asked])
  if (last?.key !== key) {
    last = null
    const source = await sourceOf(context, file, request, share)
    const plan = source.blocked ? null : planOf(context, source, request, share)
    last = { key, source, plan, indexes: new Map() }
  }
  clearTimeout(forgetting)
  forgetting = setTimeout(() => (last = null), keptFor)
  forgetting.unref()
  return last
}

/** Reads the chosen file and tells what an import would do; writes nothing. */
export async function previewImport(
  context: HeavyReadContext,
  request: ImportRequest,
): Promise<ImportPreview> {
  const { t } = context
  const file = fileOf(context)
  const { source, plan } = await look(context, request)
  const { into, mapping, mappedBy, reading } = source
  const common = {
    file: { token: file.token, name: file.name, bytes: file.bytes },
    into,
    mapping: [...mapping],
    mappedBy,
    reading,
    sheets: [...source.sheets],
    columns: columnsShown(source, plan),
    criteria: [...source.criteria],
    traits: source.traits.map(({ id, name }) => ({ id, name })),
    otherwise: otherwiseOf(source, request),
    createMissingCustomers: makesCustomers(source, request),
  }
  if (!plan) {
    const rows = source.columns.rowNumbers.length
    return {
      ...common,
      counts: { rows, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
      amount: 0,
      countsAsSettled: false,
      joinedRows: 0,
      notCompared: false,
      blocked: blockedWords(t, source),
      problems: [],
      problemCount: 0,
    }
  }
  return {
    ...common,
    counts: plan.counts,
    ...plan.totals,
    blocked: null,
    problems: problemsShownOf(t, source, plan),
    problemCount: plan.problems.count,
  }
}

/** Some rows as they will be read, of all or of one kind; what {@link previewImport} has looked at is not read again. */
export async function previewRows(
  context: HeavyReadContext,
  { show, offset, limit, ...request }: ImportRowsRequest,
): Promise<{ total: number; rows: ImportRow[] }> {
  const looked = await look(context, request)
  const { source, plan, indexes } = looked
  if (!plan) return { total: 0, rows: [] }
  const chosen = indexes.get(show) ?? indexesShown(plan, show)
  indexes.set(show, chosen)
  return {
    total: chosen.length,
    rows: rowsShownOf(context.t, source, plan, chosen.slice(offset, offset + limit)),
  }
}
