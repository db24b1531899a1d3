import ICAL from 'ical.js'
import type { Grid } from './grid'

/** Why a file of address cards cannot be read; words in texts/en/transfer.ts. */
export type CardsTrouble = 'noCards' | 'cardsBroken'

/** The columns address cards are laid out in; named so that the import recognises them. */
const headers = [
  'Name prefix',
  'First name',
  'Last name',
  'Full name',
  'Company',
  'Job title',
  'E-mail',
  'Phone',
  'Mobile phone',
  'Street',
  'City',
  'Region',
  'Postal code',
  'Country',
  'Birthday',
  'Tags',
  'Notes',
] as const

type Row = Record<(typeof headers)[number], string>
/** As jCard (RFC 7095) writes it. */
type Property = [
  name: string,
  parameters: Record<string, string | string[] | undefined>,
  type: string,
  ...values: unknown[],
]
type Component = [name: string, properties: Property[]]

/** True when a text is a file of address cards. */
export function isCards(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 1000))
}

/**
 * Lays address cards (vCard 2.1, 3.0 and 4.0) out as a table, one row a card. Several e-mails and phones stand in one
 * cell, joined by '; '. Pictures, sounds and keys are left out.
 * @param text lines end with '\n'
 * @returns the table, whose row numbers count the cards; or why there is none, with the number of the broken card
 */
export function readCards(text: string): Grid | { unreadable: CardsTrouble; detail?: string } {
  const rows: string[][] = []
  const rowNumbers: number[] = []
  for (const [index, card] of split(text).entries()) {
    let properties: Property[]
    try {
      properties = propertiesOf(card)
    } catch {
      return { unreadable: 'cardsBroken', detail: String(index + 1) }
    }
    const row = rowOf(properties)
    rows.push(headers.map((header) => row[header]))
    rowNumbers.push(index + 1)
  }
  return rows.length === 0 ? { unreadable: 'noCards' } : { headers: [...headers], rows, rowNumbers }
}

/** The cards of a file, each with its first and last line; a card inside a card (2.1's AGENT) belongs to the outer one. */
function split(text: string): string[] {
  const cards: string[] = []
  let depth = 0
  let lines: string[] = []
  for (const line of text.split('\n')) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) depth += 1
    if (depth === 1) lines.push(line)
    if (/^END:VCARD\s*$/i.test(line)) {
      depth -= 1
      if (depth === 0) {
        cards.push(lines.join('\n'))
        lines = []
      }
    }
  }
  return cards
}

/** @throws ICAL's ParserError for what is no card */
function propertiesOf(card: string): Property[] {
  const isOld = /^VERSION:2\.1\s*$/im.test(card)
  const parsed = ICAL.parse(isOld ? modern(card) : card) as Component | Component[]
  const component = typeof parsed[0] === 'string' ? (parsed as Component) : (parsed as Component[])[0]
  return component?.[1] ?? []
}

/**
 * A card of version 2.1 in the notation of 3.0: parameters have names, and what was quoted-printable is plain text.
 * Pictures, sounds and other cards inside it are left out.
 */
function modern(card: string): string {
  return unfold(card)
    .filter((line) => !/^(\w+\.)?(PHOTO|LOGO|SOUND|KEY|AGENT)\b/i.test(line))
    .map((line) => {
      const colon = line.indexOf(':')
      const [name = '', ...parameters] = line.slice(0, colon).split(';')
      const charset = parameters.find((parameter) => /^CHARSET=/i.test(parameter))?.slice('CHARSET='.length)
      const isQuoted = parameters.some(isQuotedPrintable)
      const kept = parameters
        .filter((parameter) => !isQuotedPrintable(parameter) && !/^(CHARSET|ENCODING)=/i.test(parameter))
        .map((parameter) => (parameter.includes('=') ? parameter : `TYPE=${parameter}`))
      const value = line.slice(colon + 1)
      const plain = isQuoted ? unquoted(value, charset).replace(/\r?\n/g, '\\n') : value
      return `${[name, ...kept].join(';')}:${plain}`
    })
    .join('\r\n')
    .replace(/^VERSION:2\.1/im, 'VERSION:3.0')
}

