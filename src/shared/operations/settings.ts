import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { marginWidthSchema, paperSizeSchema } from '../paper'
import { calendarDateSchema, lineSchema, moneySchema } from '../values'

function isKnownLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * Lowest scores (0–100) of A, B and C; everything below C's is D. Whole numbers, so that a score shown without its
 * decimals never contradicts its grade.
 */
export const boundsSchema = z
  .strictObject({
    A: z.int().min(0).max(100),
    B: z.int().min(0).max(100),
    C: z.int().min(0).max(100),
  })
  .refine((bounds) => bounds.A > bounds.B && bounds.B > bounds.C && bounds.C > 0, 'bounds-order')
export type Bounds = z.output<typeof boundsSchema>

export const settingsSchema = z.strictObject({
  business: lineSchema(),
  owner: lineSchema(),
  /** The owner's own country, as customers' addresses write it: post within it does not name it. Blank: unknown. */
  country: lineSchema(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'currency'),
  /** BCP 47, for dates, money and numbers. */
  locale: z.string().min(2).max(35).refine(isKnownLocale, 'locale'),
  /** What an hour of the owner's time costs, in minor units; the base of cost to serve. */
  hourlyRate: moneySchema.min(0),
  /** The margin that stands in where a purchase's cost of goods is unknown, in percent. */
  defaultMarginPercent: z.number().min(0).max(100),
  /** How reports are printed unless it is said otherwise. */
  paper: paperSizeSchema,
  margins: marginWidthSchema,
  blackAndWhite: z.boolean(),
  bounds: boundsSchema,
  /** Look at the business as of this day instead of today. */
  lookAsOf: calendarDateSchema.nullable(),
  /** How many megabytes of the history are kept; null: all of it. */
  historyLimit: z.int().min(1).max(1_000_000).nullable(),
  /** The owner has passed the welcome screen. */
  started: z.boolean(),
})
export type Settings = z.output<typeof settingsSchema>

export const settingsOperations = {
  'settings.get': operation({
    kind: 'read',
    about: 'The settings of the business.',
    input: z.strictObject({}),
    output: settingsSchema,
  }),
  'settings.update': operation({
    kind: 'write',
    about: 'Changes some settings; the others stay.',
    input: settingsSchema.partial(),
    output: settingsSchema,
  }),
} satisfies FeatureContracts<'settings'>
