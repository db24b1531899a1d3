import { callOperation } from '../call'
import type { BoardContent } from './board/BoardReport'
import type { CustomerContent } from './customer/CustomerReport'
import { MOST_SHOWN } from './customer/limits'
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
export async function loadBoardContent(
  query: string,
  filter: BoardContent['filter'],
  asOf: string | undefined,
): Promise<BoardContent> {
  return { board: await callOperation('grading.board', { query, filter, asOf }), query, filter }
}

/** Asks for what the worksheet shows; without a persona only the traits, for a blank one. */
export async function loadPersonaContent(personaId: number | undefined): Promise<PersonaContent> {
  const [persona, { traits }] = await Promise.all([
    personaId === undefined ? null : callOperation('personas.get', { id: personaId }),
    callOperation('personas.traits', {}),
  ])
  return { persona, traits }
}
