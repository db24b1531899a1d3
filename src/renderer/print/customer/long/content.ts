import type { OutputOf } from '../../../../shared/operations'
import type { CustomerRow } from '../../../../shared/operations/customers'
import type { Plan } from '../../../../shared/operations/plans'
import { callOperation } from '../../../call'

/** So many of what happened are told; with each of the two pages of a well-filled report it is still read. */
export const MOST_EVENTS = 80
/** So many plans are told with their steps, the open ones first. */
const MOST_PLANS = 20
/** So many of those they brought are told with what they bring. */
const MOST_REFERRED = 200

/** What the long report is made of: answers of ordinary operations. */
export interface LongCustomerContent {
  customer: OutputOf<'customers.get'>
  purchases: OutputOf<'purchases.list'>
  touches: OutputOf<'touchpoints.list'>
  explanation: OutputOf<'grading.explain'>
  path: OutputOf<'grading.path'>
  feedback: OutputOf<'feedback.list'>
  plans: readonly Plan[]
  /** Plans there are besides. */
  morePlans: number
  /** What is known of them, by the name of the trait. */
  traits: readonly { name: string; value: string }[]
  /** How well they match each persona. */
  fits: readonly PersonaFit[]
  referred: readonly CustomerRow[]
  moreReferred: number
}

export interface PersonaFit {
  persona: { id: number; name: string; kind: 'ideal' | 'negative'; primary: boolean }
  fit: OutputOf<'personas.fit'>['rows'][number]
}

/** Asks for everything that is known of a customer. */
export async function loadLongCustomerContent(
  customerId: number,
  asOf: string | undefined,
): Promise<LongCustomerContent> {
  const customer = await callOperation('customers.get', { id: customerId, asOf })
  const [purchases, touches, explanation, path, feedback, listed, known, fits] = await Promise.all([
    callOperation('purchases.list', { customerId, to: customer.asOf, limit: MOST_EVENTS }),
    callOperation('touchpoints.list', { customerId, limit: MOST_EVENTS }),
    callOperation('grading.explain', { customerId, asOf }),
    callOperation('grading.path', { customerId, asOf }),
    callOperation('feedback.list', { customerId }),
    callOperation('plans.list', { customerId, limit: MOST_PLANS }),
    callOperation('personas.traits', {}),
    loadFits(customerId),
  ])
  const nameOf = new Map(known.traits.map(({ id, name }) => [id, name]))
  return {
    customer,
    purchases,
    touches,
    explanation,
    path,
    feedback,
    plans: await Promise.all(listed.rows.map(({ id }) => callOperation('plans.get', { id }))),
    morePlans: listed.total - listed.rows.length,
    traits: customer.traits.map(({ traitId, value }) => ({ name: nameOf.get(traitId) ?? '', value })),
    fits,
    ...(await loadReferred(customer, asOf)),
  }
}

async function loadFits(customerId: number): Promise<PersonaFit[]> {
  const { personas } = await callOperation('personas.list', {})
  const fits = await Promise.all(
    personas.map(async (persona) => {
      const { rows } = await callOperation('personas.fit', { personaId: persona.id, customerId, limit: 1 })
      return rows.map((fit) => ({ persona, fit }))
    }),
  )
  return fits.flat()
}

async function loadReferred({ referred }: OutputOf<'customers.get'>, asOf: string | undefined) {
  const ids = referred.slice(0, MOST_REFERRED).map(({ id }) => id)
  if (ids.length === 0) return { referred: [], moreReferred: 0 }
  const { rows } = await callOperation('customers.list', {
    filter: { only: { ids, name: '' }, archived: 'all' },
    sort: { by: 'revenue', direction: 'descending' },
    limit: MOST_REFERRED,
    asOf,
  })
  return { referred: rows, moreReferred: referred.length - rows.length }
}
