import { z } from 'zod'
import { boardGroupings } from '../../shared/choices'
import { labelSheetNames } from '../../shared/labels/sheets'
import { customerFilterSchema } from '../../shared/operations/customers'
import { marginWidthSchema, orientationSchema, paperSizeSchema, type PageLayout } from '../../shared/paper'
import { asOfSchema, idSchema, monthSchema, textSchema } from '../../shared/values'

const numberText = z.coerce.number().pipe(idSchema)
const layout = {
  paper: paperSizeSchema.default('A4'),
  orientation: orientationSchema.default('portrait'),
  margins: marginWidthSchema.default('normal'),
  ink: z.enum(['colour', 'black']).default('colour'),
}
const jsonFilter = z
  .string()
  .default('{}')
  .transform((text): unknown => JSON.parse(text))
  .pipe(customerFilterSchema)

const idList = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .pipe(z.array(idSchema))
  .optional()

/** What a printed page is asked for. */
export const printRouteSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('customer'),
    customerId: numberText,
    form: z.enum(['short', 'long']).default('short'),
    asOf: asOfSchema,
    ...layout,
  }),
  z.object({
    kind: z.literal('board'),
    query: z.string().max(200).default(''),
    filter: jsonFilter,
    groupBy: z.enum(boardGroupings).default('none'),
    /** The name of the saved view it is. */
    view: z.string().max(60).default(''),
    asOf: asOfSchema,
    ...layout,
  }),
  z.object({ kind: z.literal('portfolio'), asOf: asOfSchema, ...layout }),
  z.object({ kind: z.literal('review'), month: monthSchema, ...layout }),
  z.object({
    kind: z.literal('letter'),
    customerId: numberText,
    letterId: numberText,
    subject: z.string().max(200).optional(),
    body: textSchema().optional(),
    /** The words have fields, to be filled in for the customer; else they stand as they are. */
    fill: z.literal('yes').optional(),
    ...layout,
  }),
  z.object({ kind: z.literal('today'), ...layout }),
  z.object({
    kind: z.literal('labels'),
    /** Numbers in a row; without them everyone who matches. */
    customerIds: idList,
    query: z.string().max(200).default(''),
    filter: jsonFilter,
    sheet: z.enum(labelSheetNames),
    start: numberText,
    ...layout,
  }),
  z.object({
    kind: z.literal('persona'),
    personaId: numberText.optional(),
    blank: z.literal('yes').optional(),
    form: z.enum(['worksheet', 'onePager']).default('worksheet'),
    ...layout,
  }),
])
export type PrintRoute = z.output<typeof printRouteSchema>

/** How the page of a route is laid out. */
export function layoutOf({ paper, orientation, margins, ink }: PrintRoute): PageLayout {
  return { paper, orientation, margins, blackAndWhite: ink === 'black' }
}

/**
 * Reads a route such as '/customer?customerId=5&paper=A4&orientation=portrait'.
 * @throws ZodError when it is none of ours
 */
export function readPrintRoute(route: string): PrintRoute {
  const [path = '', query = ''] = route.split('?', 2)
  return printRouteSchema.parse({
    kind: path.replace(/^\//, ''),
    ...Object.fromEntries(new URLSearchParams(query)),
  })
}