function isQuotedPrintable(parameter: string): boolean {
  return /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter)
}

/** Joins folded lines: those that go on with a space, and quoted-printable ones that end with '='. */
function unfold(card: string): string[] {
  const lines: string[] = []
  for (const line of card.split('\n')) {
    const last = lines.at(-1) ?? ''
    const goesOn = last.endsWith('=') && last.slice(0, last.indexOf(':')).split(';').some(isQuotedPrintable)
    if (goesOn) lines.splice(-1, 1, last.slice(0, -1) + line)
    else if (/^[ \t]/.test(line) && lines.length > 0) lines.splice(-1, 1, last + line.slice(1))
    else if (line.includes(':')) lines.push(line)
  }
  return lines
}

/** Quoted-printable text (RFC 2045, section 6.7) in a charset; one that is not known is taken for Windows-1252. */
function unquoted(value: string, charset = 'utf-8'): string {
  const parts = value.split(/((?:=[0-9A-F]{2})+)/i)
  return parts
    .map((part) =>
      /^=[0-9A-F]{2}/i.test(part)
        ? decoder(charset).decode(Buffer.from(part.replaceAll('=', ''), 'hex'))
        : part,
    )
    .join('')
}

function decoder(charset: string) {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

function rowOf(properties: readonly Property[]): Row {
  const all = (name: string) => properties.filter((property) => property[0] === name)
  const texts = (name: string) =>
    all(name)
      .flatMap(([, , , ...values]) => values.map(textOf))
      .filter((text) => text !== '')
  const [last = '', first = '', middle = '', prefix = ''] = partsOf(all('n')[0])
  const [company = ''] = partsOf(all('org')[0])
  const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] =
    partsOf(preferred(all('adr')))
  const isMobile = (property: Property) => typesOf(property).some((type) => ['cell', 'iphone'].includes(type))
  const isFax = (property: Property) => typesOf(property).includes('fax')
  const phones = all('tel').filter((property) => !isFax(property))
  const joined = (list: readonly string[]) => [...new Set(list)].join('; ')
  return {
    'Name prefix': prefix,
    'First name': `${first} ${middle}`.trim(),
    'Last name': last,
    // Of a firm's own card the full name is the firm's.
    'Full name': first === '' && last === '' ? (texts('fn')[0] ?? '') : '',
    Company: company,
    'Job title': texts('title')[0] ?? texts('role')[0] ?? '',
    'E-mail': joined(texts('email').map((email) => email.replace(/^mailto:/i, ''))),
    Phone: joined(phones.filter((property) => !isMobile(property)).map(phoneOf)),
    'Mobile phone': joined(phones.filter(isMobile).map(phoneOf)),
    Street: [street, extended, box].filter((part) => part !== '').join(', '),
    City: city,
    Region: region,
    'Postal code': postalCode,
    Country: country,
    Birthday: birthdayOf(texts('bday')[0] ?? ''),
    Tags: joined(texts('categories')),
    Notes: texts('note').join('\n'),
  }
}

/** A value as text. Version 3.0 also escapes ';' where it need not be. */
function textOf(value: unknown): string {
  const text = (Array.isArray(value) ? value.flat() : [value])
    .filter((part) => typeof part === 'string')
    .join(' ')
  return text.replace(/\\([;,:\\])/g, '$1').trim()
}

/** The parts of a structured value, such as a name or an address. */
function partsOf(property: Property | undefined): string[] {
  const value = property?.[3]
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)]
}

function typesOf([, parameters]: Property): string[] {
  return [parameters.type ?? []].flat().map((type) => type.toLowerCase())
}

/** The property marked as preferred, else the first. */
function preferred(properties: readonly Property[]): Property | undefined {
  return (
    properties.find((property) => property[1].pref === '1' || typesOf(property).includes('pref')) ??
    properties[0]
  )
}

function phoneOf(property: Property): string {
  return textOf(property[3]).replace(/^tel:/i, '')
}

/** A birthday with its year; without one ('--02-03') it is no calendar date. */
function birthdayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text) ?? []
  return year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`
}
