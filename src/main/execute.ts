import type { z } from 'zod'
import type { OperationContract } from '../shared/contract'
import { AppError, type InputIssue } from '../shared/errors'
import type { OperationName } from '../shared/operations/index'
import { issueText } from '../shared/texts/issue-text'
import type { Translate } from '../shared/texts/i18n'
import { beginAction, finishAction } from './database/history'
import { emptyLog } from './database/open'
import { requireReferences, withReferencesAtOnce } from './database/references'
import type { Database } from './database/sql'
import { settleAsOf, settledDay, settleEverything, settleWrite } from './derived'
import type {
  DescribeOptions,
  HeavyReadContext,
  JobContext,
  OpenedFile,
  ReadContext,
  SavePlace,
  WriteContext,
} from './features/context'
import { derivedState, noteCause } from './features/figures/queries'
import { readSettings } from './features/settings/queries'
import { operationOf, type Operation } from './registry'

/** What the caller knows and the operations must not find out for themselves. */
export interface Surroundings {
  today: string
  now: string
  t: Translate
  resources: string
  file: OpenedFile | null
  to: SavePlace | null
  progress: (done: number, total: number, note?: string) => void
  checkCancelled: () => void
  /** Resolves when a change may be kept. */
  mayCommit: () => Promise<void>
}

export interface Executed {
  value: unknown
  /** False when a change concerns every customer and {@link settleEverything} still has to run. */
  settled: boolean
  /** True when the data changed. */
  changed: boolean
  /** True when what was meant to be gone for good is gone from the file, but not from its log yet. */
  lingers: boolean
}

/** The input as its operation's schema reads it. @throws AppError `invalid` naming what was refused */
export function parseInput(contract: OperationContract, input: unknown, t: Translate): unknown {
  const parsed = contract.input.safeParse(input, compiledAtSecondUse(contract.input))
  if (parsed.success) return parsed.data
  throw new AppError('invalid', t('errors:code.invalid'), issuesOf(parsed.error, t))
}

function issuesOf(error: z.ZodError, t: Translate): InputIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issueText({ t }, issue) }))
}

/** The answer as its operation's schema promises it; anything else is a fault of ours. */
export function parseOutput(contract: OperationContract, value: unknown): unknown {
  return contract.output.parse(value, compiledAtSecondUse(contract.output))
}

const used = new WeakSet<z.ZodType>()

/** A schema is compiled when it is used again: compiling takes longer than to check once, and the first screen checks once. */
function compiledAtSecondUse(schema: z.ZodType): { jitless: boolean } {
  const jitless = !used.has(schema)
  used.add(schema)
  return { jitless }
}

/**
 * Carries out one operation on one connection: read, heavyRead as they are; write and job in a transaction that
 * becomes one action in the history and leaves the derived tables in step. `desktop` operations do not come here.
 */
export async function execute(
  db: Database,
  name: OperationName,
  input: unknown,
  surroundings: Surroundings,
): Promise<Executed> {
  const found = operationOf(name)
  const operation = found instanceof Promise ? await found : found
  const { contract } = operation
  const parsed = parseInput(contract, input, surroundings.t)
  switch (contract.kind) {
    case 'read':
    case 'heavyRead': {
      const context: HeavyReadContext = {
        ...readContext(db, parsed, surroundings),
        ...workerParts(surroundings),
      }
      const value = parseOutput(contract, await operation.run(context, parsed))
      return { value, settled: true, changed: false, lingers: false }
    }
    case 'write':
    case 'job': {
      const work = () => write(db, { name, ...operation }, parsed, surroundings)
      return contract.manyRows ? withReferencesAtOnce(db, work) : work()
    }
    case 'desktop':
      throw new Error(`${name} does not run on a connection`)
  }
}

function workerParts({ file, to, resources, progress, checkCancelled }: Surroundings) {
  return { file, to, resources, progress, checkCancelled }
}

function readContext(db: Database, input: unknown, { today, now, t }: Surroundings): ReadContext {
  const settings = readSettings(db)
  const kept = derivedState(db).as_of ?? settledDay(settings, today)
  const asked = askedDay(input)
  const common = { db, today, now, t, settings }
  if (asked === undefined || asked === kept)
    return { ...common, asOf: kept, figures: 'main.customer_figures' }
  return { ...common, asOf: asked, figures: settleAsOf(db, asked) }
}

function askedDay(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('asOf' in input)) return undefined
  return typeof input.asOf === 'string' ? input.asOf : undefined
}

interface Description extends DescribeOptions {
  name: string
}

async function write(
  db: Database,
  { name, contract, run }: { name: OperationName } & Operation,
  input: unknown,
  surroundings: Surroundings,
): Promise<Executed> {
  const described: { as: Description | null } = { as: null }
  const describe: WriteContext['describe'] = (as, options = {}) => {
    described.as = { name: as, ...options }
  }
  db.exec('BEGIN IMMEDIATE')
  try {
    const action = beginAction(db, surroundings.now)
    const context: JobContext = {
      ...readContext(db, input, surroundings),
      ...workerParts(surroundings),
      describe,
    }
    const value = parseOutput(contract, await run(context, input))
    if (contract.manyRows) requireReferences(db)
    const changes = finish(db, { action, operation: name }, described.as)
    const settled = settle(db, contract, surroundings, described.as)
    await surroundings.mayCommit()
    surroundings.checkCancelled()
    db.exec('COMMIT')
    // What cannot be undone was meant to be gone: not even the log may still hold it.
    const lingers = described.as?.undoable === false && !clearedAway(db)
    return { value, settled, changed: changes > 0, lingers }
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Empties the log after a change that is kept already: that it fails (a full disk) is no failure of the change. */
function clearedAway(db: Database): boolean {
  try {
    return emptyLog(db)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return false
  }
}

function finish(
  db: Database,
  { action, operation }: { action: number; operation: string },
  description: Description | null,
): number {
  const changes = finishAction(db, action, {
    operation,
    name: description?.name ?? '',
    cause: description?.cause ?? 'data',
    ...(description?.undoable === undefined ? {} : { undoable: description.undoable }),
    ...(description?.reverses ?? {}),
  })
  if (changes > 0 && !description) throw new Error('A change was made without saying what it is')
  return changes
}

function settle(
  db: Database,
  contract: OperationContract,
  moment: Surroundings,
  description: Description | null,
): boolean {
  noteCause(db, description?.cause ?? 'data')
  if (contract.kind !== 'job') return settleWrite(db, moment)
  settleEverything(db, moment)
  return true
}
