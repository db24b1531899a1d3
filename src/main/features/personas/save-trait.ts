import { AppError } from '../../../shared/errors'
import type { Trait } from '../../../shared/operations/personas'
import { SEVERAL_SEPARATOR, severalOf } from '../../../shared/personas/several'
import { eitherOf } from '../../../shared/personas/words'
import type { WriteContext } from '../context'
import { insertTrait, readTraits, updateTrait, valuesOfTrait } from './queries-traits'
import { fold } from './rules'

/** So many values that stand in the way are named. */
const NAMED = 3

/**
 * Adds a trait, or changes one. Options are kept without doubles, and only of choices.
 * @throws AppError `conflict` when another trait has the name, or when customers have values that would not fit the
 * new kind or options; `invalid` for a choice without options, or one of several with a semicolon in it; `not-found`
 */
export function saveTrait(
  context: WriteContext,
  input: Omit<Trait, 'id'> & { id?: number | undefined },
): Trait {
  const { db, t, describe } = context
  const { id, ...given } = input
  const trait = { ...given, options: hasOptions(given.kind) ? [...new Set(given.options)] : [] }
  const all = readTraits(db)
  const before = all.find((one) => one.id === id)
  if (id !== undefined && !before) throw new AppError('not-found', t('personas:errors.noTrait'))
  checkOptions(context, trait)
  if (all.some((other) => other.id !== id && fold(other.name) === fold(trait.name))) {
    const message = t('personas:errors.traitExists', { name: trait.name })
    throw new AppError('conflict', message, [{ path: 'name', message }])
  }
  if (!before) {
    describe(t('personas:actions.addTrait', { name: trait.name }))
    return { id: insertTrait(db, trait), ...trait }
  }
  refuseMisfits(context, before, trait)
  describe(t('personas:actions.changeTrait', { name: before.name }))
  updateTrait(db, before, trait)
  return { id: before.id, ...trait }
}

/** True for the kinds that are answered from a list. */
function hasOptions(kind: Trait['kind']): boolean {
  return kind === 'choice' || kind === 'several'
}

function checkOptions({ t }: WriteContext, { kind, options }: Omit<Trait, 'id'>): void {
  const separates = kind === 'several' && options.some((option) => option.includes(SEVERAL_SEPARATOR))
  if (!separates && (options.length > 0 || !hasOptions(kind))) return
  const message = t(separates ? 'personas:errors.separator' : 'personas:errors.noOptions')
  throw new AppError('invalid', t('errors:code.invalid'), [{ path: 'options', message }])
}

function refuseMisfits({ db, t, settings }: WriteContext, before: Trait, trait: Omit<Trait, 'id'>): void {
  const misfits = valuesOfTrait(db, before.id).filter(({ value }) => !fits(trait, value))
  if (misfits.length === 0) return
  const message = t('personas:errors.traitInUse', {
    name: before.name,
    count: misfits.reduce((sum, one) => sum + one.customers, 0),
    values: eitherOf(
      misfits.slice(0, NAMED).map((one) => `“${one.value}”`),
      { t, locale: settings.locale },
    ),
  })
  throw new AppError('conflict', message, [{ path: 'kind', message }])
}

/** True when a customer may have this value for a trait of this kind and these options. */
function fits(trait: Pick<Trait, 'kind' | 'options'>, value: string): boolean {
  const isOption = (one: string) => trait.options.some((option) => fold(option) === fold(one))
  switch (trait.kind) {
    case 'text':
      return true
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value))
    case 'yesNo':
      return value === 'yes' || value === 'no'
    case 'choice':
      return isOption(value)
    case 'several':
      return severalOf(value).every(isOption)
  }
}
