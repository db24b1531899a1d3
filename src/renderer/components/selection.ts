import { z } from 'zod'
import { boardGroupings } from '../../shared/choices'
import { customerFilterSchema } from '../../shared/operations/customers'
import { idSchema } from '../../shared/values'

/** Whom something is printed of: who matches a search and a filter, or those who were picked. */
const selectionSchema = z.strictObject({
  query: z.string().max(200).default(''),
  filter: customerFilterSchema.default({}),
  /** Who was picked, in this order. */
  customerIds: z.array(idSchema).min(1).max(5000).optional(),
  /** The board only: what its cards are put together by, and the saved view it is. */
  groupBy: z.enum(boardGroupings).optional(),
  view: z.string().max(60).optional(),
})
export type CustomerSelection = z.output<typeof selectionSchema>

export const everyone: CustomerSelection = { query: '', filter: {} }

/**
 * Reads the part of an address that says whom.
 * @param encoded percent-encoded JSON; undefined is everyone
 * @returns null when it is none of ours
 */
export function readSelection(encoded: string | undefined): CustomerSelection | null {
  if (encoded === undefined) return everyone
  try {
    return selectionSchema.safeParse(JSON.parse(decodeURIComponent(encoded))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null
    throw error
  }
}
