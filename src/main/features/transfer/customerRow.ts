import { beginningOf } from '../../../shared/beginning'
import type { Address, Contact } from '../../../shared/operations/customers'
import type { ImportField } from '../../../shared/operations/transfer'
import type { CustomerRowDraft } from './customerPlan'
import { dateReader } from './dates'
import { cellReader, columnOf, joinedReader, latestYear, type PlanOptions } from './plan'
import type { Problems } from './problems'
import type { ImportSource } from './source'
import { traitReader } from './traitColumns'
import { idReader, isNothing, kindOf, line, longest, several, stageOf, statusOf } from './values'

type Reader = (index: number) => CustomerRowDraft | null

/** A reader for the rows of a customer list; null (with a problem) for a row that has to be left out. */
export function customerReader(source: ImportSource, problems: Problems, options: PlanOptions): Reader {
  const text = textReader(source, problems)
  const place = addressReader(text)
  const names = nameReader(source, text)
  const idText = cellReader(source, 'externalId')
  const idOf = idReader(source.columns.cells.get(columnOf(source, 'externalId') ?? -1) ?? [])
  const dateOf = dateReader({
    order: source.reading.dateOrder,
    latestYear: latestYear(options.today, 0),
  })
  const traits = traitReader(source, problems)
  const date = (index: number, field: 'customerSince' | 'birthday') => {
    const cell = text(index, field)
    if (isNothing(cell)) return null
    const read = dateOf(cell)
    if (read === null) problems.warning(index, columnOf(source, field), cell, 'ignoredDate')
    return read
  }
  const word = <Word>(
    index: number,
    field: 'kind' | 'status' | 'stage',
    read: (text: string) => Word | null,
  ) => {
    const cell = text(index, field)
    if (cell === '') return null
    const meant = read(cell)
    if (meant === null) problems.warning(index, columnOf(source, field), cell, 'ignoredWord')
    return meant
  }
  return (index) => {
    const externalId = line(idOf(idText(index))) || null
    const emails = several(text(index, 'email')).map((email) => beginningOf(email, longest.email))
    const { name, contact, suggestedKind } = names(index, emails[0] ?? externalId ?? '')
    if (name === '') {
      problems.error(index, columnOf(source, 'name'), '', 'noName')
      return null
    }
    const tooLong =
      name.length > (longest.name ?? 0) ? 'name' : (externalId?.length ?? 0) > 100 ? 'externalId' : null
    if (tooLong) {
      problems.error(index, columnOf(source, tooLong), name, 'tooLong')
      return null
    }
    return {
      index,
      externalId,
      name,
      kind: word(index, 'kind', kindOf),
      suggestedKind,
      status: word(index, 'status', statusOf),
      stage: word(index, 'stage', stageOf),
      salutation: text(index, 'salutation'),
      emails,
      phones: [
        ...several(text(index, 'phone').replace(/^'/, '')).map((value) => ({ label: '', value })),
        ...several(text(index, 'secondPhone').replace(/^'/, '')).map((value) => ({ label: '', value })),
      ],
      address: place(index),
      contact,
      taxNumber: text(index, 'taxNumber'),
      heardFrom: text(index, 'heardFrom'),
      customerSince: date(index, 'customerSince'),
      birthday: date(index, 'birthday'),
      tags: several(text(index, 'tags')).map((tag) => beginningOf(tag, longest.tags)),
      traits: traits(index),
      preferences: text(index, 'preferences'),
      notes: text(index, 'notes'),
      outcome: 'new',
      existingId: 0,
      onlyFills: false,
    }
  }
}

type TextReader = (index: number, field: ImportField) => string

const longTexts: ReadonlySet<ImportField> = new Set(['notes', 'preferences', 'street'])
const severalFields: ReadonlySet<ImportField> = new Set(['tags', 'email'])
/** A name is refused rather than shortened; of several values each is looked at by itself. */
const keptWhole: ReadonlySet<ImportField> = new Set(['name', ...severalFields])

/** Texts of a row, on one line but for long ones, shortened (with a warning) to what can be kept. */
function textReader(source: ImportSource, problems: Problems): TextReader {
  const readers = new Map(
    source.mapping.map(({ field }) => {
      if (field === 'notes' || field === 'preferences') return [field, joinedReader(source, field, '\n')]
      return [field, joinedReader(source, field, severalFields.has(field) || field === 'phone' ? '; ' : ', ')]
    }),
  )
  return (index, field) => {
    const cell = readers.get(field)?.(index) ?? ''
    if (cell === '') return ''
    const text = longTexts.has(field) ? cell : line(cell)
    const limit = longest[field]
    if (limit === undefined || text.length <= limit || keptWhole.has(field)) return text
    problems.warning(index, columnOf(source, field), text, 'shortened', String(limit))
    return beginningOf(text, limit)
  }
}

function addressReader(text: TextReader): (index: number) => Address | null {
  return (index) => {
    const address = {
      label: '',
      street: text(index, 'street'),
      city: text(index, 'city'),
      region: text(index, 'region'),
      postalCode: text(index, 'postalCode'),
      country: text(index, 'country'),
    }
    const isEmpty = Object.values(address).every((part) => part === '')
    return isEmpty ? null : address
  }
}

interface Names {
  name: string
  contact: Contact | null
  suggestedKind: CustomerRowDraft['suggestedKind']
}

/**
 * Who the customer is: the firm's name with the person as its contact; without a firm the person; else the contact, the
 * e-mail or the number.
 */
function nameReader(source: ImportSource, text: TextReader): (index: number, otherwise: string) => Names {
  const hasPersons = source.mapping.some(({ field }) => field === 'firstName' || field === 'lastName')
  const contactOf = (index: number, name: string): Contact | null =>
    name === '' ? null : { name, role: text(index, 'contactRole'), email: '', phone: '' }
  return (index, otherwise) => {
    const named = text(index, 'name')
    const person = `${text(index, 'firstName')} ${text(index, 'lastName')}`.trim()
    const contactName = text(index, 'contactName')
    if (named !== '') {
      const contact = contactName || (person === named ? '' : person)
      const isPerson = hasPersons && (person === '' || person === named) && contactName === ''
      return {
        name: named,
        contact: contactOf(index, contact),
        suggestedKind: isPerson && person !== '' ? 'person' : 'company',
      }
    }
    if (person !== '') return { name: person, contact: null, suggestedKind: 'person' }
    if (contactName !== '') return { name: contactName, contact: null, suggestedKind: 'person' }
    return { name: otherwise, contact: null, suggestedKind: 'company' }
  }
}
