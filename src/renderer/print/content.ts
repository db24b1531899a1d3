import type { InputOf } from '../../shared/operations'
import { callOperation } from '../call'
import type { BoardContent } from './board/BoardReport'
import type { CustomerContent } from './customer/CustomerReport'
import { MOST_SHOWN } from './customer/limits'
import type { LetterContent } from './letter/LetterReport'
import type { PersonaContent } from './persona/PersonaWorksheet'

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

/** Asks for a letter as it reads for a customer, unless the owner has changed its words. */
export async function loadLetterContent(
  customerId: number,
  letterId: number,
  own: { subject: string | undefined; body: string | undefined },
): Promise<LetterContent> {
  const { subject, body, recipient } = await callOperation('plans.letterFor', { letterId, customerId })
  return { subject: own.subject ?? subject, body: own.body ?? body, recipient }
}

/** Asks for what the worksheet shows; without a persona only the traits, for a blank one. */
export async function loadPersonaContent(personaId: number | undefined): Promise<PersonaContent> {
  const [persona, { traits }] = await Promise.all([
    personaId === undefined ? null : callOperation('personas.get', { id: personaId }),
    callOperation('personas.traits', {}),
  ])
  return { persona, traits }
}
