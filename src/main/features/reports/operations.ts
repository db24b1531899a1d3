import { AppError } from '../../../shared/errors'
import type { reportsOperations } from '../../../shared/operations/reports'
import type { DesktopContext, FeatureOperations } from '../context'
import { printCustomerFiles, printCustomers } from './batch'
import { printLabels } from './labels'
import { printLetters } from './letters'
import { print } from './print'
import { customerPage, printRoute } from './rules'

/** customer · customers · customerFiles · board · portfolio · review · letter · letters · labels · today · persona */
export const reports: FeatureOperations<typeof reportsOperations> = {
  async 'reports.customer'(context, { customerId, form, asOf, ...how }) {
    const customer = await context.call('customers.get', { id: customerId, asOf })
    const title = context.t('reports:customer.title', { name: customer.name })
    const page = printRoute('customer', customerPage(customerId, { form, asOf }))
    return print(context, how, { page, title })
  },

  'reports.customers': printCustomers,
  'reports.customerFiles': printCustomerFiles,

  async 'reports.board'(context, { query, filter, groupBy, view, asOf, ...how }) {
    const { business } = await context.call('settings.get', {})
    const title =
      business === '' ? context.t('reports:board.title') : context.t('reports:board.titleOf', { business })
    const hasFilter = Object.values(filter).some((wanted) => wanted !== undefined)
    const page = printRoute('board', {
      asOf,
      query: query === '' ? undefined : query,
      filter: hasFilter ? JSON.stringify(filter) : undefined,
      groupBy: groupBy === 'none' ? undefined : groupBy,
      view: view === '' ? undefined : view,
    })
    return print(context, how, { page, title })
  },

  async 'reports.portfolio'(context, { asOf, ...how }) {
    const { business } = await context.call('settings.get', {})
    const title =
      business === ''
        ? context.t('reports:portfolio.title')
        : context.t('reports:portfolio.titleOf', { business })
    const page = printRoute('portfolio', { asOf })
    return print(context, how, { page, title })
  },

  async 'reports.review'(context, { month, ...how }) {
    const { locale } = await context.call('settings.get', {})
    const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    const title = context.t('reports:review.titleOf', {
      month: format.format(new Date(`${month}-01T00:00:00Z`)),
    })
    return print(context, how, { page: printRoute('review', { month }), title })
  },

  async 'reports.letter'(context, { customerId, letterId, subject, body, ...how }) {
    const { customerName } = await context.call('plans.letterFor', { letterId, customerId })
    const title = context.t('reports:letter.title', { name: customerName })
    const page = printRoute('letter', { customerId, letterId, subject, body })
    return print(context, how, { page, title })
  },

  'reports.letters': printLetters,
  'reports.labels': printLabels,

  async 'reports.today'(context, how) {
    const { business } = await context.call('settings.get', {})
    const title =
      business === '' ? context.t('reports:today.title') : context.t('reports:today.titleOf', { business })
    return print(context, how, { page: printRoute('today', {}), title })
  },

  async 'reports.persona'(context, { personaId, blank: asked, form, ...how }) {
    const blank = asked && form === 'worksheet'
    const persona = await personaToPrint(context, personaId, blank)
    const title = blank
      ? context.t('reports:persona.blankTitle')
      : context.t('reports:persona.title', { name: persona?.name ?? '' })
    const page = printRoute('persona', {
      personaId: persona?.id,
      blank: blank ? 'yes' : undefined,
      form: form === 'onePager' ? form : undefined,
    })
    return print(context, how, { page, title })
  },
}

/** The persona that is named; without a name the primary one, which a blank worksheet does without. */
async function personaToPrint(
  context: DesktopContext,
  personaId: number | undefined,
  blank: boolean,
): Promise<{ id: number; name: string } | null> {
  if (personaId !== undefined) return context.call('personas.get', { id: personaId })
  if (blank) return null
  const [first] = (await context.call('personas.list', {})).personas
  if (!first) throw new AppError('not-found', context.t('reports:persona.none'))
  return first
}
