import type {
  ImportPreview,
  ImportRequest,
  ImportRow,
  ImportRowsRequest,
} from '../../../shared/operations/transfer'
import type { HeavyReadContext } from '../context'
import { look } from './looking'
import { columnsShown, indexesShown, problemsShownOf, rowsShownOf } from './preview'
import { blockedWords, fileOf, makesCustomers, otherwiseOf } from './reading'

/** How the steps of the work share the bar. */
const share = { read: 0.6, plan: 0.4 }

/** Reads the chosen file and tells what an import would do; writes nothing. */
export async function previewImport(
  context: HeavyReadContext,
  request: ImportRequest,
): Promise<ImportPreview> {
  const { t } = context
  const file = fileOf(context)
  const { source, plan } = await look(context, request, share)
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
  const looked = await look(context, request, share)
  const { source, plan, indexes } = looked
  if (!plan) return { total: 0, rows: [] }
  const chosen = indexes.get(show) ?? indexesShown(plan, show)
  indexes.set(show, chosen)
  return {
    total: chosen.length,
    rows: rowsShownOf(context.t, source, plan, chosen.slice(offset, offset + limit)),
  }
}
