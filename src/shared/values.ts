import { z } from 'zod'
import { customerKinds, customerStages, customerStatuses, gradeLetters, grades } from './choices'
import { isCalendarDate } from './dates'

export { grades, type Grade, type GradeLetter } from './choices'

/** The number of a row in the data file. */
export const idSchema = z.int().positive()

/** The largest amount kept, in minor units: ten thousand milliards, exact in a JavaScript number with room for sums. */
export const LARGEST_AMOUNT = 1_000_000_000_000_00

/** Money in integer minor units (cents); negative for refunds. */
export const moneySchema = z.int().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT)

/** A sum of money amounts, in integer minor units. */
export const moneySumSchema = z.int()

/** A calendar date 'YYYY-MM-DD' that exists. */
export const calendarDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDate)

/** A month 'YYYY-MM'. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** A moment as ISO 8601 in UTC. */
export const momentSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)

/** The day figures are for; absent means the day the settings say, normally today. */
export const asOfSchema = calendarDateSchema.optional()

export const gradeLetterSchema = z.enum(gradeLetters)
export const gradeSchema = z.enum(grades)

/** A score, fit or criterion value: 0–100. */
export const scoreSchema = z.number().min(0).max(100)

export const customerKindSchema = z.enum(customerKinds)
export const customerStatusSchema = z.enum(customerStatuses)
export const customerStageSchema = z.enum(customerStages)

/** False for what would not be read back as it was written: NUL, and halves of a character (lone surrogates). */
function isKept(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}

/** One line of text: trimmed, no line breaks. */
export function lineSchema(longest = 200) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/[\r\n]/.test(text), 'one-line')
    .refine(isKept, 'not-kept')
}

/** A line that must say something. */
export function requiredLineSchema(longest = 200) {
  return lineSchema(longest).min(1, 'required')
}

/** Text of several lines. */
export function textSchema(longest = 20_000) {
  return z.string().max(longest).refine(isKept, 'not-kept')
}

/** One page of a long list. */
export const pageSchema = { limit: z.int().min(1).max(1000).default(100), offset: z.int().min(0).default(0) }
