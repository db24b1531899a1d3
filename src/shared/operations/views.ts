import { z } from 'zod'
import { operation, type FeatureContracts } from '../contract'
import { idSchema, requiredLineSchema } from '../values'
import { customerFilterSchema, customerSortSchema } from './customers'
import { boardLookSchema } from './grading'

const view = {
  name: requiredLineSchema(60),
  query: z.string().max(200),
  /** The list's own filter: the board filters by the same. Customers by name are no view: they would not be those of next year. */
  filter: customerFilterSchema.omit({ only: true }),
  /** How the list is sorted; null: saved on the board, and the list stays as it is. */
  sort: customerSortSchema.nullable(),
  /** How the board is laid out; null: saved on the list, and the board stays as it is. */
  board: boardLookSchema.nullable(),
}

/** Whom a screen shows, and how: what is kept of a view besides its name. */
export const lookSchema = z.strictObject({
  query: view.query.default(''),
  filter: view.filter.default({}),
  sort: view.sort.default(null),
  board: view.board.default(null),
})
export type Look = z.output<typeof lookSchema>

export const savedViewSchema = z.object({
  id: idSchema,
  ...view,
  /** What it asks for and nobody has any more: tags and a place. */
  gone: z.object({ tags: z.array(z.string()), place: z.string().nullable() }),
})
export type SavedView = z.output<typeof savedViewSchema>

export const viewsOperations = {
  'views.list': operation({
    kind: 'read',
    about: 'The saved views of the list and the board, by name.',
    input: z.strictObject({}),
    output: z.object({ views: z.array(savedViewSchema) }),
  }),
  'views.save': operation({
    kind: 'write',
    about:
      'Saves whom the list or the board shows, and how, as a view: under a new name, or over the view of an id.',
    input: z.union([lookSchema.extend({ name: view.name }), lookSchema.extend({ id: idSchema })]),
    output: z.object({ id: idSchema }),
  }),
  'views.rename': operation({
    kind: 'write',
    about: 'Gives a saved view another name.',
    input: z.strictObject({ id: idSchema, name: view.name }),
    output: z.object({ id: idSchema }),
  }),
  'views.remove': operation({
    kind: 'write',
    about: 'Removes a saved view. The customers in it stay as they are.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
} satisfies FeatureContracts<'views'>
