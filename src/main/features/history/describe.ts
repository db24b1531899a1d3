import {
  individualFields,
  journeyStages,
  meaningFields,
  voiceQuestions,
} from '../../../shared/operations/personas'
import type { RecordChange, RecordKind } from '../../../shared/operations/history'
import { fieldsOf, type Format } from './fields'
import type { ChangedRow, Image } from './queries-changes'
import { jsonTexts, momentText, numberText, yesNoText } from './values'
import { dateText, moneyText, type Words as ValueWords } from '../words'

/** What a changed row is in words: what it is called, whose it is, and each field before and after. */

export interface Words extends ValueWords {
  /** What a customer, trait, criterion or persona is called, or was last; null: nobody knows any more. */
  nameOf: (table: 'customer' | 'trait' | 'criterion' | 'persona', id: number) => Named
}

export interface Named {
  name: string
  present: boolean
}

type Value = Image[string]

/** The change in words; null when the action left the row as it was. */
export function describeChange(row: ChangedRow, words: Words): RecordChange | null {
  const { id, record, before, after } = row
  const image = after ?? before
  if (!image) return null
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const title = titleOf(record, image, words)
  // Of what is new or gone, what its name says already is not said again.
  const fields = changedFields(row, words).filter(
    ({ before: old, after: fresh }) => change === 'changed' || (old !== title && fresh !== title),
  )
  if (change === 'changed' && fields.length === 0) return null
  return { id, record, change, title, customer: ownerOf(row, words), fields }
}

function ownerOf({ record, rowId, before, after }: ChangedRow, words: Words): RecordChange['customer'] {
  const owner = record === 'customer' ? rowId : (after ?? before)?.customer_id
  if (typeof owner !== 'number') return null
  return { id: owner, ...words.nameOf('customer', owner) }
}

