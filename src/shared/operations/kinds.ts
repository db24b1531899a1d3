import type { OperationKind } from '../contract'
import type { Operations } from './index'

/**
 * The operations by the file of their contracts, each with how it is carried out: all that is known of them without their
 * schemas, so that neither what starts nor a screen without a form need load those.
 */
export const operationParts = {
  system: {
    'system.info': 'desktop',
    'system.counts': 'heavyRead',
    'system.cancel': 'desktop',
    'system.openReadOnly': 'desktop',
    'system.startNew': 'desktop',
    'system.showData': 'desktop',
  },
  settings: {
    'settings.get': 'read',
    'settings.update': 'write',
  },
  businessLogo: {
    'settings.logo': 'read',
    'settings.saveLogo': 'write',
  },
  customers: {
    'customers.list': 'read',
    'customers.matches': 'heavyRead',
    'customers.ids': 'heavyRead',
    'customers.get': 'read',
    'customers.create': 'write',
    'customers.update': 'write',
    'customers.archive': 'job',
    'customers.tag': 'job',
    'customers.setStage': 'job',
    'customers.tags': 'heavyRead',
    'customers.places': 'heavyRead',
    'customers.erase': 'job',
  },
  customerFiles: {
    'customers.export': 'heavyRead',
    'customers.exportPerson': 'heavyRead',
    'customers.eraseFromBackups': 'desktop',
  },
  mailing: {
    'customers.mailing': 'heavyRead',
  },
  purchases: {
    'purchases.list': 'read',
    'purchases.create': 'write',
    'purchases.update': 'write',
    'purchases.remove': 'write',
  },
  touchpoints: {
    'touchpoints.list': 'read',
    'touchpoints.create': 'write',
    'touchpoints.update': 'write',
    'touchpoints.remove': 'write',
  },
  feedback: {
    'feedback.list': 'read',
    'feedback.saveAnswer': 'write',
    'feedback.removeAnswer': 'write',
    'feedback.saveComplaint': 'write',
    'feedback.removeComplaint': 'write',
  },
  transfer: {
    'transfer.preview': 'heavyRead',
    'transfer.previewRows': 'heavyRead',
    'transfer.import': 'job',
    'transfer.mappings': 'read',
    'transfer.saveMapping': 'write',
    'transfer.removeMapping': 'write',
    'transfer.loadSample': 'job',
    'transfer.removeSample': 'job',
  },
  duplicates: {
    'duplicates.find': 'heavyRead',
    'duplicates.compare': 'read',
    'duplicates.merge': 'job',
    'duplicates.dismiss': 'write',
    'duplicates.dismissed': 'read',
    'duplicates.takeBack': 'write',
  },
  exporting: {
    'transfer.exportAll': 'heavyRead',
    'transfer.exportTables': 'heavyRead',
    'transfer.importAll': 'job',
    'transfer.showExport': 'desktop',
  },
  views: {
    'views.list': 'read',
    'views.save': 'write',
    'views.rename': 'write',
    'views.remove': 'write',
  },
  grading: {
    'grading.criteria': 'read',
    'grading.saveCriteria': 'write',
    'grading.rate': 'write',
    'grading.board': 'heavyRead',
    'grading.cards': 'heavyRead',
    'grading.explain': 'read',
    'grading.path': 'heavyRead',
    'grading.whatIf': 'heavyRead',
    'grading.distribution': 'heavyRead',
    'grading.override': 'write',
  },
  gradeOverview: {
    'grading.movers': 'heavyRead',
    'grading.months': 'heavyRead',
    'grading.effort': 'heavyRead',
  },
  gradeReminders: {
    'grading.toRate': 'heavyRead',
    'grading.due': 'read',
    'grading.adjustOverride': 'write',
  },
  plans: {
    'plans.list': 'heavyRead',
    'plans.board': 'heavyRead',
    'plans.get': 'read',
    'plans.propose': 'read',
    'plans.create': 'job',
    'plans.update': 'write',
    'plans.extend': 'write',
    'plans.close': 'write',
    'plans.reopen': 'write',
    'plans.remove': 'write',
    'plans.addStep': 'write',
    'plans.saveStep': 'write',
    'plans.doStep': 'write',
    'plans.snoozeStep': 'write',
    'plans.removeStep': 'write',
    'plans.due': 'read',
  },
  planTemplates: {
    'plans.playbooks': 'read',
    'plans.savePlaybook': 'write',
    'plans.removePlaybook': 'write',
    'plans.letters': 'read',
    'plans.saveLetter': 'write',
    'plans.removeLetter': 'write',
    'plans.letterFor': 'read',
    'plans.noteLetters': 'job',
  },
  today: {
    'today.count': 'read',
  },
  personas: {
    'personas.list': 'read',
    'personas.get': 'read',
    'personas.save': 'write',
    'personas.remove': 'write',
    'personas.traits': 'read',
    'personas.saveTrait': 'write',
    'personas.fit': 'heavyRead',
  },
  personaRevisions: {
    'personas.revisions': 'read',
    'personas.compare': 'read',
    'personas.toReview': 'read',
    'personas.keepRevision': 'write',
    'personas.restoreRevision': 'write',
    'personas.removeRevision': 'write',
  },
  evidence: {
    'personas.evidence': 'heavyRead',
    'personas.behind': 'heavyRead',
  },
  traits: {
    'personas.traitUse': 'read',
    'personas.removeTrait': 'write',
    'personas.orderTraits': 'write',
  },
  personaPortrait: {
    'personas.portrait': 'read',
    'personas.savePortrait': 'write',
  },
  qualify: {
    'personas.qualify': 'read',
    'personas.unwanted': 'read',
  },
  insights: {
    'insights.month': 'heavyRead',
  },
  reports: {
    'reports.customer': 'desktop',
    'reports.customers': 'desktop',
    'reports.customerFiles': 'desktop',
    'reports.board': 'desktop',
    'reports.portfolio': 'desktop',
    'reports.review': 'desktop',
    'reports.letter': 'desktop',
    'reports.letters': 'desktop',
    'reports.labels': 'desktop',
    'reports.today': 'desktop',
    'reports.persona': 'desktop',
  },
  history: {
    'history.list': 'read',
    'history.show': 'heavyRead',
    'history.ofCustomer': 'heavyRead',
    'history.size': 'read',
    'history.undo': 'job',
    'history.redo': 'job',
  },
  backup: {
    'backup.create': 'desktop',
    'backup.list': 'desktop',
    'backup.chooseFolder': 'desktop',
    'backup.useOwnFolder': 'desktop',
    'backup.setPassphrase': 'desktop',
    'backup.verify': 'desktop',
    'backup.inspect': 'desktop',
    'backup.restore': 'desktop',
  },
} as const

