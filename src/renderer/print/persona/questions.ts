import type { Translate } from '../../../shared/texts/i18n'
import {
  individualFields,
  meaningFields,
  voiceQuestions,
  journeyStages,
  type AnswerMark,
  type PersonaDetail,
} from '../../../shared/operations/personas'

/** One line of the worksheet. */
export interface Question {
  key: string
  question: string
  /** Null: to be written in by hand. */
  answer: string | null
  /** Lines to write on. */
  lines: number
  /** Wants the full width to be written on. */
  wide?: boolean
  /** Whether the answer is known or guessed, in words. */
  mark?: string | null
}

/** Fields of step 2 that want more than one line. */
const LONG_FIELDS: ReadonlySet<string> = new Set(['dayInLife', 'informationSources', 'purchaseDrivers'])
/** Room for fields and questions the owner adds on paper. */
const OWN_LINES = 2

/** Step 2: one individual. */
export function individualQuestions(t: Translate, persona: PersonaDetail | null, blank: boolean): Question[] {
  const known = individualFields.map((field) => ({
    key: field,
    question: t(`personas:individual.${field}`),
    answer: answerOf(persona?.individual[field], blank),
    lines: LONG_FIELDS.has(field) ? 3 : 1,
    wide: field === 'dayInLife',
  }))
  const own = (persona?.ownFields ?? []).map(({ label, value }, index) => ({
    key: `own-${index}`,
    question: label,
    answer: answerOf(value, blank),
    lines: 1,
  }))
  return [...known, ...own, ...more(t('reports:worksheet.ownField'), 1, blank)]
}

/** Step 3: in the customer's own voice. */
export function voiceAnswers(t: Translate, persona: PersonaDetail | null, blank: boolean): Question[] {
  const known = voiceQuestions.map((question) => ({
    key: question,
    question: t(`personas:voice.${question}`),
    answer: answerOf(persona?.voice[question], blank),
    lines: 3,
    mark: markText(t, persona?.marks[`voice.${question}`]),
  }))
  const own = (persona?.ownQuestions ?? []).map(({ question, answer, mark }, index) => ({
    mark: markText(t, mark),
    key: `own-${index}`,
    question,
    answer: answerOf(answer, blank),
    lines: 3,
  }))
  return [...known, ...own, ...more(t('reports:worksheet.ownQuestion'), 3, blank)]
}

/** The way of buying, stage by stage. */
export function journeyAnswers(t: Translate, persona: PersonaDetail | null, blank: boolean): Question[] {
  return journeyStages.map((stage) => ({
    key: stage,
    question: t(`personas:journey.${stage}`),
    answer: answerOf(persona?.journey[stage], blank),
    lines: 2,
    mark: markText(t, persona?.marks[`journey.${stage}`]),
  }))
}

/** 'known', 'a guess'; null where nothing is said. */
export function markText(t: Translate, mark: AnswerMark | null | undefined): string | null {
  return mark ? t(`worksheet:mark.${mark.mark}`) : null
}

/** What the persona means for us, and who is not our customer. */
export function meaningQuestions(t: Translate, persona: PersonaDetail | null, blank: boolean): Question[] {
  const known = meaningFields.map((field) => ({
    key: field,
    question: t(`personas:meaning.${field}`),
    answer: answerOf(persona?.meaning[field], blank),
    lines: 3,
  }))
  const not = {
    key: 'notOurCustomer',
    question: t('personas:notOurCustomer.label'),
    answer: answerOf(persona?.notOurCustomer, blank),
    lines: 3,
  }
  return [...known, not]
}

function answerOf(answer: string | undefined, blank: boolean): string | null {
  return blank ? null : (answer ?? '').trim()
}

function more(question: string, lines: number, blank: boolean): Question[] {
  if (!blank) return []
  return Array.from({ length: OWN_LINES }, (_, index) => ({
    key: `more-${index}`,
    question,
    answer: null,
    lines,
  }))
}
