import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { minorDigits } from '../../../shared/money'
import type { ImportPreview, ImportRequest } from '../../../shared/operations/transfer'
import type { HeavyReadContext, JobContext, OpenedFile } from '../context'
import type { PlanOptions } from './plan'
import { columnsShown, problemsShownOf, rowsShownOf } from './preview'
import { readSource, type ImportSource } from './source'
import { planners, type ImportPlan } from './targets'

/** How the steps of the work share the bar: reading, working out, writing; the rest is counting figures anew. */
const shares = {
  preview: { read: 0.6, plan: 0.4, write: 0 },
  import: { read: 0.3, plan: 0.2, write: 0.35 },
}
type Shares = (typeof shares)['import']

/** Reads the chosen file and tells what an import would do; writes nothing. */
export async function previewImport(
  context: HeavyReadContext,
  request: ImportRequest,
): Promise<ImportPreview> {
  const { t } = context
  const file = fileOf(context)
  const source = await sourceOf(context, file, request, shares.preview)
  const { into, mapping, reading, blocked } = source
  const common = {
    file: { token: file.token, name: file.name, bytes: file.bytes },
    into,
    mapping: [...mapping],
    reading,
    sheets: [...source.sheets],
    columns: columnsShown(source),
  }
  if (blocked) {
    const rows = source.columns.rowNumbers.length
    return {
      ...common,
      counts: { rows, new: 0, changed: 0, unchanged: 0, skipped: 0, customersCreated: 0 },
      amount: 0,
      countsAsSettled: false,
      joinedRows: 0,
      blocked: t(`transfer:blocked.${blocked.why}`, {
        field: blocked.field === null ? '' : t(`transfer:fields.${blocked.field}`),
      }),
      rows: [],
      problems: [],
      problemCount: 0,
    }
  }
  const plan = planOf(context, source, request, shares.preview)
  return {
    ...common,
    counts: plan.counts,
    ...plan.totals,
    blocked: null,
    rows: rowsShownOf(t, source, plan),
    problems: problemsShownOf(t, source, plan),
    problemCount: plan.problems.count,
  }
}

/** Imports the chosen file as {@link previewImport} tells, planned anew on what the data is now. */
export async function runImport(context: JobContext, request: ImportRequest) {
  const { t } = context
  const file = fileOf(context)
  const share = shares.import
  const source = await sourceOf(context, file, request, share)
  if (source.blocked) {
    const { why, field } = source.blocked
    const reason = t(`transfer:blocked.${why}`, {
      field: field === null ? '' : t(`transfer:fields.${field}`),
    })
    throw new AppError('invalid', t('transfer:errors.blocked', { reason }))
  }
  const plan = planOf(context, source, request, share)
  context.describe(
    t(`transfer:actions.${source.into}`, { count: plan.counts.new + plan.counts.changed, file: file.name }),
  )
  const options = {
    isSample: false,
    onRows: progress(context, share.read + share.plan, share.write, t('transfer:progress.write')),
  }
  plan.write(context, options)
  context.progress(share.read + share.plan + share.write, 1, t('transfer:progress.figures'))
  const { countsAsSettled, joinedRows } = plan.totals
  return { ...plan.counts, countsAsSettled, joinedRows }
}

function fileOf({ file, t }: HeavyReadContext): OpenedFile {
  if (!file) throw new AppError('invalid', t('transfer:errors.noFile'))
  return file
}

async function sourceOf(
  context: HeavyReadContext,
  file: OpenedFile,
  request: ImportRequest,
  share: Shares,
): Promise<ImportSource> {
  const { t, settings } = context
  const bytes = bytesOf(file, context)
  const source = await readSource(bytes, {
    ...request,
    // Month first is written in the United States and hardly anywhere else.
    dateOrder: new Intl.Locale(settings.locale).region === 'US' ? 'MDY' : 'DMY',
    onPiece: progress(context, 0, share.read, t('transfer:progress.read')),
  })
  if (!('unreadable' in source)) return source
  throw new AppError(
    'unreadable',
    t(`transfer:errors.unreadable.${source.unreadable}`, { file: file.name, detail: source.detail ?? '' }),
  )
}

function bytesOf(file: OpenedFile, { t }: HeavyReadContext): Uint8Array {
  try {
    return readFileSync(file.path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new AppError('unreadable', t('transfer:errors.cannotOpen', { file: file.name, code }))
  }
}

function planOf(
  context: HeavyReadContext,
  source: ImportSource,
  request: ImportRequest,
  share: Shares,
): ImportPlan {
  const { t, settings, today } = context
  const options: PlanOptions = {
    digits: minorDigits(settings.currency),
    today,
    createMissingCustomers: request.createMissingCustomers,
    onRows: progress(context, share.read, share.plan, t('transfer:progress.plan')),
  }
  return planners[source.into](context, source, options)
}

/** Reports a step's progress as part of the whole, and stops when the owner asked to. */
function progress(
  context: Pick<HeavyReadContext, 'progress' | 'checkCancelled'>,
  from: number,
  size: number,
  note: string,
): (done: number, total: number) => void {
  return (done, total) => {
    context.checkCancelled()
    context.progress(from + (total === 0 ? 1 : done / total) * size, 1, note)
  }
}
