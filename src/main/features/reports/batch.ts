import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../../../shared/errors'
import type { OutputOf } from '../../../shared/operations'
import { MOST_IN_ONE_DOCUMENT } from '../../../shared/operations/mailing'
import { MOST_TO_PRINTER, type reportsOperations } from '../../../shared/operations/reports'
import { checkNotStopped } from '../../jobs/stopping'
import type { DesktopContext } from '../context'
import { print, save, shown, wholeLayout, type WantedLayout } from './print'
import { customerPage, freeName, printRoute, safeFileName } from './rules'

type Whom = Pick<
  z.output<(typeof reportsOperations)['reports.customers']['input']>,
  'customerIds' | 'query' | 'filter' | 'form' | 'asOf'
>

/** Everybody's page in one document. */
export async function printCustomers(
  context: DesktopContext,
  { to, ...asked }: Whom & WantedLayout & { to: 'file' | 'printer' },
): Promise<OutputOf<'reports.customers'>> {
  const { t } = context
  const ids = await idsOf(context, asked)
  if (ids.length > MOST_IN_ONE_DOCUMENT) {
    throw new AppError(
      'invalid',
      t('reports:batch.tooMany', { count: ids.length, most: MOST_IN_ONE_DOCUMENT }),
    )
  }
  if (to === 'printer' && ids.length > MOST_TO_PRINTER[asked.form]) {
    const most = MOST_TO_PRINTER[asked.form]
    throw new AppError('invalid', t('reports:batch.tooManyToPrint', { count: ids.length, most }))
  }
  const [page, ...more] = ids.map((customerId) => printRoute('customer', customerPage(customerId, asked)))
  if (page === undefined) throw new AppError('not-found', t('reports:batch.nobody'))
  const title = t('reports:batch.title', { count: ids.length })
  const tell = teller(context, ids.length)
  const result = await print(context, { ...asked, to }, { page, more, title }, tell)
  return { ...result, customers: ids.length }
}

/** Everybody's page in a file of its own. What was written before it was stopped stays. */
export async function printCustomerFiles(
  context: DesktopContext,
  asked: Whom & WantedLayout,
): Promise<OutputOf<'reports.customerFiles'>> {
  const { t, desktop } = context
  const ids = await idsOf(context, asked)
  if (ids.length === 0) throw new AppError('not-found', t('reports:batch.nobody'))
  const folder = await desktop.chooseFolder('reports')
  const layout = await wholeLayout(context, asked)
  const tell = teller(context, ids.length)
  const missing = new Set<string>()
  for (const [index, customerId] of ids.entries()) {
    checkNotStopped(context.control.cancel, t)
    const { name } = await context.call('customers.get', { id: customerId })
    const title = t('reports:customer.title', { name })
    const page = printRoute('customer', customerPage(customerId, asked))
    const printed = await desktop.printToPdf({ page, title, layout })
    for (const letter of printed.missing) missing.add(letter)
    const file = freeName(`${safeFileName(title)}.pdf`, (other) => existsSync(join(folder, other)))
    await save(context, join(folder, file), printed.pdf)
    tell(index + 1)
  }
  return { files: ids.length, folder: basename(folder), missing: shown({ missing: [...missing] }) }
}

/**
 * Tells how many are done, and stops when that was asked.
 * @param what the pages are
 */
export function teller(
  { control, t }: DesktopContext,
  total: number,
  what: 'reports:batch.progress' | 'mailing:letters.progress' = 'reports:batch.progress',
): (done: number) => void {
  return (done) => {
    checkNotStopped(control.cancel, t)
    control.onProgress?.({ done, total, note: t(what, { done, total }) })
  }
}

/** As many customers as are asked for at a time. */
const AT_A_TIME = 1000

/** Whom the reports are about: those named, or everyone who matches, by name. */
async function idsOf(
  { call }: DesktopContext,
  { customerIds, query, filter }: Whom,
): Promise<readonly number[]> {
  if (customerIds) return [...new Set(customerIds)]
  const ids: number[] = []
  for (let found = AT_A_TIME; found === AT_A_TIME;) {
    const { rows } = await call('customers.list', {
      query,
      filter,
      sort: { by: 'name', direction: 'ascending' },
      limit: AT_A_TIME,
      offset: ids.length,
    })
    ids.push(...rows.map(({ id }) => id))
    found = rows.length
  }
  return ids
}
