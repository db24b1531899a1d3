import type { z } from 'zod'
import type { OperationContract } from '../contract'
import { backupOperations } from './backup'
import { businessLogoOperations } from './businessLogo'
import { customerFilesOperations } from './customerFiles'
import { customersOperations } from './customers'
import { duplicatesOperations } from './duplicates'
import { evidenceOperations } from './evidence'
import { exportOperations } from './exporting'
import { feedbackOperations } from './feedback'
import { gradeOverviewOperations } from './gradeOverview'
import { gradeReminderOperations } from './gradeReminders'
import { gradingOperations } from './grading'
import { historyOperations } from './history'
import { mailingOperations } from './mailing'
import { personaPortraitOperations } from './personaPortrait'
import { insightsOperations } from './insights'
import { personaRevisionsOperations } from './personaRevisions'
import { personasOperations } from './personas'
import { planTemplatesOperations } from './planTemplates'
import { plansOperations } from './plans'
import { purchasesOperations } from './purchases'
import { qualifyOperations } from './qualify'
import { reportsOperations } from './reports'
import { settingsOperations } from './settings'
import { systemOperations } from './system'
import { todayOperations } from './today'
import { touchpointsOperations } from './touchpoints'
import { traitsOperations } from './traits'
import { transferOperations } from './transfer'
import { viewsOperations } from './views'

/** Everything that can be asked of the main process. There is no other way in. */
export const operations = {
  ...systemOperations,
  ...settingsOperations,
  ...businessLogoOperations,
  ...customersOperations,
  ...customerFilesOperations,
  ...mailingOperations,
  ...purchasesOperations,
  ...touchpointsOperations,
  ...feedbackOperations,
  ...transferOperations,
  ...duplicatesOperations,
  ...exportOperations,
  ...viewsOperations,
  ...gradingOperations,
  ...gradeOverviewOperations,
  ...gradeReminderOperations,
  ...plansOperations,
  ...planTemplatesOperations,
  ...todayOperations,
  ...personasOperations,
  ...personaRevisionsOperations,
  ...evidenceOperations,
  ...traitsOperations,
  ...personaPortraitOperations,
  ...qualifyOperations,
  ...insightsOperations,
  ...reportsOperations,
  ...historyOperations,
  ...backupOperations,
}

export type Operations = typeof operations
export type OperationName = keyof Operations
/** What a caller passes (fields with defaults may be left out). */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>
/** What comes back. */
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>

/** The contract of an operation, with its types widened to what a generic caller needs. */
export function contractOf(name: OperationName): OperationContract {
  return operations[name]
}
