import { describe, expect, it } from 'vitest'
import { isCards, readCards } from '../../../../src/main/features/transfer/cards'

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\n')

/** The filled cells of every card, by column. */
function cardsOf(text: string): Record<string, string>[] {
  const grid = readCards(text)
  if ('unreadable' in grid) throw new Error(`${grid.unreadable} ${grid.detail ?? ''}`)
  return grid.rows.map((row) => {
    const cells = grid.headers.map((header, index): [string, string] => [header, row[index] ?? ''])
    return Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
  })
}

describe('readCards', () => {
  it('reads version 3.0: structured names and addresses, groups, escapes, folded lines; no pictures', () => {
    const text = card(
      '3.0',
      'N:Müller;Ann;Maria;Dr.;',
      'FN:Dr. Ann Maria Müller',
      'ORG:Müller GmbH;Einkauf',
      'TITLE:Einkäuferin',
      'item1.EMAIL;type=INTERNET:ann@example.org',
      'item1.X-ABLabel:_$!<Work>!$_',
      'EMAIL;TYPE=HOME:mailto:ann@home.example',
      'TEL;TYPE=CELL;TYPE=VOICE:+49 170 1234567',
      'TEL;TYPE="work,voice":+49 30 1234567',
      'TEL;TYPE=FAX:+49 30 999',
      'ADR;TYPE=HOME:;;Nebenweg 2;Bonn;;53111;Germany',
      'ADR;TYPE=WORK,PREF:;2. Hof;Hauptstr. 1\\, links;Berlin;BE;10115;Germany',
      'BDAY:1980-02-03',
      'CATEGORIES:VIP,Bakers\\, best',
      'NOTE:First line\\nsecond\\; line that is',
      '  folded',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ' SkZJRg==',
    )
    expect(cardsOf(text)).toEqual([
      {
        'Name prefix': 'Dr.',
        'First name': 'Ann Maria',
        'Last name': 'Müller',
        Company: 'Müller GmbH',
        'Job title': 'Einkäuferin',
        'E-mail': 'ann@example.org; ann@home.example',
        Phone: '+49 30 1234567',
        'Mobile phone': '+49 170 1234567',
        Street: 'Hauptstr. 1, links, 2. Hof',
        City: 'Berlin',
        Region: 'BE',
        'Postal code': '10115',
        Country: 'Germany',
        Birthday: '1980-02-03',
        Tags: 'VIP; Bakers, best',
        Notes: 'First line\nsecond; line that is folded',
      },
    ])
  })

  it('reads version 2.1: quoted-printable in its charset with soft line ends, parameters without names', () => {
    const text = card(
      '2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg',
      'ORG;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Caf=E9 Z=FCrich',
      'TEL;CELL:0170 1',
      'TEL;WORK;FAX:030 2',
      'ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;Stra=',
      '=DFe 1;Berlin;;10115;',
      'NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo =',
      'three',
      'PHOTO;ENCODING=BASE64;JPEG:',
      ' /9j/4AAQSkZJRg==',
      '',
    ).replace('ADR;HOME;', 'ADR;HOME;CHARSET=windows-1252;')
    expect(cardsOf(text)).toEqual([
      {
        'First name': 'Jörg',
        'Last name': 'Müller',
        Company: 'Café Zürich',
        'Mobile phone': '0170 1',
        Street: 'Straße 1',
        City: 'Berlin',
        'Postal code': '10115',
        Notes: 'one\ntwo three',
      },
    ])
  })

  it('reads version 4.0: addresses of phones as URIs, a birthday without a year left out', () => {
    const text = card(
      '4.0',
      'FN:Bakery Bob',
      'TEL;VALUE=uri;TYPE=cell;PREF=1:tel:+1-555-555',
      'BDAY:--0203',
      'KIND:org',
    )
    expect(cardsOf(text)).toEqual([{ 'Full name': 'Bakery Bob', 'Mobile phone': '+1-555-555' }])
  })

  it('numbers several cards; one inside another belongs to the outer', () => {
    const inner = card('2.1', 'N:Agent;Al').trimEnd()
    const text =
      card('3.0', 'FN:One', 'N:One;;;;') + card('2.1', 'N:Two;Tom', 'AGENT:', inner) + card('4.0', 'FN:Three')
    const grid = readCards(text)
    expect('unreadable' in grid ? grid : grid.rowNumbers).toEqual([1, 2, 3])
    expect(cardsOf(text).map((row) => row['Last name'] ?? row['Full name'])).toEqual(['One', 'Two', 'Three'])
  })

  it('says which card is broken, and when there is none', () => {
    expect(readCards(card('3.0', 'FN:One') + card('3.0', 'this is no line'))).toEqual({
      unreadable: 'cardsBroken',
      detail: '2',
    })
    expect(readCards('BEGIN:VCARD\nFN:never ends')).toEqual({ unreadable: 'noCards' })
  })
})

describe('isCards', () => {
  it('knows cards from tables', () => {
    expect(isCards(card('3.0', 'FN:One'))).toBe(true)
    expect(isCards('name;note\nAnn;BEGIN:VCARD is what a card says')).toBe(false)
  })
})
