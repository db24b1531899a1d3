import type { OperationContract } from '../shared/contract'
import type { OperationName } from '../shared/operations/index'
import { isOperationName, operationParts } from '../shared/operations/kinds'
import { systemOperations } from '../shared/operations/system'
import type { FeatureOperations } from './features/context'
import { system } from './features/system/operations'

/** An operation with what carries it out, its types widened to what a generic caller needs. */
export interface Operation {
  contract: OperationContract
  run: (context: unknown, input: unknown) => unknown
}

type Contracts = Readonly<Record<string, OperationContract>>
type Parts = typeof operationParts
type PartName = keyof Parts

/**
 * By part: loads its contracts and the feature that keeps them. A missing operation does not compile, nor does an extra one.
 * A part is loaded when it is first asked for: the first screen needs three; making the schemas of all takes longer than
 * opening the data, and the reading of spreadsheets and phone numbers, which threads alone do, is half of all the code.
 */
const parts: { readonly [Name in PartName]: () => Promise<Readonly<Record<keyof Parts[Name], Operation>>> } =
  {
    system: () => Promise.resolve(part(systemOperations, system)),
    settings: async () =>
      part(
        (await import('../shared/operations/settings')).settingsOperations,
        (await import('./features/settings/operations')).settings,
      ),
    businessLogo: async () =>
      part(
        (await import('../shared/operations/businessLogo')).businessLogoOperations,
        (await import('./features/settings/logo/operations')).businessLogo,
      ),
    customers: async () =>
      part(
        (await import('../shared/operations/customers')).customersOperations,
        (await import('./features/customers/operations')).customers,
      ),
    customerFiles: async () =>
      part(
        (await import('../shared/operations/customerFiles')).customerFilesOperations,
        (await import('./features/customers/files/operations')).customerFiles,
      ),
    mailing: async () =>
      part(
        (await import('../shared/operations/mailing')).mailingOperations,
        (await import('./features/customers/mailing/operations')).mailing,
      ),
    purchases: async () =>
      part(
        (await import('../shared/operations/purchases')).purchasesOperations,
        (await import('./features/purchases/operations')).purchases,
      ),
    touchpoints: async () =>
      part(
        (await import('../shared/operations/touchpoints')).touchpointsOperations,
        (await import('./features/touchpoints/operations')).touchpoints,
      ),
    feedback: async () =>
      part(
        (await import('../shared/operations/feedback')).feedbackOperations,
        (await import('./features/feedback/operations')).feedback,
      ),
    transfer: async () =>
      part(
        (await import('../shared/operations/transfer')).transferOperations,
        (await import('./features/transfer/operations')).transfer,
      ),
    duplicates: async () =>
      part(
        (await import('../shared/operations/duplicates')).duplicatesOperations,
        (await import('./features/duplicates/operations')).duplicates,
      ),
    exporting: async () =>
      part(
        (await import('../shared/operations/exporting')).exportOperations,
        (await import('./features/transfer/export/operations')).exporting,
      ),
    views: async () =>
      part(
        (await import('../shared/operations/views')).viewsOperations,
        (await import('./features/views/operations')).views,
      ),
    grading: async () =>
      part(
        (await import('../shared/operations/grading')).gradingOperations,
        (await import('./features/grading/operations')).grading,
      ),
    gradeOverview: async () =>
      part(
        (await import('../shared/operations/gradeOverview')).gradeOverviewOperations,
        (await import('./features/grading/overview/operations')).gradeOverview,
      ),
    gradeReminders: async () =>
      part(
        (await import('../shared/operations/gradeReminders')).gradeReminderOperations,
        (await import('./features/grading/reminders/operations')).gradeReminders,
      ),
    plans: async () =>
      part(
        (await import('../shared/operations/plans')).plansOperations,
        (await import('./features/plans/operations')).plans,
      ),
    planTemplates: async () =>
      part(
        (await import('../shared/operations/planTemplates')).planTemplatesOperations,
        (await import('./features/plans/templates')).planTemplates,
      ),
    today: async () =>
      part(
        (await import('../shared/operations/today')).todayOperations,
        (await import('./features/today/operations')).today,
      ),
    personas: async () =>
      part(
        (await import('../shared/operations/personas')).personasOperations,
        (await import('./features/personas/operations')).personas,
      ),
    personaRevisions: async () =>
      part(
        (await import('../shared/operations/personaRevisions')).personaRevisionsOperations,
        (await import('./features/personas/revisions/operations')).personaRevisions,
      ),
    evidence: async () =>
      part(
        (await import('../shared/operations/evidence')).evidenceOperations,
        (await import('./features/personas/evidence/operations')).evidence,
      ),
    traits: async () =>
      part(
        (await import('../shared/operations/traits')).traitsOperations,
        (await import('./features/personas/traits/operations')).traits,
      ),
    personaPortrait: async () =>
      part(
        (await import('../shared/operations/personaPortrait')).personaPortraitOperations,
        (await import('./features/personas/portrait/operations')).personaPortrait,
      ),
    qualify: async () =>
      part(
        (await import('../shared/operations/qualify')).qualifyOperations,
        (await import('./features/personas/qualify/operations')).qualifying,
      ),
    insights: async () =>
      part(
        (await import('../shared/operations/insights')).insightsOperations,
        (await import('./features/insights/operations')).insights,
      ),
    reports: async () =>
      part(
        (await import('../shared/operations/reports')).reportsOperations,
        (await import('./features/reports/operations')).reports,
      ),
    history: async () =>
      part(
        (await import('../shared/operations/history')).historyOperations,
        (await import('./features/history/operations')).history,
      ),
    backup: async () =>
      part(
        (await import('../shared/operations/backup')).backupOperations,
        (await import('./features/backup/operations')).backup,
      ),
  }

function part<Of extends Contracts>(contracts: Of, operations: FeatureOperations<Of>) {
  const runs = operations as Readonly<Record<string, Operation['run']>>
  const entries = Object.entries(contracts).map(([name, contract]) => [name, { contract, run: runs[name] }])
  return Object.fromEntries(entries) as Readonly<Record<keyof Of, Operation>>
}

const partOf = new Map(
  Object.entries(operationParts).flatMap(([name, operations]) =>
    Object.keys(operations).map((operation) => [operation, name as PartName] as const),
  ),
)

const ready = new Map<string, Operation>(Object.entries(part(systemOperations, system)))

/**
 * An operation: at once when its part is loaded, so that what was asked first is begun first and asking to stop something
 * does not wait; else once it is.
 */
export function operationOf(name: OperationName): Operation | Promise<Operation> {
  return ready.get(name) ?? loadOperation(name)
}

async function loadOperation(name: OperationName): Promise<Operation> {
  const part = partOf.get(name)
  if (part) {
    const loaded: Readonly<Record<string, Operation>> = await parts[part]()
    for (const [other, operation] of Object.entries(loaded)) ready.set(other, operation)
  }
  const found = ready.get(name)
  if (!found) throw new Error(`Nothing carries out ${name}`)
  return found
}

/**
 * Loads every part, one after the other, so that nobody who asks for one has to wait for it.
 * @param idle is waited for before each: what is under way goes before what may be asked for
 */
export async function loadOperations(idle?: () => Promise<void>): Promise<void> {
  for (const name of [...partOf.keys()].filter(isOperationName)) {
    await idle?.()
    await operationOf(name)
  }
}
