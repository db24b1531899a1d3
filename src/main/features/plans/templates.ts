import { AppError } from '../../../shared/errors'
import type { CustomerDraft } from '../../../shared/operations/customers'
import type { Letter, planTemplatesOperations } from '../../../shared/operations/planTemplates'
import { blanksOf, fillIn, type LetterField } from '../../../shared/plans/letterText'
import type { FeatureOperations, ReadContext } from '../context'
import { envelopeOf, spokenTo } from '../customers/mailing/rules'
import { readCustomer } from '../customers/queries'
import { insertTouchpoint } from '../touchpoints/queries'
import { existingPlaybook } from './existing'
import {
  deleteLetter,
  deletePlaybook,
  readLetter,
  readLetters,
  readPlaybooks,
  writeLetter,
  writePlaybook,
} from './queries-templates'

/** playbooks · savePlaybook · removePlaybook · letters · saveLetter · removeLetter · letterFor · noteLetters */
export const planTemplates: FeatureOperations<typeof planTemplatesOperations> = {
  'plans.playbooks': ({ db }) => ({ playbooks: readPlaybooks(db) }),

  'plans.savePlaybook': (context, draft) => {
    const { db, t, describe } = context
    if (draft.id !== undefined) existingPlaybook(context, draft.id)
    describe(
      t(draft.id === undefined ? 'plans:actions.addPlaybook' : 'plans:actions.savePlaybook', {
        playbook: draft.name,
      }),
    )
    return { id: writePlaybook(db, draft) }
  },

  'plans.removePlaybook': (context, { id }) => {
    const { db, t, describe } = context
    const { name } = existingPlaybook(context, id)
    describe(t('plans:actions.removePlaybook', { playbook: name }))
    deletePlaybook(db, id)
    return { id }
  },

  'plans.letters': ({ db }) => ({ letters: readLetters(db) }),

  'plans.saveLetter': (context, draft) => {
    const { db, t, describe } = context
    if (draft.id !== undefined) existingLetter(context, draft.id)
    describe(
      t(draft.id === undefined ? 'plans:actions.addLetter' : 'plans:actions.saveLetter', {
        letter: draft.name,
      }),
    )
    return { id: writeLetter(db, draft) }
  },

  'plans.removeLetter': (context, { id }) => {
    const { db, t, describe } = context
    const { name } = existingLetter(context, id)
    describe(t('plans:actions.removeLetter', { letter: name }))
    deleteLetter(db, id)
    return { id }
  },

  'plans.letterFor': (context, { letterId, customerId, ...other }) => {
    const letter = existingLetter(context, letterId)
    const customer = existingCustomer(context, customerId)
    const values = fieldsFor(context, customer)
    const subject = fillIn(other.subject ?? letter.subject, values)
    const body = fillIn(other.body ?? letter.body, values)
    return {
      subject,
      body,
      blanks: blanksOf(`${subject}\n${body}`),
      customerName: customer.name,
      doNotContact: customer.doNotContact,
      recipient: envelopeOf(customer, context.settings),
    }
  },

  'plans.noteLetters': (context, { letterId, customerIds, subject }) => {
    const { db, t, today, describe, progress, checkCancelled } = context
    const letter = existingLetter(context, letterId)
    const ids = [...new Set(customerIds)]
    for (const [index, customerId] of ids.entries()) {
      checkCancelled()
      const note = fillIn(
        subject ?? letter.subject,
        fieldsFor(context, existingCustomer(context, customerId)),
      )
      insertTouchpoint(db, {
        customerId,
        happenedOn: today,
        kind: 'letter',
        initiative: 'proactive',
        minutes: 0,
        expense: 0,
        mood: null,
        note: note === '' ? letter.name : note,
      })
      progress(index + 1, ids.length)
    }
    describe(t('plans:actions.noteLetters', { letter: letter.name, count: ids.length }))
    return { noted: ids.length }
  },
}

/** What fields say of a customer and of the owner. */
function fieldsFor(context: ReadContext, customer: CustomerDraft): Record<LetterField, string> {
  const { t } = context
  const who = spokenTo(customer)
  return {
    ...ownersFields(context),
    greeting:
      who === null
        ? t('plans:letter.dearAll', { name: customer.name })
        : t('plans:letter.dear', { name: who }),
    name: customer.name,
    contact: customer.contacts[0]?.name ?? customer.name,
    number: customer.externalId ?? '',
  }
}

function ownersFields({
  settings,
  today,
}: ReadContext): Pick<Record<LetterField, string>, 'today' | 'owner' | 'business'> {
  const { locale, owner, business } = settings
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return { today: day.format(new Date(today)), owner, business }
}

/** @throws AppError `not-found` when there is no such customer */
function existingCustomer({ db, t }: ReadContext, id: number): CustomerDraft {
  const customer = readCustomer(db, id)
  if (!customer) throw new AppError('not-found', t('plans:errors.customerNotFound'))
  return customer.draft
}

/** @throws AppError `not-found` when there is no such letter */
function existingLetter({ db, t }: ReadContext, id: number): Letter {
  const letter = readLetter(db, id)
  if (!letter) throw new AppError('not-found', t('plans:errors.letterNotFound'))
  return letter
}
