import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { minorDigits } from '../../../shared/money'
import type { ImportRequest } from '../../../shared/operations/transfer'
import type { HeavyReadContext, OpenedFile } from '../context'
import { savedMappings } from './mappings.queries'
import type { PlanOptions } from './plan'
import { readSource, type ImportSource } from './source'
import { planners, type ImportPlan } from './targets'

/** How the steps of a work share the bar: reading and working out; the rest is the caller's. */
export interface Shares {
  read: number
  plan: number
}

/** The chosen file. @throws AppError `invalid` when none was chosen */
export function fileOf({ file, t }: HeavyReadContext): OpenedFile {
  if (!file) throw new AppError('invalid', t('transfer:errors.noFile'))
  return file
}

/** The file as it is understood. @throws AppError `unreadable` saying why it cannot be read */
export async function sourceOf(
  context: HeavyReadContext,
  file: OpenedFile,
  request: ImportRequest,
  share: Shares,
): Promise<ImportSource> {
  const { t, settings } = context
  const bytes = bytesOf(file, context)
  const source = await readSource(bytes, {
    ...request,
    saved: savedMappings(context.db),
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

/** What an import of the file would do, held against what the data is now. */
export function planOf(
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
export function progress(
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
