import { addMonths } from '../../../shared/dates'
import { AppError } from '../../../shared/errors'
import type { PersonaDetail, Trait } from '../../../shared/operations/personas'
import { namedTraits } from '../../../shared/personas/asked'
import { completenessOf } from '../../../shared/personas/completeness'
import { composeStatement } from '../../../shared/personas/statement'
import type { ReadContext } from '../context'
import { readPersona, type StoredPersona } from './queries'
import { readTraits } from './queries-traits'

export type TraitsById = ReadonlyMap<number, Trait>

/** All traits by id. */
export function traitsById({ db }: ReadContext): TraitsById {
  return new Map(readTraits(db).map((trait) => [trait.id, trait]))
}

/** @throws AppError `not-found` */
export function personaById({ db, t }: ReadContext, id: number): StoredPersona {
  const persona = readPersona(db, id)
  if (!persona) throw new AppError('not-found', t('personas:errors.notFound'))
  return persona
}

/** A persona with what follows from it: the composed statement, how complete it is, when it is to be reviewed. */
export function detailOf(context: ReadContext, persona: StoredPersona, traits: TraitsById): PersonaDetail {
  const { content } = persona
  const asked = namedTraits(content.traits, traits)
  return {
    id: persona.id,
    ...content,
    composedStatement: composeStatement(content, asked, { t: context.t, locale: context.settings.locale }),
    completeness: completenessOf(content, asked),
    reviewDueOn: reviewDay(content.reviewOn, persona.createdAt),
    sample: persona.sample,
    createdAt: persona.createdAt,
    updatedAt: persona.updatedAt,
  }
}

/** The day a persona is to be looked at again: the one chosen, else a year after it was made (a moment in UTC). */
export function reviewDay(chosen: string | null, createdAt: string): string {
  return chosen ?? addMonths(createdAt.slice(0, 10), 12)
}
