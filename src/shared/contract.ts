import { z } from 'zod'

/**
 * How an operation is carried out:
 * - `read`: quick, on the main connection.
 * - `write`: quick, on the main connection, in one transaction that becomes one named action in the history.
 * - `heavyRead`: may take longer than a moment, so it runs in the worker, with its own connection.
 * - `job`: long and writing: runs in the worker in one transaction, reports progress, can be cancelled.
 * - `desktop`: needs dialogs, printing or the data file itself; runs in the main process, asynchronously.
 */
export type OperationKind = 'read' | 'write' | 'heavyRead' | 'job' | 'desktop'

/** What kinds of files the owner is asked to open. */
export type OpenedKind = 'import' | 'backup' | 'export'
/** What kinds of files the owner is asked where to save. */
export type SavedKind = 'pdf' | 'backup' | 'json' | 'csv' | 'xlsx' | 'zip' | 'html'

export interface SavedFile {
  kind: Exclude<SavedKind, 'pdf' | 'backup'>
  name: 'everything' | 'workbook' | 'tables' | 'list' | 'person'
}

export interface OperationContract<
  Kind extends OperationKind = OperationKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind
  /** One sentence that says what the operation does; shown by `npm run call -- --list`. */
  readonly about: string
  /** The operation works on a file the owner picks (dialog) or names (`--file`); its input carries a `file` token. */
  readonly opens?: OpenedKind
  /**
   * The operation (a heavyRead) writes a file to a place the owner picks (dialog) or names (`--out`): what kind of file,
   * and the text in `desktop:suggested` that it is called by at first.
   */
  saves?(input: z.output<Input>): SavedFile
  /** A backup of this reason is made and checked before what it does is kept, unless there is nothing yet to back up. */
  readonly backsUp?: 'import' | 'merge'
  /** It (a job) may write a great many rows: what they refer to is looked up for all at once, before they are kept. */
  readonly manyRows?: true
  /** It takes back or does again what was done, which may be that another file took the place of this one. */
  readonly steps?: 'undo' | 'redo'
  readonly input: Input
  readonly output: Output
}

/** Declares one operation; exists so that its three type parameters are inferred from the declaration. */
export function operation<
  const Kind extends OperationKind,
  Input extends z.ZodType,
  Output extends z.ZodType,
>(contract: OperationContract<Kind, Input, Output>): OperationContract<Kind, Input, Output> {
  return contract
}

/** The contracts of one feature. Every name starts with the feature's, so two features can never share one. */
export type FeatureContracts<Feature extends string> = Readonly<
  Record<`${Feature}.${string}`, OperationContract>
>

/** A file the owner has chosen: the token stands for its path, which never leaves the main process. */
export const chosenFileSchema = z.object({
  token: z.string(),
  name: z.string(),
  bytes: z.int().nonnegative(),
})
export type ChosenFile = z.output<typeof chosenFileSchema>

/** In the input of an operation that opens a file: absent at first (main asks for it), then the token of the answer. */
export const fileTokenSchema = z.string().max(100).optional()
