import { statSync } from 'node:fs'
import { AppError } from '../../../../shared/errors'
import { fieldsOf } from '../../../database/fields'
import { SCHEMA_VERSION } from '../../../database/migrate'
import { Scratch } from '../../../database/scratch'
import type { JobContext } from '../../context'
import { EXPORT_FORMAT, EXPORT_VERSION } from './format'
import { countRows } from './queries'
import { isEmptyFile, replaceEverything } from './queries-bring-in'
import { ExportError, parsed, readExport } from './readExport'
import { checkedRow } from './shapes'
import { ticker } from './ticker'

/** How the steps share the bar; the rest is counting figures anew. */
const share = { look: 0.1, load: 0.5, write: 0.3 }

/**
 * Brings an export of everything into an empty file. Every row is tried in a data file in memory first, under all the
 * schema's checks; only when all of it is right does the owner's file change.
 */
export function importAll(context: JobContext) {
  const { db, t, file } = context
  if (!file) throw new AppError('invalid', t('transfer:errors.noFile'))
  if (!isEmptyFile(db)) throw new AppError('conflict', t('export:errors.notEmpty'))
  const scratch = loaded(context, file)
  try {
    const total = scratch.tables.reduce((sum, table) => sum + countRows(scratch.db, table), 0)
    context.describe(t('export:actions.importAll', { file: file.name }))
    const tick = ticker(context, share.look + share.load, share.write, total, t('export:progress.write'))
    replaceEverything(db, scratch.db, tick)
    context.progress(share.look + share.load + share.write, 1, t('transfer:progress.figures'))
    return { customers: countRows(db, 'customer'), purchases: countRows(db, 'purchase'), rows: total }
  } finally {
    scratch.close()
  }
}

/** The file's rows in a data file in memory, all checked, of the present version. */
function loaded(context: JobContext, { path, name }: { path: string; name: string }): Scratch {
  const { t } = context
  try {
    const scratch = new Scratch(versionOf(context, path))
    try {
      load(context, path, scratch)
      const dangling = scratch.dangling()
      if (dangling) throw new AppError('invalid', t('export:errors.dangling', { ...dangling, file: name }))
      scratch.migrate()
      return scratch
    } catch (error) {
      scratch.close()
      throw error
    }
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    throw new AppError('unreadable', t(`export:errors.${error.why}`, { file: name }))
  }
}

/** The version of the data file the export was made of. @throws AppError when it is no export this app can read */
function versionOf(context: JobContext, path: string): number {
  const { t } = context
  const header = new Map<string, unknown>()
  readExport(path, {
    field: (name, value) => header.set(name, value),
    // Our own documents say first what they are: then the rest is read once, not twice.
    isEnough: () => ['format', 'version', 'schema'].every((name) => header.has(name)),
    progress: reading(context, path, 0, share.look),
  })
  if (header.get('format') !== EXPORT_FORMAT) throw new AppError('unreadable', t('export:errors.foreign'))
  const [version, schema] = [header.get('version'), header.get('schema')]
  if (!isVersion(version) || !isVersion(schema)) throw new AppError('unreadable', t('export:errors.foreign'))
  if (version > EXPORT_VERSION || schema > SCHEMA_VERSION)
    throw new AppError('newer', t('export:errors.newer'))
  return schema
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function load(context: JobContext, path: string, scratch: Scratch): void {
  const { t } = context
  const refuse = (key: 'unknownTable' | 'row', words: Record<string, unknown>) => {
    throw new AppError('invalid', t(`export:errors.${key}`, words))
  }
  const fields = new Map(scratch.tables.map((table) => [table, fieldsOf(scratch.db, table)]))
  const told = new Set<string>()
  scratch.db.exec('BEGIN')
  readExport(path, {
    table: (table) => {
      if (!fields.has(table) || told.has(table)) refuse('unknownTable', { table })
      told.add(table)
    },
    row: (table, json) => {
      const row = parsed(json)
      const values = checkedRow(table, fields.get(table) ?? [], row)
      const id = idOf(row)
      if (!(values instanceof Map)) {
        const why = t(`export:errors.problem.${values.problem}`, { field: values.field })
        return refuse('row', { table, id, why })
      }
      const refusal = scratch.insert(table, values)
      if (refusal) refuse('row', { table, id, why: t(`export:errors.problem.${refusal.why}`) })
    },
    progress: reading(context, path, share.look, share.load),
  })
  scratch.db.exec('COMMIT')
}

/** What a message calls a row that may be anything. */
function idOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null
  return typeof id === 'number' || typeof id === 'string' ? String(id).slice(0, 40) : '?'
}

function reading(context: JobContext, path: string, from: number, size: number): (bytes: number) => void {
  const total = Math.max(1, statSync(path).size)
  const note = context.t('export:progress.read')
  return (bytes) => {
    context.checkCancelled()
    context.progress(from + Math.min(1, bytes / total) * size, 1, note)
  }
}
