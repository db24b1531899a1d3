import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { minorDigits } from '../../../shared/money'
import type { ImportRequest, TouchpointOtherwise } from '../../../shared/operations/transfer'
import type { Translate } from '../../../shared/texts/i18n'
import type { HeavyReadContext, OpenedFile } from '../context'
import { readTraits } from '../personas/queries-traits'
import { savedMappings } from './mappings.queries'
import type { PlanOptions } from './plan'
import { ratedCriteria } from './rating.queries'
import { readSource, type ImportSource } from './source'
import { targets, type ImportPlan } from './targets'
import { suggestedKind } from './touchpointWords'

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
    criteria: ratedCriteria(context.db),
    traits: readTraits(context.db),
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
    // Asked by what has amounts: the first time costs more than reading two thousand customers.
    get digits() {
      return minorDigits(settings.currency)
    },
    today,
    createMissingCustomers: makesCustomers(source, request),
    otherwise: otherwiseOf(source, request),
    onRows: progress(context, share.read, share.plan, t('transfer:progress.plan')),
  }
  return targets[source.into].plan(context, source, options)
}

/** True when a customer that is named and not there is made. */
export function makesCustomers({ into }: ImportSource, { createMissingCustomers }: ImportRequest): boolean {
  return createMissingCustomers ?? targets[into].makesCustomers
}

/** What touchpoints count as that do not say it: as the owner says, else what such a list mostly is. */
export function otherwiseOf(source: ImportSource, { otherwise }: ImportRequest): TouchpointOtherwise {
  // That we reached out speaks for us, so it is not assumed.
  const { kind = suggestedKind(source), initiative = 'reactive' } = otherwise ?? {}
  return { kind, initiative }
}

/** Why the file cannot be imported as it is mapped, in words; null when it can. */
export function blockedWords(t: Translate, { blocked, criteria, traits }: ImportSource): string | null {
  if (!blocked) return null
  const { why, part } = blocked
  const criterion = criteria.find(({ id }) => id === part?.criterionId)
  const trait = traits.find(({ id }) => id === part?.traitId)
  const field = criterion?.name ?? trait?.name ?? (part ? t(`transfer:fields.${part.field}`) : '')
  return t(`transfer:blocked.${why}`, { field })
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
