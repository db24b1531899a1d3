import { AppError } from '../../../shared/errors'
import type { ImportRequest } from '../../../shared/operations/transfer'
import type { JobContext } from '../context'
import { takeLooked } from './looking'
import { blockedWords, fileOf, planOf, progress, sourceOf } from './reading'
import { targets } from './targets'

/** How the steps of the work share the bar; the rest is counting figures anew. */
const share = { read: 0.3, plan: 0.2, write: 0.35 }
/** The same when the preview has read and planned already. */
const shareOfLooked = { read: 0, plan: 0, write: 0.7 }

/** Imports the chosen file as the preview tells: as it was looked at, or anew when file or data are others by now. */
export async function runImport(context: JobContext, request: ImportRequest) {
  const { t } = context
  const file = fileOf(context)
  const looked = takeLooked(context, request)
  const steps = looked ? shareOfLooked : share
  const source = looked?.source ?? (await sourceOf(context, file, request, share))
  if (source.blocked) {
    const reason = blockedWords(t, source)
    throw new AppError('invalid', t('transfer:errors.blocked', { reason }))
  }
  const plan = looked?.plan ?? planOf(context, source, request, share)
  context.describe(
    t(`transfer:actions.${source.into}`, { count: plan.counts.new + plan.counts.changed, file: file.name }),
    { cause: targets[source.into].cause },
  )
  const options = {
    isSample: false,
    onRows: progress(context, steps.read + steps.plan, steps.write, t('transfer:progress.write')),
  }
  plan.write(context, options)
  context.progress(steps.read + steps.plan + steps.write, 1, t('transfer:progress.figures'))
  const { countsAsSettled, joinedRows } = plan.totals
  return { ...plan.counts, countsAsSettled, joinedRows }
}
