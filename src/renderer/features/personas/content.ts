import { z } from 'zod'
import type { InputOf } from '../../../shared/operations'
import {
  individualFields,
  journeyStages,
  meaningFields,
  ownQuestionSchema,
  personaSchema,
  personaTraitSchema,
  sourceSchema,
  voiceQuestions,
  type PersonaDetail,
} from '../../../shared/operations/personas'
import type { PersonaForm } from './worksheet'

const { values, from, to } = personaTraitSchema.shape

/** What the form checks: the operation's own schema, in a form where nothing is left out. */
export const personaFormSchema = personaSchema.omit({ kind: true, primary: true, reviewOn: true }).extend({
  traits: z
    .array(personaTraitSchema.extend({ values: values.unwrap(), from: from.unwrap(), to: to.unwrap() }))
    .max(200),
  ownQuestions: z.array(ownQuestionSchema.extend({ mark: ownQuestionSchema.shape.mark.unwrap() })).max(50),
  sources: z.array(sourceSchema.extend({ link: sourceSchema.shape.link.unwrap() })).max(100),
})

/** The parts of a persona that the form edits; questions without an answer have an empty one. */
export function contentOf(persona: PersonaDetail): PersonaForm {
  const { name, traits, ownFields, ownQuestions, objections, marks, decisionStyle } = persona
  const { statement, statementFrom, missionChecks, notOurCustomer, sources } = persona
  return {
    name,
    traits,
    individual: complete(individualFields, persona.individual),
    ownFields,
    decisionStyle,
    voice: complete(voiceQuestions, persona.voice),
    ownQuestions,
    objections,
    journey: complete(journeyStages, persona.journey),
    marks,
    statement,
    statementFrom,
    meaning: complete(meaningFields, persona.meaning),
    missionChecks,
    notOurCustomer,
    sources,
  }
}

function complete<Key extends string>(
  keys: readonly Key[],
  answers: Partial<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, answers[key] ?? ''])) as Record<Key, string>
}

export type PersonaParts = InputOf<'personas.save'>['persona']
export type Part = keyof PersonaForm

export interface Changes {
  /** What differs and can be saved. */
  parts: PersonaParts
  /** The names of the parts that differ and cannot be saved as they are. */
  refused: Part[]
}

const answerParts: ReadonlySet<Part> = new Set<Part>(['individual', 'voice', 'journey', 'meaning'])

/**
 * What differs between two states of the form, ready to be saved part by part, so that one field that cannot be saved
 * does not hold up the others. Of answers only those that differ are named.
 */
export function changesBetween(before: PersonaForm, now: PersonaForm): Changes {
  const parts: Record<string, unknown> = {}
  const refused: Part[] = []
  for (const part of Object.keys(now) as Part[]) {
    if (same(before[part], now[part])) continue
    const checked = personaFormSchema.shape[part].safeParse(now[part])
    if (!checked.success) refused.push(part)
    else parts[part] = answerParts.has(part) ? changedAnswers(before[part], now[part]) : now[part]
  }
  return { parts: parts, refused }
}

function changedAnswers(before: unknown, now: unknown): Record<string, unknown> {
  const old = new Map(Object.entries(before as object).map(([key, value]) => [key, value as unknown]))
  return Object.fromEntries(
    Object.entries(now as Record<string, unknown>).filter(([key, value]) => !same(old.get(key) ?? '', value)),
  )
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