/** How every operation is carried out. The compiler holds it against the contracts. */
export const operationKinds: { readonly [Name in keyof Operations]: Operations[Name]['kind'] } = {
  ...operationParts.system,
  ...operationParts.settings,
  ...operationParts.businessLogo,
  ...operationParts.customers,
  ...operationParts.customerFiles,
  ...operationParts.mailing,
  ...operationParts.purchases,
  ...operationParts.touchpoints,
  ...operationParts.feedback,
  ...operationParts.transfer,
  ...operationParts.duplicates,
  ...operationParts.exporting,
  ...operationParts.views,
  ...operationParts.grading,
  ...operationParts.gradeOverview,
  ...operationParts.gradeReminders,
  ...operationParts.plans,
  ...operationParts.planTemplates,
  ...operationParts.today,
  ...operationParts.personas,
  ...operationParts.personaRevisions,
  ...operationParts.evidence,
  ...operationParts.traits,
  ...operationParts.personaPortrait,
  ...operationParts.qualify,
  ...operationParts.insights,
  ...operationParts.reports,
  ...operationParts.history,
  ...operationParts.backup,
}

/** True for the kinds of operations that change the data, one after the other. */
export function changesData(kind: OperationKind): boolean {
  return kind === 'write' || kind === 'job'
}

/** True when a text that came from outside is the name of an operation. */
export function isOperationName(name: string): name is keyof Operations {
  return Object.hasOwn(operationKinds, name)
}
