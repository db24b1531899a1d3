import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorCodes } from '../../src/shared/errors'
import { settingsSchema } from '../../src/shared/operations/settings'
import { calendarDateSchema, requiredLineSchema } from '../../src/shared/values'
import { en } from '../../src/shared/texts/en'
import { createI18n } from '../../src/shared/texts/i18n'
import { issueText } from '../../src/shared/texts/issue-text'

const i18n = createI18n('en')

test('every error code has words', () => {
  expect(Object.keys(en.errors.code).sort()).toEqual([...errorCodes].sort())
})

test('numbers in texts follow the locale, the words are English until translated', () => {
  const german = createI18n('de-DE')
  expect(german.t('history:changes', { count: 1660 })).toBe('1.660 records')
  expect(i18n.t('history:changes', { count: 1 })).toBe('1 record')
})

describe('why a value was refused', () => {
  const textsOf = (schema: z.ZodType, value: unknown) =>
    schema.safeParse(value).error?.issues.map((issue) => issueText(i18n, issue))

  test.each<[z.ZodType, unknown, string]>([
    [requiredLineSchema(), '  ', 'Please fill this in.'],
    [requiredLineSchema(), undefined, 'Please fill this in.'],
    [requiredLineSchema(3), 'four', 'Too long: at most 3 characters.'],
    [requiredLineSchema(), 'a\nb', 'This must be one line.'],
    [z.int().min(1), 0, 'Too little: at least 1.'],
    [z.number().max(100), 140, 'Too much: at most 100.'],
    [z.number(), 'x', 'This cannot be used here.'],
    [calendarDateSchema, '2023-02-29', 'This cannot be used here.'],
    [settingsSchema.shape.currency, 'euro', 'Three capital letters, such as EUR or USD.'],
    [settingsSchema.shape.bounds, { A: 50, B: 60, C: 40 }, 'A must be above B, B above C, and C above 0.'],
    [z.strictObject({}), { extra: 1 }, 'There is no such field.'],
  ])('%#', (schema, value, text) => {
    expect(textsOf(schema, value)).toEqual([text])
  })
})
