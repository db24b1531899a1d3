import { AppError } from '../../../../shared/errors'
import type { qualifyOperations } from '../../../../shared/operations/qualify'
import { wantedInWords } from '../../../../shared/personas/words'
import type { FeatureOperations, ReadContext } from '../../context'
import { customerName } from '../../customers/queries'
import { fitParts } from '../fit-rows'
import { readPersona, readPersonas } from '../queries'
import { primaryPersonaId, readAskedTraits, traitValuesOf } from '../queries-fit'
import { readTraits } from '../queries-traits'
import { measureFit } from '../rules'
import { isWarning, qualify } from './rules'

/** qualify · unwanted */
export const qualifying: FeatureOperations<typeof qualifyOperations> = {
  'personas.qualify': (context, { personaId, answers }) => {
    const { db, t, settings } = context
    const id = personaId ?? primaryPersonaId(db)
    const persona = id === null ? undefined : readPersona(db, id)
    if (personaId !== undefined && !persona) throw new AppError('not-found', t('personas:errors.notFound'))
    const asked = persona ? readAskedTraits(db, persona.id) : []
    const known = new Map(answers.map(({ traitId, value }) => [traitId, value]))
    const unwanted = unwantedPersonas(context, known)
    const { fit, coverage, verdict, verdicts } = qualify(asked, known, unwanted.length > 0)
    const traits = new Map(readTraits(db).map((trait) => [trait.id, trait]))
    const language = { t, locale: settings.locale }
    return {
      persona: persona ? { id: persona.id, name: persona.content.name } : null,
      questions: verdicts.flatMap(({ asked: one }) => {
        const trait = traits.get(one.traitId)
        if (one.rule === 'nice' || !trait) return []
        return [{ trait, rule: one.rule, wanted: wantedInWords(one, one.kind, language), values: one.values }]
      }),
      verdict,
      fit,
      coverage,
      ...fitParts(verdicts, known, traits, language),
      unwanted,
    }
  },

  'personas.unwanted': (context, { customerId }) => {
    const { db, t } = context
    if (customerName(db, customerId) === undefined) {
      throw new AppError('not-found', t('personas:errors.noCustomer'))
    }
    const known = traitValuesOf(db, [customerId]).get(customerId) ?? new Map<number, string>()
    return { personas: unwantedPersonas(context, known) }
  },
}

function unwantedPersonas({ db }: ReadContext, known: ReadonlyMap<number, string>) {
  return readPersonas(db).flatMap(({ id, content }) => {
    if (content.kind !== 'negative') return []
    const measured = measureFit(readAskedTraits(db, id), known)
    return isWarning(measured) && measured.fit !== null ? [{ id, name: content.name, fit: measured.fit }] : []
  })
}
