import type { Operations } from '../shared/operations/index'
import { backup } from './features/backup/operations'
import type { FeatureOperations } from './features/context'
import { customerFiles } from './features/customers/files/operations'
import { customers } from './features/customers/operations'
import { duplicates } from './features/duplicates/operations'
import { grading } from './features/grading/operations'
import { history } from './features/history/operations'
import { personas } from './features/personas/operations'
import { purchases } from './features/purchases/operations'
import { reports } from './features/reports/operations'
import { settings } from './features/settings/operations'
import { system } from './features/system/operations'
import { touchpoints } from './features/touchpoints/operations'
import { exporting } from './features/transfer/export/operations'
import { transfer } from './features/transfer/operations'

/** The function behind every operation. A missing or an extra one does not compile. */
export const registry: FeatureOperations<Operations> = {
  ...system,
  ...settings,
  ...customers,
  ...customerFiles,
  ...purchases,
  ...touchpoints,
  ...transfer,
  ...duplicates,
  ...exporting,
  ...grading,
  ...personas,
  ...reports,
  ...history,
  ...backup,
}
