import type { z } from 'zod'
import {
  individualFields,
  voiceQuestions,
  type completenessSchema,
  type PersonaContent,
} from '../operations/personas'
import { asksSomething, type AskedTrait } from './asked'

export type Completeness = z.output<typeof completenessSchema>

/** So many traits that say what they want make the first step complete: enough to tell customers apart. */
const ENOUGH_TRAITS = 5

type Answered = Pick<
  PersonaContent,
  'individual' | 'ownFields' | 'decisionStyle' | 'voice' | 'ownQuestions' | 'objections' | 'journey'
>

/**
 * How much of the worksheet is filled in, 0–100 for each step.
 * traits: those that say what they want, five being enough. individual and voice: answered questions, of as many as
 * the worksheet asks; own ones, scales, objections and stages count as well and are asked of nobody. total: the mean of the three.
 */
export function completenessOf(content: Answered, asked: readonly AskedTrait[]): Completeness {
  const traits = share(asked.filter(asksSomething).length, ENOUGH_TRAITS)
  const individual = share(
    answered(Object.values(content.individual)) +
      answered(content.ownFields.map((own) => own.value)) +
      Object.keys(content.decisionStyle).length,
    individualFields.length,
  )
  const voice = share(
    answered(Object.values(content.voice)) +
      answered(content.ownQuestions.map((own) => own.answer)) +
      answered(content.objections.map((one) => one.objection)) +
      answered(Object.values(content.journey)),
    voiceQuestions.length,
  )
  return { traits, individual, voice, total: (traits + individual + voice) / 3 }
}

function answered(answers: readonly string[]): number {
  return answers.filter((answer) => answer.trim() !== '').length
}

function share(done: number, of: number): number {
  return Math.min(100, (100 * done) / of)
}
