import { AppError } from '../../../shared/errors'
import type { personasOperations } from '../../../shared/operations/personas'
import { asksSomething } from '../../../shared/personas/asked'
import type { FeatureOperations } from '../context'
import { detailOf, personaById, traitsById } from './detail'
import { fitRows } from './fit-rows'
import { countFitRows, customersByFit, oneFitRow, primaryPersonaId, readAskedTraits } from './queries-fit'
import { deletePersona, oldestIdealId, readPersonas, setPrimary } from './queries'
import { readTraits } from './queries-traits'
import { savePersona } from './save-persona'
import { saveTrait } from './save-trait'

/** list · get · save · remove · traits · saveTrait · fit */
export const personas: FeatureOperations<typeof personasOperations> = {
  'personas.list': (context) => {
    const traits = traitsById(context)
    return {
      personas: readPersonas(context.db).map((persona) => {
        const { composedStatement, completeness, ...detail } = detailOf(context, persona, traits)
        const { id, name, kind, primary, updatedAt } = detail
        return {
          id,
          name,
          kind,
          primary,
          statement: detail.statement ?? composedStatement,
          completeness,
          updatedAt,
        }
      }),
    }
  },

  'personas.get': (context, { id }) => detailOf(context, personaById(context, id), traitsById(context)),

  'personas.save': (context, { id, persona }) => {
    const before = id === undefined ? null : personaById(context, id)
    const savedId = savePersona(context, before, persona)
    return detailOf(context, personaById(context, savedId), traitsById(context))
  },

  'personas.remove': (context, { id }) => {
    const { db, t, now, describe } = context
    const { content } = personaById(context, id)
    describe(t('personas:actions.remove', { name: content.name }))
    deletePersona(db, id)
    // Fit and reports need one persona to go by: the oldest ideal one that is left takes over.
    const heir = content.primary ? oldestIdealId(db) : null
    if (heir !== null) setPrimary(db, heir, now)
    return { id }
  },

  'personas.traits': ({ db }) => ({ traits: readTraits(db) }),

  'personas.saveTrait': (context, trait) => saveTrait(context, trait),

  'personas.fit': (context, { personaId, customerId, limit, offset }) => {
    const { db, figures, t } = context
    const customer = customerId === undefined ? null : oneFitRow(db, figures, customerId)
    if (customer === undefined) throw new AppError('not-found', t('personas:errors.noCustomer'))
    const id = personaId ?? primaryPersonaId(db)
    if (id === null) return { persona: null, total: 0, rows: [] }
    const persona = { id, name: personaById(context, id).content.name }
    const asked = readAskedTraits(db, id).filter(asksSomething)
    if (customer) return { persona, total: 1, rows: fitRows(context, asked, [customer]) }
    const customers = customersByFit(db, figures, asked, { limit, offset })
    return { persona, total: countFitRows(db), rows: fitRows(context, asked, customers) }
  },
}