function titleOf(record: RecordKind, image: Image, words: Words): string {
  const { t } = words
  const text = (column: string) => textOf(image[column])
  const named = (table: 'customer' | 'trait' | 'criterion' | 'persona', column: string) =>
    words.nameOf(table, Number(image[column])).name
  switch (record) {
    case 'customer':
    case 'trait':
    case 'criterion':
    case 'persona':
      return text('name')
    case 'setting':
      return settingLabel(text('key'), words)
    case 'customer_tag':
      return text('tag')
    case 'customer_trait':
      return named('trait', 'trait_id')
    case 'purchase':
      return t(text('number') === '' ? 'history:called.purchase' : 'history:called.purchaseNumbered', {
        number: text('number'),
        date: dateText(text('purchased_on'), words),
        amount: moneyText(Number(image.amount), words),
      })
    case 'touchpoint':
      return t('history:called.touchpoint', {
        kind: choiceText(record, 'kind', text('kind'), words),
        date: dateText(text('happened_on'), words),
      })
    case 'complaint':
      return t('history:called.complaint', { date: dateText(text('happened_on'), words) })
    case 'nps_answer':
      return t('history:called.answer', {
        score: text('score'),
        date: dateText(text('answered_on'), words),
      })
    case 'rating':
      return named('criterion', 'criterion_id')
    case 'grade_override':
      return t('history:called.grade', { grade: text('grade') })
    case 'persona_trait':
      return t('history:called.personaTrait', {
        persona: named('persona', 'persona_id'),
        trait: named('trait', 'trait_id'),
      })
    case 'persona_revision':
      return t('history:called.personaRevision', {
        persona: named('persona', 'persona_id'),
        name: text('name'),
      })
    case 'business_logo':
      return t('history:called.logo')
    case 'persona_portrait':
      return named('persona', 'persona_id')
    case 'customer_alias':
    case 'import_mapping':
    case 'saved_view':
    case 'playbook':
    case 'plan':
    case 'letter':
      return text('name')
    case 'plan_step':
      return text('text')
    case 'not_same':
      return t('history:called.notSame', {
        one: named('customer', 'first_id'),
        other: named('customer', 'second_id'),
      })
  }
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function changedFields({ record, before, after }: ChangedRow, words: Words): RecordChange['fields'] {
  const image = after ?? before
  return Object.entries<Format>(fieldsOf[record]).flatMap(([column, format]) => {
    const [old, fresh] = [before?.[column] ?? null, after?.[column] ?? null]
    if (old === fresh) return []
    // A no that was never a yes says nothing.
    if (format === 'yesNo' && (before === null || after === null) && (old ?? fresh) === 0) return []
    // Whose a row is stands beside it; it is told only when it changed hands.
    if (column === 'customer_id' && (before === null || after === null)) return []
    if (format === 'answers') return answersChanged(column, old, fresh, words)
    const label =
      record === 'setting' ? settingLabel(textOf(image?.key), words) : fieldLabel(record, column, words)
    const write = (value: Value) =>
      valueText(value, { record, column, format, key: textOf(image?.key) }, words)
    const field = { label, before: write(old), after: write(fresh) }
    return field.before === field.after ? [] : [field]
  })
}

interface Column {
  record: RecordKind
  column: string
  format: Format
  /** Of a setting. */
  key: string
}

function valueText(value: Value, { record, column, format, key }: Column, words: Words): string {
  if (value === null || value === '') return ''
  switch (format) {
    case 'money':
      return moneyText(Number(value), words)
    case 'number':
      return numberText(Number(value), words)
    case 'date':
      return dateText(textOf(value), words)
    case 'moment':
      return momentText(textOf(value), words)
    case 'yesNo':
      return yesNoText(value === 1, words)
    case 'choice':
      return choiceText(record, column, textOf(value), words)
    case 'customer':
    case 'trait':
    case 'criterion':
    case 'persona':
      return words.nameOf(format, Number(value)).name
    case 'setting':
      return settingText(key, textOf(value), words)
    case 'text':
      return textOf(value)
    default:
      return jsonTexts[format](textOf(value), words)
  }
}

function fieldLabel(record: RecordKind, column: string, { t }: Words): string {
  return t(`history:field.${record}.${column}` as 'history:field.customer.name', { defaultValue: column })
}

/** One of a few words that a column can hold, in the owner's language. */
function choiceText(record: RecordKind, column: string, value: string, { t }: Words): string {
  return t(`history:choice.${record}.${column}.${value}` as 'history:choice.customer.kind.person', {
    defaultValue: value,
  })
}

function settingLabel(key: string, { t }: Words): string {
  return t(`history:field.setting.${key}` as 'history:field.setting.business', { defaultValue: key })
}

function settingText(key: string, json: string, words: Words): string {
  const value: unknown = JSON.parse(json)
  if (value === null) return words.t(key === 'historyLimit' ? 'history:everything' : 'history:none')
  if (typeof value === 'boolean') return yesNoText(value, words)
  if (key === 'margins' && typeof value === 'string')
    return words.t(`settings:print.margin.${value}` as 'settings:print.margin.normal', {
      defaultValue: value,
    })
  if (key === 'hourlyRate' && typeof value === 'number') return moneyText(value, words)
  if (key === 'lookAsOf' && typeof value === 'string') return dateText(value, words)
  if (key === 'defaultMarginPercent' && typeof value === 'number') return `${numberText(value, words)}%`
  if (key === 'historyLimit' && typeof value === 'number')
    return words.t('history:megabytes', { size: value })
  if (typeof value === 'object' && !Array.isArray(value)) {
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${String(part)}`)
      .join(', ')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const answered = {
  individual: individualFields,
  voice: voiceQuestions,
  journey: journeyStages,
  meaning: meaningFields,
}

/** The answers of a persona's form, each a field of its own. */
function answersChanged(column: string, old: Value, fresh: Value, { t }: Words): RecordChange['fields'] {
  if (!isAnswered(column)) return []
  const [before, after] = [answersOf(old), answersOf(fresh)]
  return answered[column].flatMap((question) => {
    const field = { before: before.get(question) ?? '', after: after.get(question) ?? '' }
    if (field.before === field.after) return []
    return [
      {
        label: t(`personas:${column}.${question}` as 'personas:individual.age', { defaultValue: question }),
        ...field,
      },
    ]
  })
}

function isAnswered(column: string): column is keyof typeof answered {
  return column in answered
}

function answersOf(json: Value): ReadonlyMap<string, string> {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : {}
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).map(([question, answer]) => [question, String(answer)]))
}
