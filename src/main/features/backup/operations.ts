import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { backupOperations } from '../../../shared/operations/backup'
import { readName } from '../../database/backups/names'
import type { DesktopContext, FeatureOperations } from '../context'
import { systemInfo } from '../system/info'

/** create · list · chooseFolder · useOwnFolder · setPassphrase · verify · inspect · restore */
export const backup: FeatureOperations<typeof backupOperations> = {
  'backup.create': ({ data, out, inLine, control }) =>
    inLine(() => data.backUp('owner', out ?? undefined, control)),

  'backup.list': ({ data }) => data.backups.status(),

  'backup.chooseFolder': async ({ data, desktop }) => {
    await data.backups.keepIn(await desktop.chooseFolder('backups'))
    return data.backups.status()
  },

  'backup.useOwnFolder': async ({ data }) => {
    await data.backups.keepIn(null)
    return data.backups.status()
  },

  'backup.setPassphrase': async ({ data }, { passphrase }) => {
    await data.backups.protectWith(passphrase)
    return data.backups.status()
  },

  'backup.verify': async (context, which) => {
    const path = await pathOf(context, which.name)
    const looked = await context.data.look(path, which.passphrase ?? null, context.control)
    const { problem, schemaVersion, contents } = looked
    refusePassphrase(context, problem)
    return {
      name: basename(path),
      ok: problem === null,
      problems: problem === null ? [] : [context.t(`backup:problem.${problem}`)],
      schemaVersion,
      customers: contents?.rows.customer ?? null,
      purchases: contents?.rows.purchase ?? null,
    }
  },

  'backup.inspect': async (context, which) => {
    const path = await pathOf(context, which.name)
    const looked = await context.data.look(path, which.passphrase ?? null, context.control)
    const { problem, schemaVersion, contents, now, differences } = looked
    if (problem === 'wrong-passphrase') refusePassphrase(context, problem)
    const locked = problem === 'sealed'
    return {
      file: context.file?.token ?? null,
      name: basename(path),
      at: readName(basename(path))?.at ?? null,
      bytes: statSync(path).size,
      locked,
      problem: problem === null || locked ? null : context.t(`backup:problem.${problem}`),
      schemaVersion,
      contents,
      now,
      differences,
    }
  },

  'backup.restore': async (context, which) => {
    const { data, t, now, inLine, control } = context
    const path = await pathOf(context, which.name)
    // Long work first: it touches nothing, and others may write meanwhile.
    const rebuilt = await data.rebuild(path, which.passphrase ?? null, control)
    const made = readName(basename(path))?.at
    const name =
      made === undefined
        ? t('backup:actions.restoreFile', { name: basename(path) })
        : t('backup:actions.restore', { when: new Date(made) })
    const keptAs = await inLine(() =>
      data.putInPlace(rebuilt, (kept) => ({ kind: 'restore', at: now, name, stepName: name, kept })),
    )
    await context.settle()
    return { keptAs, info: systemInfo(context) }
  },
}

/** A passphrase that is missing or wrong says nothing about the backup. */
function refusePassphrase({ t }: DesktopContext, problem: string | null): void {
  if (problem !== 'sealed' && problem !== 'wrong-passphrase') return
  throw new AppError('passphrase', t(`backup:problem.${problem}`))
}

async function pathOf({ data, file, t }: DesktopContext, name: string | undefined): Promise<string> {
  if (file) return file.path
  const path = name === undefined ? null : await data.backups.find(name)
  if (path === null) throw new AppError('not-found', t('backup:unknown'))
  return path
}
