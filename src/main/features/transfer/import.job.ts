import { AppError } from '../../../shared/errors'
import type { ImportRequest } from '../../../shared/operations/transfer'
import type { JobContext } from '../context'
import { blockedWords, fileOf, planOf, progress, sourceOf } from './reading'
import { targets } from './targets'

/** How the steps of the work share the bar; the rest is counting figures anew. */
const share = { read: 0.3, plan: 0.2, write: 0.35 }

/** Imports the chosen file as the preview tells, planned anew on what the data is now. */
export async function runImport(context: JobContext, request: ImportRequest) {
  const { t } = context
  const file = fileOf(context)
  const source = await sourceOf(context, file, request, share)
  if (source.blocked) {
    const reason = blockedWords(t, source)
    throw new AppError('invalid', t('transfer:errors.blocked', { reason }))
  }
  const plan = planOf(context, source, request, share)
  context.describe(
    t(`transfer:actions.${source.into}`, { count: plan.counts.new + plan.counts.changed, file: file.name }),
    { cause: targets[source.into].cause },
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
