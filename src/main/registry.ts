import type { OperationContract } from '../shared/contract'
import { backupOperations } from '../shared/operations/backup'
import { customerFilesOperations } from '../shared/operations/customerFiles'
import { customersOperations } from '../shared/operations/customers'
import { duplicatesOperations } from '../shared/operations/duplicates'
import { evidenceOperations } from '../shared/operations/evidence'
import { exportOperations } from '../shared/operations/exporting'
import { feedbackOperations } from '../shared/operations/feedback'
import { gradeOverviewOperations } from '../shared/operations/gradeOverview'
import { gradeReminderOperations } from '../shared/operations/gradeReminders'
import { gradingOperations } from '../shared/operations/grading'
import { historyOperations } from '../shared/operations/history'
import { isOperationName, type OperationName } from '../shared/operations/index'
import { mailingOperations } from '../shared/operations/mailing'
import { personaPortraitOperations } from '../shared/operations/personaPortrait'
import { insightsOperations } from '../shared/operations/insights'
import { personaRevisionsOperations } from '../shared/operations/personaRevisions'
import { personasOperations } from '../shared/operations/personas'
import { planTemplatesOperations } from '../shared/operations/planTemplates'
import { plansOperations } from '../shared/operations/plans'
import { purchasesOperations } from '../shared/operations/purchases'
import { qualifyOperations } from '../shared/operations/qualify'
import { reportsOperations } from '../shared/operations/reports'
import { businessLogoOperations } from '../shared/operations/businessLogo'
import { settingsOperations } from '../shared/operations/settings'
import { systemOperations } from '../shared/operations/system'
import { todayOperations } from '../shared/operations/today'
import { touchpointsOperations } from '../shared/operations/touchpoints'
import { traitsOperations } from '../shared/operations/traits'
import { transferOperations } from '../shared/operations/transfer'
import { viewsOperations } from '../shared/operations/views'
import type { FeatureOperations } from './features/context'
import { system } from './features/system/operations'

/** The function behind an operation, with its types widened to what a generic caller needs. */
export type Operation = (context: unknown, input: unknown) => unknown

type Contracts = Readonly<Record<string, OperationContract>>

/**
 * By operation: loads the feature that carries it out. A missing one does not compile, nor does an extra one in its feature.
 * A feature is loaded when it is first asked for: the first screen needs three, and the reading of spreadsheets and
 * phone numbers, which threads alone do, is half of all the code.
 */
const features = {
  ...feature(systemOperations, () => Promise.resolve(system)),
  ...feature(settingsOperations, async () => (await import('./features/settings/operations')).settings),
  ...feature(
    businessLogoOperations,
    async () => (await import('./features/settings/logo/operations')).businessLogo,
  ),
  ...feature(customersOperations, async () => (await import('./features/customers/operations')).customers),
  ...feature(
    customerFilesOperations,
    async () => (await import('./features/customers/files/operations')).customerFiles,
  ),
  ...feature(
    mailingOperations,
    async () => (await import('./features/customers/mailing/operations')).mailing,
  ),
  ...feature(purchasesOperations, async () => (await import('./features/purchases/operations')).purchases),
  ...feature(
    touchpointsOperations,
    async () => (await import('./features/touchpoints/operations')).touchpoints,
  ),
  ...feature(feedbackOperations, async () => (await import('./features/feedback/operations')).feedback),
  ...feature(transferOperations, async () => (await import('./features/transfer/operations')).transfer),
  ...feature(duplicatesOperations, async () => (await import('./features/duplicates/operations')).duplicates),
  ...feature(exportOperations, async () => (await import('./features/transfer/export/operations')).exporting),
  ...feature(viewsOperations, async () => (await import('./features/views/operations')).views),
  ...feature(gradingOperations, async () => (await import('./features/grading/operations')).grading),
  ...feature(
    gradeOverviewOperations,
    async () => (await import('./features/grading/overview/operations')).gradeOverview,
  ),
  ...feature(
    gradeReminderOperations,
    async () => (await import('./features/grading/reminders/operations')).gradeReminders,
  ),
  ...feature(planTemplatesOperations, async () => (await import('./features/plans/templates')).planTemplates),
  ...feature(plansOperations, async () => (await import('./features/plans/operations')).plans),
  ...feature(todayOperations, async () => (await import('./features/today/operations')).today),
  ...feature(personasOperations, async () => (await import('./features/personas/operations')).personas),
  ...feature(
    personaRevisionsOperations,
    async () => (await import('./features/personas/revisions/operations')).personaRevisions,
  ),
  ...feature(
    evidenceOperations,
    async () => (await import('./features/personas/evidence/operations')).evidence,
  ),
  ...feature(traitsOperations, async () => (await import('./features/personas/traits/operations')).traits),
  ...feature(
    personaPortraitOperations,
    async () => (await import('./features/personas/portrait/operations')).personaPortrait,
  ),
  ...feature(
    qualifyOperations,
    async () => (await import('./features/personas/qualify/operations')).qualifying,
  ),
  ...feature(insightsOperations, async () => (await import('./features/insights/operations')).insights),
  ...feature(reportsOperations, async () => (await import('./features/reports/operations')).reports),
  ...feature(historyOperations, async () => (await import('./features/history/operations')).history),
  ...feature(backupOperations, async () => (await import('./features/backup/operations')).backup),
} satisfies Record<OperationName, () => Promise<unknown>>

function feature<Of extends Contracts>(contracts: Of, load: () => Promise<FeatureOperations<Of>>) {
  return Object.fromEntries(Object.keys(contracts).map((name) => [name, load])) as Record<
    keyof Of,
    () => Promise<FeatureOperations<Of>>
  >
}

const ready = new Map<string, Operation>()

/**
 * The function behind an operation: at once when its feature is loaded, so that what was asked first is begun first and
 * asking to stop something does not wait; else once it is.
 */
export function operationOf(name: OperationName): Operation | Promise<Operation> {
  return ready.get(name) ?? loadOperation(name)
}

async function loadOperation(name: OperationName): Promise<Operation> {
  const loaded = (await features[name]()) as Record<string, Operation>
  for (const [other, operation] of Object.entries(loaded)) ready.set(other, operation)
  const found = loaded[name]
  if (!found) throw new Error(`Nothing carries out ${name}`)
  return found
}

for (const [name, operation] of Object.entries(system)) ready.set(name, operation as Operation)

/**
 * Loads every feature, one after the other, so that nobody who asks for one has to wait for it.
 * @param idle is waited for before each: what is under way goes before what may be asked for
 */
export async function loadOperations(idle?: () => Promise<void>): Promise<void> {
  for (const name of Object.keys(features).filter(isOperationName)) {
    await idle?.()
    await operationOf(name)
  }
}
