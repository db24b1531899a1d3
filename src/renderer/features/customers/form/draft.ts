import type { z } from 'zod'
import {
  customerDraftSchema,
  type CustomerCard,
  type CustomerDraft,
} from '../../../../shared/operations/customers'

/** What the form holds while it is filled in. */
export type DraftInput = z.input<typeof customerDraftSchema>

/** The form for somebody new. */
export const blankDraft: CustomerDraft = customerDraftSchema.parse({ name: '?' })

/** What of a card can be changed in the form. */
export function draftOf(card: CustomerCard): CustomerDraft {
  const fields = Object.keys(customerDraftSchema.shape) as (keyof CustomerDraft)[]
  return customerDraftSchema.parse(Object.fromEntries(fields.map((field) => [field, card[field]])))
}

/** An e-mail or a phone. */
export const emptyLine = { label: '', value: '' }
export const emptyAddress = { label: '', street: '', city: '', region: '', postalCode: '', country: '' }
export const emptyContact = { name: '', role: '', email: '', phone: '' }

function isEmpty(item: object): boolean {
  return Object.values(item).every((value) => typeof value !== 'string' || value.trim() === '')
}

/** Leaves out lines that were added and never filled in: they are no mistake. */
export function withoutEmptyLines<Draft extends DraftInput>(draft: Draft): Draft {
  const filled = <Item extends object>(items: Item[] | undefined) => items?.filter((item) => !isEmpty(item))
  const { emails, phones, addresses, contacts } = draft
  return {
    ...draft,
    emails: filled(emails),
    phones: filled(phones),
    addresses: filled(addresses),
    contacts: filled(contacts),
  }
}
