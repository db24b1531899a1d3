import { AppError } from '../../../shared/errors'
import type { Letter, planTemplatesOperations } from '../../../shared/operations/planTemplates'
import { blanksOf, fillIn, type LetterField } from '../../../shared/plans/letterText'
import type { FeatureOperations, ReadContext } from '../context'
import { envelopeOf, spokenTo } from '../customers/mailing/rules'
import { readCustomer } from '../customers/queries'
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

/** playbooks · savePlaybook · removePlaybook · letters · saveLetter · removeLetter · letterFor */
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

  'plans.letterFor': (context, { letterId, customerId }) => {
    const { db, t } = context
    const letter = existingLetter(context, letterId)
    const customer = readCustomer(db, customerId)?.draft
    if (!customer) throw new AppError('not-found', t('plans:errors.customerNotFound'))
    const who = spokenTo(customer)
    const values = {
      ...ownersFields(context),
      greeting:
        who === null
          ? t('plans:letter.dearAll', { name: customer.name })
          : t('plans:letter.dear', { name: who }),
      name: customer.name,
      contact: customer.contacts[0]?.name ?? customer.name,
      number: customer.externalId ?? '',
    }
    const [subject, body] = [fillIn(letter.subject, values), fillIn(letter.body, values)]
    return {
      subject,
      body,
      blanks: blanksOf(`${subject}\n${body}`),
      customerName: customer.name,
      doNotContact: customer.doNotContact,
      recipient: envelopeOf(customer, context.settings),
    }
  },
}

function ownersFields({
  settings,
  today,
}: ReadContext): Pick<Record<LetterField, string>, 'today' | 'owner' | 'business'> {
  const { locale, owner, business } = settings
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return { today: day.format(new Date(today)), owner, business }
}

/** @throws AppError `not-found` when there is no such letter */
function existingLetter({ db, t }: ReadContext, id: number): Letter {
  const letter = readLetter(db, id)
  if (!letter) throw new AppError('not-found', t('plans:errors.letterNotFound'))
  return letter
}
