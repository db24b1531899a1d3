import { customerStages } from '../../../shared/choices'
import type { CustomerDraft } from '../../../shared/operations/customers'
import type { ImportField } from '../../../shared/operations/transfer'

export type CustomerKind = CustomerDraft['kind']
export type CustomerStatus = CustomerDraft['status']
export type CustomerStage = NonNullable<CustomerDraft['stage']>

/** The longest text each field keeps; what is longer is shortened, but for names and ids, where the row is refused. */
export const longest: Readonly<Partial<Record<ImportField, number>>> = {
  externalId: 100,
  customerExternalId: 100,
  number: 100,
  name: 200,
  customerName: 200,
  salutation: 60,
  firstName: 100,
  lastName: 100,
  contactName: 200,
  contactRole: 200,
  email: 320,
  phone: 60,
  secondPhone: 60,
  street: 500,
  city: 200,
  region: 200,
  postalCode: 40,
  country: 200,
  taxNumber: 60,
  heardFrom: 200,
  tags: 60,
  channel: 100,
  preferences: 20_000,
  notes: 20_000,
  items: 20_000,
  note: 20_000,
}

const controls = /\p{Cc}+/gu

/** One line: line breaks and other control characters become a space. */
export function line(text: string): string {
  return hasControls(text) ? text.replace(controls, ' ').trim() : text.trim()
}

/** Looks for what {@link controls} would replace: hardly any cell has one, and the expression takes five times as long. */
function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true
  }
  return false
}

/** What two names are compared by: composed letters, small, single spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What stands in a cell for 'nothing' where a number or a date is expected. */
export function isNothing(text: string): boolean {
  return text === '' || (text.length <= 4 && /^(?:[-–—.]|n\/?a|null|none|nil|\\N)$/i.test(text))
}

const wholeWithZeros = /^(\d+)[.,]0+$/
const otherFraction = /^\d+[.,]\d*[1-9]/

/**
 * A reader for a column of ids. Spreadsheets write the id 17850 as `17850.0`; that is taken back, unless another id of
 * the column has a real fraction. The apostrophe some shops put in front is dropped.
 */
export function idReader(column: readonly string[]): (text: string) => string {
  const fractions = column.some((value) => otherFraction.test(value))
  return (text) => {
    const id = text.startsWith("'") ? text.slice(1) : text
    if (fractions) return id
    return wholeWithZeros.exec(id)?.[1] ?? id
  }
}

const severalSigns = /[,;|*]|:::/

/** The values of a cell that may hold several: `a@b.c ::: d@e.f`, `a; b`, `a, b`. */
export function several(text: string): string[] {
  if (text === '') return []
  if (!severalSigns.test(text)) return [line(text)].filter((part) => part !== '')
  const parts = text.includes(':::') ? text.split(':::') : text.split(/[,;|]/)
  return [...new Set(parts.map((part) => line(part).replace(/^\*\s*/, '')).filter((part) => part !== ''))]
}

const kinds: Readonly<Record<CustomerKind, RegExp>> = {
  person:
    /^(p|person|private?|privat(person|kunde)?|individual|consumer|b2c|endkunde|particulier|particular|privato|persona|personne|household)$/i,
  company:
    /^(c|company|business|firma|firm|b2b|unternehmen|geschäftskunde|corporate|organi[sz]ation|entreprise|société|professionnel|empresa|azienda|bedrijf|zakelijk)$/i,
}

/** Person or company, from the words lists use for them; null for other words. */
export function kindOf(text: string): CustomerKind | null {
  if (kinds.person.test(text)) return 'person'
  return kinds.company.test(text) ? 'company' : null
}

const statuses: Readonly<Record<CustomerStatus, RegExp>> = {
  prospect: /^(prospect|lead|potential|interessent|prospecto|potenziale|new lead)$/i,
  active:
    /^(active|aktiv|actif|activo|attivo|actief|current|customer|kunde|client|cliente|klant|enabled|open|yes|true|1)$/i,
  lapsed: /^(lapsed|dormant|sleeping|inaktiv|inactive|inactif|inactivo|inattivo|inactief|ruhend)$/i,
  former:
    /^(former|lost|closed|ehemalig|ehemaliger kunde|ancien|antiguo|verloren|disabled|archived|gesperrt|blocked)$/i,
}

const stages: Readonly<Record<CustomerStage, RegExp>> = {
  awareness:
    /^(awareness|aware|attention|subscriber|bekanntheit|aufmerksamkeit|notoriété|découverte|conocimiento|consapevolezza|bewustwording)$/i,
  consideration:
    /^(consideration|considering|interest|evaluation|opportunity|erwägung|abwägung|interesse|considération|consideración|considerazione|overweging)$/i,
  purchase:
    /^(purchase|purchasing|buying|bought|decision|kauf|kaufentscheidung|achat|compra|acquisto|aankoop)$/i,
  use: /^(use|using|usage|user|service|retention|nutzung|utilisation|uso|utilizzo|gebruik)$/i,
  advocacy:
    /^(advocacy|advocate|loyalty|promoter|evangelist|raving fan|fan|empfehlung|weiterempfehlung|recommandation|recomendación|passaparola|aanbeveling)$/i,
}

/** The stage, from the words lists use for it; null for other words. */
export function stageOf(text: string): CustomerStage | null {
  return customerStages.find((stage) => stages[stage].test(text)) ?? null
}

/** The status, from the words lists use for it; null for other words. */
export function statusOf(text: string): CustomerStatus | null {
  for (const [status, words] of Object.entries(statuses) as [CustomerStatus, RegExp][]) {
    if (words.test(text)) return status
  }
  return null
}
