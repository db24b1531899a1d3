import { addDays, addMonths } from '../../shared/dates'
import { DAYS_AHEAD } from '../../shared/due'
import type { InputOf } from '../../shared/operations'
import { callOperation } from '../call'
import type { BoardContent } from './board/BoardReport'
import type { MonthContent } from './business/MonthReview'
import type { PortfolioContent } from './business/PortfolioReport'
import type { CustomerContent } from './customer/CustomerReport'
import { MOST_SHOWN } from './customer/limits'
import type { LetterContent } from './letter/LetterReport'
import type { PersonaContent } from './persona/PersonaWorksheet'
import type { TodayContent } from './today/TodayReport'

/** Asks for what the customer report shows. */
export async function loadCustomerContent(
  customerId: number,
  asOf: string | undefined,
): Promise<CustomerContent> {
  const [customer, purchases, touches, explanation, fit] = await Promise.all([
    callOperation('customers.get', { id: customerId, asOf }),
    callOperation('purchases.list', { customerId, limit: MOST_SHOWN.purchases }),
    callOperation('touchpoints.list', { customerId, limit: MOST_SHOWN.touches }),
    callOperation('grading.explain', { customerId, asOf }),
    callOperation('personas.fit', { customerId, limit: 1 }),
  ])
  return { customer, purchases, touches, explanation, fit }
}

/** Asks for what the board shows. */
export async function loadBoardContent({
  view = '',
  ...question
}: InputOf<'grading.board'> & { view?: string }): Promise<BoardContent> {
  const board = await callOperation('grading.board', question)
  return { board, query: question.query ?? '', filter: question.filter ?? {}, view }
}

/** As many as are worth a page of paper. */
const MOST_LISTED = 25
const BEST = 10

/** The portfolio tells who moved in so many days past, and what is due in so many to come. */
const MOVED_WITHIN_DAYS = 90
const DUE_WITHIN_DAYS = 30

/** Asks for what the portfolio shows. */
export async function loadPortfolioContent(asOf: string | undefined): Promise<PortfolioContent> {
  const { today } = await callOperation('system.info', {})
  const since = addDays(today, -MOVED_WITHIN_DAYS)
  const upTo = addDays(today, DUE_WITHIN_DAYS)
  const [effort, movers, best, due] = await Promise.all([
    callOperation('grading.effort', { asOf, limit: 1 }),
    callOperation('grading.movers', { since, limit: MOST_LISTED }),
    callOperation('customers.list', {
      sort: { by: 'contribution12m', direction: 'descending' },
      limit: BEST,
      asOf,
    }),
    callOperation('plans.due', { upTo, limit: MOST_LISTED }),
  ])
  return { effort, movers, best, due }
}

/** Asks for what the review of a month shows. Who moved is seen from the last day before it; what is next goes to the end of the next. */
export async function loadMonthContent(month: string): Promise<MonthContent> {
  const first = `${month}-01`
  const [insights, movers, closed, due] = await Promise.all([
    callOperation('insights.month', { month }),
    callOperation('grading.movers', { since: addDays(first, -1), limit: MOST_LISTED }),
    callOperation('plans.list', { places: ['closed'], limit: 1000 }),
    callOperation('plans.due', { upTo: addDays(addMonths(first, 2), -1), limit: MOST_LISTED }),
  ])
  return { insights, movers, closed: closed.rows.filter(({ closedOn }) => closedOn?.startsWith(month)), due }
}

interface LetterWords {
  subject: string | undefined
  body: string | undefined
}

/** Asks for a letter as it reads for a customer, its own words or others, with the fields filled in. */
export async function loadFilledLetter(
  customerId: number,
  letterId: number,
  words: LetterWords,
): Promise<LetterContent> {
  return callOperation('plans.letterFor', { letterId, customerId, ...words })
}

/** Asks for a letter as it reads for a customer, unless the owner has changed its words. */
export async function loadLetterContent(
  customerId: number,
  letterId: number,
  own: LetterWords,
): Promise<LetterContent> {
  const { subject, body, recipient } = await callOperation('plans.letterFor', { letterId, customerId })
  return { subject: own.subject ?? subject, body: own.body ?? body, recipient }
}

/** Asks for the addresses of those who get a label: name and address, line by line. */
export async function loadLabels(whom: Omit<InputOf<'customers.mailing'>, 'for'>): Promise<string[][]> {
  const { recipients } = await callOperation('customers.mailing', { ...whom, for: 'label' })
  return recipients.map(({ lines }) => lines)
}

/** As many lines of each part of Today as go on paper. */
const MOST_DUE = 200

/** Asks for what is due, the steps of the next two weeks included. */
export async function loadTodayContent(): Promise<TodayContent> {
  const { today } = await callOperation('system.info', {})
  const [plans, grades, toRate, { personas }] = await Promise.all([
    callOperation('plans.due', { upTo: addDays(today, DAYS_AHEAD), limit: MOST_DUE }),
    callOperation('grading.due', { limit: MOST_DUE }),
    callOperation('grading.toRate', { limit: 1 }),
    callOperation('personas.toReview', {}),
  ])
  return { plans, grades, toRate, personas }
}

/** Asks for what the worksheet shows; without a persona only the traits, for a blank one. */
export async function loadPersonaContent(personaId: number | undefined): Promise<PersonaContent> {
  const [persona, { traits }, portrait] = await Promise.all([
    personaId === undefined ? null : callOperation('personas.get', { id: personaId }),
    callOperation('personas.traits', {}),
    personaId === undefined ? null : callOperation('personas.portrait', { personaId }),
  ])
  return { persona, traits, portrait: portrait?.jpeg ?? null }
}
