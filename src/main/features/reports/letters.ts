import type { z } from 'zod'
import { AppError } from '../../../shared/errors'
import type { OutputOf } from '../../../shared/operations'
import { MOST_IN_ONE_DOCUMENT } from '../../../shared/operations/mailing'
import type { reportsOperations } from '../../../shared/operations/reports'
import type { DesktopContext } from '../context'
import { teller } from './batch'
import { print } from './print'
import { printRoute } from './rules'

type Input = z.output<(typeof reportsOperations)['reports.letters']['input']>

/**
 * A letter to each of many customers in one document. What went to the printer went out, so it is noted; a file may be
 * one that is only kept.
 * @throws AppError `not-found` when nobody may be written to, `invalid` when they are too many
 */
export async function printLetters(
  context: DesktopContext,
  { letterId, subject, body, customerIds, query, filter, ...how }: Input,
): Promise<OutputOf<'reports.letters'>> {
  const { t, call } = context
  const { total, recipients } = await call('customers.mailing', { customerIds, query, filter, for: 'letter' })
  if (total > MOST_IN_ONE_DOCUMENT) {
    throw new AppError('invalid', t('mailing:letters.tooMany', { count: total, most: MOST_IN_ONE_DOCUMENT }))
  }
  const ids = recipients.map(({ customerId }) => customerId)
  const [page, ...more] = ids.map((customerId) =>
    printRoute('letter', { customerId, letterId, subject, body, fill: 'yes' }),
  )
  if (page === undefined) throw new AppError('not-found', t('mailing:letters.nobody'))
  const title = t('mailing:letters.title', { count: ids.length })
  const tell = teller(context, ids.length, 'mailing:letters.progress')
  const result = await print(context, how, { page, more, title }, tell)
  if (how.to === 'file') return { ...result, letters: ids.length, noted: 0 }
  const { noted } = await call('plans.noteLetters', { letterId, customerIds: ids, subject })
  return { ...result, letters: ids.length, noted }
}
