import { statSync } from 'node:fs'
import type { ImportRequest, ImportRowsShown } from '../../../shared/operations/transfer'
import { dataVersion } from '../../database/open'
import type { Database } from '../../database/sql'
import type { HeavyReadContext } from '../context'
import { fileOf, planOf, sourceOf, type Shares } from './reading'
import type { ImportSource } from './source'
import type { ImportPlan } from './targets'

/** A file as it was read, and what an import of it would do. */
export interface Looked {
  /** The connection it was held against: versions of the data are counted for each by itself. */
  db: Database
  /** All else it depends on: the request, the file, the version of the data, the day. */
  key: string
  source: ImportSource
  /** Null while nothing can be imported as the columns are named. */
  plan: ImportPlan | null
  /** Row indexes by what is shown. */
  indexes: Map<ImportRowsShown, readonly number[]>
}

/** How long what was looked at is kept, in milliseconds. */
const keptFor = 5 * 60_000

/** What was looked at last, so that neither scrolling through it nor importing it reads the file anew. */
let last: Looked | null = null
let forgetting: NodeJS.Timeout | undefined

/** Looks at the chosen file, unless it is what was looked at last. @throws AppError as {@link sourceOf} does */
export async function look(
  context: HeavyReadContext,
  request: ImportRequest,
  share: Shares,
): Promise<Looked> {
  const known = stillTrue(context, request)
  const looked = known ?? (await lookAnew(context, request, share))
  clearTimeout(forgetting)
  forgetting = setTimeout(() => (last = null), keptFor)
  forgetting.unref()
  return looked
}

async function lookAnew(context: HeavyReadContext, request: ImportRequest, share: Shares): Promise<Looked> {
  last = null
  // Taken before reading: what changes meanwhile makes it another one.
  const key = keyOf(context, request)
  const source = await sourceOf(context, fileOf(context), request, share)
  const plan = source.blocked ? null : planOf(context, source, request, share)
  return (last = { db: context.db, key, source, plan, indexes: new Map() })
}

/**
 * What was looked at last, for an import to carry out: null when it was something else, or file, data or day have changed since.
 * It is kept no longer, since a connection does not count its own changes as another version of the data.
 */
export function takeLooked(context: HeavyReadContext, request: ImportRequest): Looked | null {
  const known = stillTrue(context, request)
  last = null
  return known
}

function stillTrue(context: HeavyReadContext, request: ImportRequest): Looked | null {
  return last?.db === context.db && last.key === keyOf(context, request) ? last : null
}

function keyOf(context: HeavyReadContext, { file: _token, ...wishes }: ImportRequest): string {
  // The token stands for the path; before the file was chosen there was none.
  const { path } = fileOf(context)
  const { ino, size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return JSON.stringify([path, ino, size, mtimeMs, dataVersion(context.db), context.today, wishes])
}
