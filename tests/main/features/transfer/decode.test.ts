import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, detectEncoding, type Encoding } from '../../../../src/main/features/transfer/decode'

const table = 'Name;Ort\nJürgen Groß;Köln\n東京の店;Łódź\n'

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

function windows1252(text: string): Uint8Array {
  // Latin-1 and the euro sign, which Windows puts at 0x80.
  return Uint8Array.from(Array.from(text), (character) =>
    character === '€' ? 0x80 : character.charCodeAt(0),
  )
}

describe('text is recognised', () => {
  test.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`), 'utf-8'],
    ['UTF-16 little endian with a mark', utf16(table, 'le', true), 'utf-16le'],
    ['UTF-16 big endian with a mark', utf16(table, 'be', true), 'utf-16be'],
    ['UTF-16 little endian', utf16(table, 'le', false), 'utf-16le'],
    ['UTF-16 big endian', utf16(table, 'be', false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: table, encoding })
  })

  test('Windows-1252, with the euro sign', () => {
    const text = 'Name;Betrag\nJürgen Groß;12 €\n'
    expect(decode(windows1252(text))).toEqual({ text, encoding: 'windows-1252' })
  })

  test('what the owner says wins', () => {
    expect(decode(Buffer.from('Müller'), 'windows-1252')).toEqual({
      text: 'MÃ¼ller',
      encoding: 'windows-1252',
    })
  })

  test('line ends of every system become one', () => {
    expect(decode(Buffer.from('a\r\nb\rc\n'))).toEqual({ text: 'a\nb\nc\n', encoding: 'utf-8' })
  })

  test('any text survives UTF-8 and UTF-16 with a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (random, wide) => {
        const text = `a,${random.replace(/[\0\r\ufeff]/g, '')}\n`
        const bytes = wide ? utf16(text, 'be', true) : Buffer.from(text)
        expect(decode(bytes)).toEqual({ text, encoding: wide ? 'utf-16be' : 'utf-8' })
      }),
    )
  })
})

describe('what is no text is refused by what it is', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['only spaces', Buffer.from(' \r\n \n'), 'empty'],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'excel'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'picture'],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive'],
    ['a database', Buffer.from('SQLite format 3\0'), 'database'],
    ['zeros in the middle', Buffer.from('Name,City\nAn\0na,Rome\n'), 'binary'],
  ] as const)('%s', (_, bytes, unreadable) => {
    expect(decode(bytes)).toEqual({ unreadable })
  })

  test('random bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decode(bytes)).toBeTypeOf('object')
        expect(detectEncoding(bytes)).toBeTypeOf('string')
      }),
    )
  })
})
