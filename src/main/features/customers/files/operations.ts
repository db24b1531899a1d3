import type { customerFilesOperations } from '../../../../shared/operations/customerFiles'
import type { FeatureOperations } from '../../context'
import { checkName } from '../erase/checkName'
import { customerName } from '../queries'
import { exportList } from './list'
import { exportPerson } from './person'

/** export · exportPerson · eraseFromBackups */
export const customerFiles: FeatureOperations<typeof customerFilesOperations> = {
  'customers.export': exportList,

  'customers.exportPerson': exportPerson,

  'customers.eraseFromBackups': async ({ data, t, now, control }, { id, confirmName, purchases }) => {
    const name = data.db ? customerName(data.db, id) : undefined
    checkName(t, name, confirmName)
    const outcomes = await data.eraseFromBackups(
      ({ path, ...backup }) => ({
        ...backup,
        source: path,
        customerId: id,
        mask: t('customers:erasedName'),
        action: t('customers:actions.erase'),
        now,
        keep: purchases === 'keep' ? { name: t('customers:erasedCustomers') } : null,
      }),
      control,
    )
    return {
      backups: outcomes.map(({ name, outcome, problem }) => ({
        name,
        outcome,
        why: problem === null ? null : t(`backup:problem.${problem}`),
      })),
      keptAside: await data.keptAside(),
    }
  },
}
