import { AppError } from '../../../shared/errors'
import type { Fit, PersonaDetail, personasOperations, Trait } from '../../../shared/operations/personas'
import type { FeatureOperations, ReadContext } from '../context'
import {
  countFitRows,
  customersByFit,
  customersByPrimaryFit,
  oneFitRow,
  primaryPersonaId,
  readAskedTraits,
  traitValuesOf,
} from './queries-fit'
import {
  deletePersona,
  oldestIdealId,
  readPersona,
  readPersonas,
  setPrimary,
  type StoredPersona,
} from './queries'
import { readTraits } from './queries-traits'
import { asksSomething, measureFit, type AskedTrait } from './rules'
import { completenessOf } from './rules-completeness'
import { savePersona } from './save-persona'
import { saveTrait } from './save-trait'
import { composeStatement } from './statement'
import { fitPart, type Language } from './words'

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
    const { db } = context
    const primaryId = primaryPersonaId(db)
    const wantedId = personaId ?? primaryId
    const page = (rows: FitRow[], total: number, persona: { id: number; name: string } | null) => ({
      persona,
      total,
      rows,
    })
    if (customerId !== undefined) {
      const customer = oneFitRow(db, context.figures, customerId)
      if (!customer) throw new AppError('not-found', context.t('personas:errors.noCustomer'))
      if (wantedId === null) return page([], 0, null)
      const persona = personaById(context, wantedId)
      return page(fitRows(context, persona.id, [customer]), 1, { id: persona.id, name: persona.content.name })
    }
    if (wantedId === null) return page([], 0, null)
    const persona = personaById(context, wantedId)
    const asked = readAskedTraits(db, persona.id).filter(asksSomething)
    const customers =
      wantedId === primaryId
        ? customersByPrimaryFit(db, context.figures, { limit, offset })
        : customersByFit(db, context.figures, asked, { limit, offset })
    return page(fitRows(context, persona.id, customers), countFitRows(db), {
      id: persona.id,
      name: persona.content.name,
    })
  },
}

type FitRow = Fit & { customerId: number; name: string; grade: 'A' | 'B' | 'C' | 'D' | 'ungraded' }
type TraitsById = ReadonlyMap<number, Trait>

function traitsById({ db }: ReadContext): TraitsById {
  return new Map(readTraits(db).map((trait) => [trait.id, trait]))
}

function personaById({ db, t }: ReadContext, id: number): StoredPersona {
  const persona = readPersona(db, id)
  if (!persona) throw new AppError('not-found', t('personas:errors.notFound'))
  return persona
}

function languageOf({ t, settings }: ReadContext): Language {
  return { t, locale: settings.locale }
}

function detailOf(context: ReadContext, persona: StoredPersona, traits: TraitsById): PersonaDetail {
  const { content } = persona
  const asked = content.traits.flatMap((one) => {
    const trait = traits.get(one.traitId)
    return trait ? [{ ...one, kind: trait.kind, name: trait.name }] : []
  })
  return {
    id: persona.id,
    ...content,
    composedStatement: composeStatement(content, asked, languageOf(context)),
    completeness: completenessOf(content, asked),
    sample: persona.sample,
    createdAt: persona.createdAt,
    updatedAt: persona.updatedAt,
  }
}

interface FitCustomer {
  customerId: number
  name: string
  grade: FitRow['grade']
}

/** Adds to customers how they fit a persona, trait by trait, in words. */
function fitRows(context: ReadContext, personaId: number, customers: readonly FitCustomer[]): FitRow[] {
  const { db } = context
  const language = languageOf(context)
  const traits = traitsById(context)
  const asked: AskedTrait[] = readAskedTraits(db, personaId)
  const values = traitValuesOf(
    db,
    customers.map((customer) => customer.customerId),
  )
  return customers.map((customer) => {
    const known = values.get(customer.customerId) ?? new Map<number, string>()
    const { fit, coverage, verdicts } = measureFit(asked, known)
    const parts = (verdict: 'matched' | 'missed' | 'unknown') =>
      verdicts
        .filter((one) => one.verdict === verdict)
        .map((one) => {
          const { traitId } = one.asked
          const name = traits.get(traitId)?.name ?? ''
          return fitPart(one, { name, actual: known.get(traitId) ?? null }, language)
        })
    return {
      ...customer,
      fit,
      coverage,
      matched: parts('matched'),
      missed: parts('missed'),
      unknown: parts('unknown'),
    }
  })
}
