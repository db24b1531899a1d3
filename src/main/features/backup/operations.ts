import { basename, join } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { backupOperations } from '../../../shared/operations/backup'
import { listBackups } from '../../database/backup'
import type { DesktopContext, FeatureOperations } from '../context'
import { systemInfo } from '../system/info'

/** create · list · verify · restore */
export const backup: FeatureOperations<typeof backupOperations> = {
  'backup.create': ({ data, out, inLine }) => inLine(() => data.backUp('owner', out ?? undefined)),

  'backup.list': ({ data }) => ({
    folder: data.backupsDirectory,
    backups: listBackups(data.backupsDirectory),
  }),

  'backup.verify': async (context, { name }) => {
    const path = pathOf(context, name)
    const { problem, schemaVersion, customers, purchases } = await context.data.inspect(path)
    const problems = problem === null ? [] : [context.t(`backup:problem.${problem}`)]
    return { name: basename(path), ok: problem === null, problems, schemaVersion, customers, purchases }
  },

  'backup.restore': async (context, { name }) => {
    const { data, t, inLine } = context
    const path = pathOf(context, name)
    const keptAs = await inLine(async () => {
      const { problem } = await data.inspect(path)
      if (problem !== null) {
        throw new AppError(
          problem === 'newer' ? 'newer' : 'damaged',
          t('backup:refused', { name: basename(path), problem: t(`backup:problem.${problem}`) }),
        )
      }
      // The present data stays as a backup that can be restored in turn; a damaged file is kept as it is.
      const kept = data.db && !data.readOnly ? (await data.backUp('restore')).name : null
      const aside = await data.replaceWith(path)
      return kept ?? aside
    })
    await context.settle()
    return { keptAs, info: systemInfo(context) }
  },
}

function pathOf({ data, file, t }: DesktopContext, name: string | undefined): string {
  if (file) return file.path
  const known = listBackups(data.backupsDirectory).some((one) => one.name === name)
  if (name === undefined || !known) throw new AppError('not-found', t('backup:unknown'))
  return join(data.backupsDirectory, name)
}
