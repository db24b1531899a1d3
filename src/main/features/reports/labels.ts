import { AppError } from '../../../shared/errors'
import { labelSheets, labelsOn } from '../../../shared/labels/sheets'
import type { OutputOf } from '../../../shared/operations'
import { MOST_RECIPIENTS } from '../../../shared/operations/mailing'
import type { reportsOperations } from '../../../shared/operations/reports'
import type { z } from 'zod'
import type { DesktopContext } from '../context'
import { print } from './print'
import { printRoute } from './rules'

type Input = z.output<(typeof reportsOperations)['reports.labels']['input']>

/**
 * Address labels of everyone who may and can get post.
 * @throws AppError `not-found` when nobody gets one, `invalid` when they are too many or the sheet has no such label
 */
export async function printLabels(
  context: DesktopContext,
  { sheet, start, to, ...whom }: Input,
): Promise<OutputOf<'reports.labels'>> {
  const { t, call } = context
  const on = labelsOn(labelSheets[sheet])
  if (start > on) throw new AppError('invalid', t('mailing:labels.noSuchLabel', { count: on }))
  const { total } = await call('customers.mailing', { ...whom, for: 'label' })
  if (total === 0) throw new AppError('not-found', t('mailing:labels.nobody'))
  if (total > MOST_RECIPIENTS) {
    throw new AppError('invalid', t('mailing:labels.tooMany', { count: total, most: MOST_RECIPIENTS }))
  }
  const page = printRoute('labels', {
    sheet,
    start,
    customerIds: whom.customerIds?.join(','),
    query: whom.query === '' ? undefined : whom.query,
    filter: JSON.stringify(whom.filter),
  })
  const title = t('mailing:labels.title', { count: total })
  const { paper } = labelSheets[sheet]
  const result = await print(context, { paper, to }, { page, title, bare: true })
  return { ...result, labels: total }
}
