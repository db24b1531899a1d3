import { existsSync } from 'node:fs'
import { AppError } from '../../../../shared/errors'
import type { exportOperations } from '../../../../shared/operations/exporting'
import type { FeatureOperations } from '../../context'
import { exportAll, exportTables } from './exportAll'
import { importAll } from './importAll.job'

/** exportAll · exportTables · importAll · showExport */
export const exporting: FeatureOperations<typeof exportOperations> = {
  'transfer.exportAll': exportAll,
  'transfer.exportTables': exportTables,
  'transfer.importAll': importAll,

  'transfer.showExport': ({ desktop, pathOf, t }, { token }) => {
    const path = pathOf(token)
    if (path === undefined || !existsSync(path)) {
      throw new AppError('not-found', t('export:errors.gone'))
    }
    desktop.showInFolder(path)
    return { shown: true }
  },
}
