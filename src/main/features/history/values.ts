import { z } from 'zod'
import { scaleInWords, type DecisionScale } from '../../../shared/personas/words'
import { dateText, type Words } from '../words'

/** Values of columns as a person reads them. What is not as it should be is shown as it stands, never left out. */

export function momentText(moment: string, { settings }: Words): string {
  const time = new Date(moment)
  if (Number.isNaN(time.getTime())) return moment
  return new Intl.DateTimeFormat(settings.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}

export function numberText(value: number, { settings }: Words): string {
  return new Intl.NumberFormat(settings.locale).format(value)
}

export function yesNoText(value: boolean, { t }: Words): string {
  return t(value ? 'history:yes' : 'history:no')
}

const textsSchema = z.array(z.string())
const labelledSchema = z.array(z.object({ label: z.string(), value: z.string() }))
/** Entries of a persona: what a person reads of them are their texts. */
const pairsSchema = z.array(z.record(z.string(), z.unknown()))
const marksSchema = z.record(z.string(), z.object({ mark: z.string() }))
const styleSchema = z.record(z.string(), z.number())
const addressesSchema = z.array(z.record(z.string(), z.string()))
const answersSchema = z.record(z.string(), z.string())
const bandsSchema = z.array(z.object({ from: z.number().nullable(), value: z.number() }))
const stepsSchema = z.array(z.object({ text: z.string(), afterDays: z.number() }))
const sourcesSchema = z.array(
  z.object({ kind: z.string(), on: z.string().nullable(), note: z.string(), link: z.string().optional() }),
)

/** Reads a JSON column; what is not of its shape is written as the JSON it is. */
function reading<Value>(schema: z.ZodType<Value>, write: (value: Value, words: Words) => string) {
  return (json: string, words: Words): string => {
    const parsed = schema.safeParse(JSON.parse(json))
    return parsed.success ? write(parsed.data, words) : json
  }
}

function joined(parts: readonly (string | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}

/** The ways a JSON column is written, one entry in a line. */
export const jsonTexts = {
  list: reading(textsSchema, (items) => items.join(', ')),
  lines: reading(textsSchema, (items) => joined(items, '\n')),
  anchors: reading(textsSchema, (items) =>
    joined(
      items.map((words, index) => (words === '' ? '' : `${String(index + 1)}: ${words}`)),
      '\n',
    ),
  ),
  emails: reading(labelledSchema, (items) =>
    joined(
      items.map(({ label, value }) => (label === '' ? value : `${value} (${label})`)),
      '\n',
    ),
  ),
  addresses: reading(addressesSchema, (items) =>
    joined(
      items.map(({ label = '', street, postalCode, city, region, country }) => {
        const place = joined([street, joined([postalCode, city], ' '), region, country])
        return label === '' ? place : `${place} (${label})`
      }),
      '\n',
    ),
  ),
  contacts: reading(addressesSchema, (items) =>
    joined(
      items.map(({ name, role, email, phone }) => joined([name, role, email, phone])),
      '\n',
    ),
  ),
  answers: reading(answersSchema, (answers) => joined(Object.values(answers), '\n')),
  pairs: reading(pairsSchema, (items) =>
    joined(
      items.map((item) =>
        joined(
          Object.values(item).filter((part) => typeof part === 'string'),
          ': ',
        ),
      ),
      '\n',
    ),
  ),
  marks: reading(marksSchema, (marks, { t }) =>
    joined(
      Object.entries(marks).map(([answer, { mark }]) => {
        const question = t(`personas:${answer as 'voice.sees'}`, { defaultValue: answer })
        return `${question}: ${t(`worksheet:mark.${mark as 'guess'}`, { defaultValue: mark })}`
      }),
      '\n',
    ),
  ),
  style: reading(styleSchema, (style, { t }) =>
    joined(
      Object.entries(style).map(([scale, at]) =>
        t('worksheet:scale.told', {
          scale: t(`worksheet:scale.${scale as DecisionScale}.name`),
          at: scaleInWords(t, scale as DecisionScale, at),
        }),
      ),
    ),
  ),
  checks: reading(textsSchema, (checks, { t }) =>
    joined(
      checks.map((check) => t(`worksheet:check.${check as 'told'}`, { defaultValue: check })),
      '\n',
    ),
  ),
  bands: reading(bandsSchema, (bands, words) =>
    joined(
      bands.map(({ from, value }) => {
        const points = numberText(value, words)
        if (from === null) return words.t('history:band.below', { points })
        return words.t('history:band.from', { from: numberText(from, words), points })
      }),
    ),
  ),
  playbookSteps: reading(stepsSchema, (steps, { t }) =>
    joined(
      steps.map(({ text, afterDays }) => t('history:stepAfter', { text, count: afterDays })),
      '\n',
    ),
  ),
  sources: reading(sourcesSchema, (items, words) =>
    joined(
      items.map(({ kind, on, note, link }) => {
        const sort = words.t(`personas:sources.${kind as 'survey'}`, { defaultValue: kind })
        return joined([sort, on === null ? '' : dateText(on, words), note, link])
      }),
      '\n',
    ),
  ),
} as const
