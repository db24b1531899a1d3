import { z } from 'zod'
import { boardGroupings } from '../../shared/choices'
import { customerFilterSchema } from '../../shared/operations/customers'
import { asOfSchema, idSchema, monthSchema, paperSizeSchema, textSchema } from '../../shared/values'

const numberText = z.coerce.number().pipe(idSchema)
const paper = {
  paper: paperSizeSchema.default('A4'),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
}
const jsonFilter = z
  .string()
  .default('{}')
  .transform((text): unknown => JSON.parse(text))
  .pipe(customerFilterSchema)

/** What a printed page is asked for. */
export const printRouteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer'), customerId: numberText, asOf: asOfSchema, ...paper }),
  z.object({
    kind: z.literal('board'),
    query: z.string().max(200).default(''),
    filter: jsonFilter,
    groupBy: z.enum(boardGroupings).default('none'),
    /** The name of the saved view it is. */
    view: z.string().max(60).default(''),
    asOf: asOfSchema,
    ...paper,
  }),
  z.object({ kind: z.literal('portfolio'), asOf: asOfSchema, ...paper }),
  z.object({ kind: z.literal('review'), month: monthSchema, ...paper }),
  z.object({
    kind: z.literal('letter'),
    customerId: numberText,
    letterId: numberText,
    subject: z.string().max(200).optional(),
    body: textSchema().optional(),
    ...paper,
  }),
  z.object({ kind: z.literal('today'), ...paper }),
  z.object({
    kind: z.literal('persona'),
    personaId: numberText.optional(),
    blank: z.literal('yes').optional(),
    form: z.enum(['worksheet', 'onePager']).default('worksheet'),
    ...paper,
  }),
])
export type PrintRoute = z.output<typeof printRouteSchema>

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
