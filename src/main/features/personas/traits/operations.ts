import { AppError } from '../../../../shared/errors'
import type { Trait } from '../../../../shared/operations/personas'
import type { traitsOperations } from '../../../../shared/operations/traits'
import type { FeatureOperations, ReadContext } from '../../context'
import { readTraits, valuesOfTrait } from '../queries-traits'
import { containsWords } from '../rules'
import { commonestValues, customersWith, deleteTrait, orderTraits, personasAsking } from './queries'

/** traitUse · removeTrait · orderTraits */
export const traits: FeatureOperations<typeof traitsOperations> = {
  'personas.traitUse': (context, { id, words = [] }) => {
    const { db } = context
    existing(context, id)
    const said = words.length === 0 ? [] : valuesOfTrait(db, id)
    return {
      customers: customersWith(db, id),
      values: commonestValues(db, id),
      personas: personasAsking(db, id),
      unheard: words.filter((wanted) => !said.some(({ value }) => containsWords(value, wanted))),
    }
  },

  'personas.removeTrait': (context, { id }) => {
    const { db, t, describe, now } = context
    describe(t('personas:actions.removeTrait', { name: existing(context, id).name }))
    const customers = customersWith(db, id)
    const personas = personasAsking(db, id).length
    deleteTrait(db, id, now)
    return { customers, personas }
  },

  'personas.orderTraits': ({ db, t, describe }, { ids }) => {
    describe(t('personas:actions.orderTraits'))
    const known = readTraits(db).map((trait) => trait.id)
    const named = [...new Set(ids)].filter((id) => known.includes(id))
    const rest = known.filter((id) => !named.includes(id))
    return { changed: orderTraits(db, [...named, ...rest]) }
  },
}

/** @throws AppError `not-found` */
function existing({ db, t }: ReadContext, id: number): Trait {
  const trait = readTraits(db).find((one) => one.id === id)
  if (!trait) throw new AppError('not-found', t('personas:errors.noTrait'))
  return trait
}
