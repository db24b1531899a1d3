import { AppError } from '../../../shared/errors'
import { namedOnly } from '../../../shared/objects'
import { personaSchema, type PersonaContent } from '../../../shared/operations/personas'
import { allOf } from '../../../shared/personas/words'
import type { WriteContext } from '../context'
import { nothingYet } from './content'
import { clearPrimaryBut, insertPersona, updatePersona, type StoredPersona } from './queries'
import { primaryPersonaId } from './queries-fit'
import { readTraits } from './queries-traits'

type Parts = Partial<{ [Part in keyof PersonaContent]: PersonaContent[Part] | undefined }>

/**
 * Saves the named parts of a persona and gives its id. Answers (individual, voice, journey, meaning) are saved one by one: those
 * not named stay, an empty one is taken away. Saving what is there already changes nothing.
 * The first ideal persona becomes the primary one; naming another primary takes it from the first.
 * @throws AppError `invalid` for a new persona without a name, a trait that is not there, a range upside down, or a
 * primary persona that is not ideal
 */
export function savePersona(context: WriteContext, before: StoredPersona | null, parts: Parts): number {
  const { db, t, now, describe } = context
  const after = merge(context, before?.content ?? null, namedOnly(parts))
  checkTraits(context, after)
  const primaryId = primaryPersonaId(db)
  if (after.kind === 'ideal' && primaryId === null && (!before || before.content.kind !== 'ideal')) {
    after.primary = true
  }
  if (after.kind === 'negative' && after.primary) {
    if (parts.primary === true) refuse(context, 'persona.primary', t('personas:errors.primaryNegative'))
    after.primary = false
  }
  describe(actionName(context, before, after, parts))
  let id = before?.id
  if (before && id !== undefined) updatePersona(db, id, before.content, after, now)
  else id = insertPersona(db, after, { now })
  if (after.primary) clearPrimaryBut(db, id, now)
  return id
}

function merge(
  context: WriteContext,
  before: PersonaContent | null,
  parts: Partial<PersonaContent>,
): PersonaContent {
  const name = parts.name ?? before?.name
  if (name === undefined) {
    return refuse(context, 'persona.name', context.t('errors:validation.required'))
  }
  const merged = { ...nothingYet, ...before, ...parts, name }
  return {
    ...merged,
    individual: answers(personaSchema.shape.individual, before?.individual, parts.individual),
    voice: answers(personaSchema.shape.voice, before?.voice, parts.voice),
    journey: answers(personaSchema.shape.journey, before?.journey, parts.journey),
    meaning: answers(personaSchema.shape.meaning, before?.meaning, parts.meaning),
  }
}

type Answers = Partial<Record<string, string>>

/** The answers before with the named ones in their place, in the worksheet's order, without empty ones. */
function answers<Result extends Answers>(
  schema: { keyType: { options: readonly (keyof Result & string)[] }; parse(value: unknown): Result },
  before: Result | undefined,
  named: Result | undefined,
): Result {
  const all: Answers = { ...before, ...named }
  const kept = schema.keyType.options
    .map((key) => [key, all[key] ?? ''] as const)
    .filter(([, answer]) => answer.trim() !== '')
  return schema.parse(Object.fromEntries(kept))
}

function checkTraits(context: WriteContext, { traits }: PersonaContent): void {
  const known = new Set(readTraits(context.db).map((trait) => trait.id))
  for (const [index, { traitId, from, to }] of traits.entries()) {
    const path = `persona.traits.${index}`
    if (!known.has(traitId)) refuse(context, `${path}.traitId`, context.t('personas:errors.noTrait'))
    if (from !== null && to !== null && from > to) {
      refuse(context, `${path}.to`, context.t('personas:errors.upsideDown'))
    }
  }
}

function refuse(context: WriteContext, path: string, message: string): never {
  throw new AppError('invalid', context.t('errors:code.invalid'), [{ path, message }])
}

/** How the history calls it: 'Add persona “Hannah”', 'Persona “Hannah”: traits and statement'. */
function actionName(
  { t, settings }: WriteContext,
  before: StoredPersona | null,
  after: PersonaContent,
  parts: Parts,
): string {
  if (!before) return t('personas:actions.add', { name: after.name })
  const named = Object.keys(namedOnly(parts)) as (keyof PersonaContent)[]
  const changed = named.filter((part) => JSON.stringify(before.content[part]) !== JSON.stringify(after[part]))
  const words = changed.map((part) => t(`personas:actions.parts.${part}`))
  return t('personas:actions.change', {
    name: before.content.name,
    parts: allOf(words, { t, locale: settings.locale }),
  })
}
