import fc from 'fast-check'
import jaroWinkler from 'jaro-winkler'
import { describe, expect, it } from 'vitest'
import {
  judge,
  profileOf,
  WORTH_SHOWING,
  type Identity,
} from '../../../../src/main/features/duplicates/rules'
import { emailKey, fold, placeKeys, taxKey } from '../../../../src/main/features/duplicates/rules-keys'
import { nameLikeness, nameParts } from '../../../../src/main/features/duplicates/rules-names'
import { phoneKey, phoneRegion } from '../../../../src/main/features/duplicates/rules-phones'

const likeness = (one: string, other: string) => nameLikeness(nameParts(one), nameParts(other))

describe('keys', () => {
  it.each([
    ['Müller', 'Mueller'],
    ['Łódź', 'lodz'],
    ['Sørensen', 'SORENSEN'],
    ['Straße', 'STRASSE'],
    ['Yılmaz', 'yilmaz'],
  ])('%s and %s are one', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    [' Ann@Lee.Example ', 'ann@lee.example'],
    ['mailto:ann@lee.example', 'ann@lee.example'],
    ['ann', null],
    ['@', null],
    ['ann @lee.example', null],
  ])('the e-mail %j counts as %j', (email, key) => {
    expect(emailKey(email)).toBe(key)
  })

  it.each([
    ['DE 123 456 789', '123456789'],
    ['123456789', '123456789'],
    ['ATU12345678', 'U12345678'],
    ['B-1234', 'B1234'],
    ['none', null],
    ['00000000', null],
    ['12', null],
    ['', null],
  ])('the tax number %j counts as %j', (number, key) => {
    expect(taxKey(number)).toBe(key)
  })

  it.each([
    ['+44 20 7183 8750', 'en-GB', '+442071838750'],
    ['020 7183 8750', 'en-GB', '+442071838750'],
    ['(020) 7183-8750', 'en-GB', '+442071838750'],
    ['0044 20 7183 8750', 'en-GB', '+442071838750'],
    ['+44 (0)20 7183 8750', 'de-DE', '+442071838750'],
    ['+44-20/7183.8750', 'de-DE', '+442071838750'],
    ['+44 20 7183 8750 ext. 12', 'de-DE', '+442071838750'],
    ['030 901820', 'de-DE', '+4930901820'],
    ['(415) 555-2671', 'en', '+14155552671'],
    ['1234567', 'xx', '1234567'],
    ['0000000', 'en-GB', null],
    ['12345', 'en-GB', null],
    ['ask for Ann', 'en-GB', null],
    ['', 'en-GB', null],
  ])('the phone %j in %s counts as %j', (phone, locale, key) => {
    expect(phoneKey(phone, phoneRegion(locale))).toBe(key)
  })

  it('a place is known by its city or its postal code', () => {
    const keys = (city: string, postalCode: string) => placeKeys([{ city, postalCode }])
    expect(keys('São Paulo', '')).toEqual(keys('Sao Paulo ', ''))
    expect(keys('München', '80331')).toContain('#80331')
    expect(keys('Munich', 'D-80331')).toContain('#80331')
    expect(keys('', '')).toEqual([])
  })
})

describe('how alike two names are', () => {
  it.each([
    ['Anna Berg', 'Berg, Anna', 1],
    ['ACME GmbH', 'Acme', 1],
    ['Acme Inc.', 'ACME, Incorporated', 1],
    ['Franchi S.p.A.', 'Franchi SpA', 1],
    ['Müller & Söhne OHG', 'Mueller und Soehne', 1],
    ['O’Brien', "O'Brien", 1],
    ['Dr. Eva Novak', 'Eva Novak', 1],
    ['GmbH', 'GmbH', 1],
    ['!!!', '!!!', 1],
    ['山田商店', '山田商店', 1],
    ['Ltd', 'Inc', 0],
    ['!!!', '???', 0],
    ['Branch 1', 'Branch 2', 0],
    ['Anna Berg', '', 0],
  ])('%j and %j: %d', (one, other, expected) => {
    expect(likeness(one, other)).toBe(expected)
  })

  it.each([
    ['Meyer Bau', 'Meier Bau'],
    ['Blue Water Pools', 'Bluewater Pools'],
    ['Jonh Smith', 'John Smith'],
    ['J. Smith', 'John Smith'],
    ['Hotel Adler', 'Hotel Adler Garni'],
    ['Berglunds snabbkop', 'Berglund Snabbköp'],
  ])('%j and %j are alike', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(0.85)
  })

  it.each([
    ['Anna Berg', 'Anna Braun'],
    ['Anna Berg', 'Peter Berg'],
    ['Hansen Consulting', 'Jensen Consulting'],
    ['The Old Bakery', 'The New Bakery'],
    ['Schmidt Bau', 'Fischer Bau'],
    ['山田商店', '山本商店'],
    ['Miller', 'Miller Plumbing and Heating Supplies'],
  ])('%j and %j are not', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.85)
  })

  const name = fc.oneof(
    fc
      .array(
        fc.constantFrom('Anna', 'Ana', 'Müller', 'Möller', 'A', 'B.', 'GmbH', 'Ltd.', '7', '24', 'São', 'de'),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )

  it('is the same both ways round, from 0 to 1, and 1 for the name itself', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const alike = likeness(one, other)
        expect(alike).toBe(likeness(other, one))
        expect(alike).toBeGreaterThanOrEqual(0)
        expect(alike).toBeLessThanOrEqual(1)
        expect(likeness(one, one)).toBe(1)
      }),
    )
  })

  const word = fc.constantFrom(
    'Anna',
    'Maria',
    'Berg',
    'Müller',
    'Söhne',
    'García',
    'Bau',
    'Café',
    'Étoile',
    'Nord',
  )
  const words = fc.array(word, { minLength: 1, maxLength: 5 })

  it('leaves out no two words that Jaro–Winkler finds alike', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'k', 'l', 'r', 't'), {
      minLength: 3,
      maxLength: 9,
    })
    const changed = fc.record({ word: letters, at: fc.nat(8), by: fc.constantFrom('', 'x', 'k', 'lr') })
    fc.assert(
      fc.property(changed, ({ word, at, by }) => {
        const one = `${word.join('')}q`
        const other = `${[...word.slice(0, at), by, ...word.slice(at + 1)].join('')}q`
        const expected = one < other ? jaroWinkler(one, other) : jaroWinkler(other, one)
        fc.pre(one !== other && other.length >= 3 && expected >= 0.88)
        expect(likeness(one, other)).toBeGreaterThan(Math.min(expected, 0.96) - 1e-9)
      }),
    )
  })

  it('does not depend on the order of words', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), (one, other, turn) => {
        const turned = [...one.slice(turn % one.length), ...one.slice(0, turn % one.length)].reverse()
        expect(likeness(turned.join(' '), other.join(' '))).toBe(likeness(one.join(' '), other.join(' ')))
      }),
    )
  })

  it('does not depend on accents, capitals and legal forms', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom('GmbH', 'Ltd.', 'Inc.', 'S.A.', 'e.K.'),
        (one, other, form) => {
          const [first, second] = [one.join(' '), other.join(' ')]
          expect(likeness(`${plain(first)} ${form}`, second)).toBe(likeness(first, second))
        },
      ),
    )
  })
})

const nobody: Identity = {
  id: 1,
  name: 'Nobody',
  emails: [],
  phones: [],
  addresses: [],
  taxNumber: '',
  birthday: null,
}
const profile = (identity: Partial<Identity>) => profileOf({ ...nobody, ...identity }, phoneRegion('en-GB'))
const york = [{ city: 'York', postalCode: 'YO1 7HH' }]
const leeds = [{ city: 'Leeds', postalCode: 'LS1 4DY' }]

describe('whether two customers are one', () => {
  const reasons = (one: Partial<Identity>, other: Partial<Identity>) =>
    judge(profile(one), profile(other)).reasons.map(({ reason }) => reason)
  const score = (one: Partial<Identity>, other: Partial<Identity>) =>
    judge(profile(one), profile(other)).score

  it('is said with reasons, the strongest first', () => {
    const one = {
      name: 'Ann Lee',
      addresses: york,
      emails: [{ value: 'a@x.example' }, { value: 'b@x.example' }],
      phones: [{ value: '01904 555123' }],
      taxNumber: 'GB 999 9999 73',
    }
    expect(reasons(one, { ...one, emails: [{ value: 'B@X.example' }], name: 'LEE, Ann' })).toEqual([
      'taxNumber',
      'email',
      'phone',
      'name',
    ])
  })

  it('needs a place in common when names alone speak', () => {
    expect(reasons({ name: 'Ann Lee', addresses: york }, { name: 'Ann Lee', addresses: york })).toEqual([
      'name',
    ])
    expect(reasons({ name: 'Ann Lee', addresses: york }, { name: 'Ann Lee', addresses: leeds })).toEqual([])
    expect(reasons({ name: 'Ann Lee', addresses: york }, { name: 'Ann Lee' })).toEqual(['name'])
    expect(reasons({ name: 'Meyer Bau', addresses: york }, { name: 'Meier Bau' })).toEqual([])
  })

  it('is doubted when something else speaks against it', () => {
    const one = { name: 'Ann Lee', addresses: york, taxNumber: 'GB999999973' }
    expect(score(one, { ...one, taxNumber: 'GB999999974' })).toBeLessThan(WORTH_SHOWING)
    const mail = { emails: [{ value: 'office@x.example' }] }
    expect(score({ name: 'Ann Lee', ...mail }, { name: 'Bob Stone', ...mail })).toBeLessThan(
      score({ name: 'Ann Lee', ...mail }, { name: 'Ann Lee', ...mail }),
    )
    expect(
      score({ ...one, birthday: '1980-01-01' }, { ...one, taxNumber: '', birthday: '1990-01-01' }),
    ).toBeLessThan(WORTH_SHOWING)
  })

  it('is the same both ways round, from 0 to 1', () => {
    const identity = fc.record({
      name: fc.constantFrom('Ann Lee', 'Lee Ann', 'A. Lee', 'Bob Stone', 'Acme Ltd', 'ACME'),
      emails: fc.subarray([{ value: 'a@x.example' }, { value: 'b@x.example' }, { value: 'c@x.example' }]),
      phones: fc.subarray([
        { value: '01904 555123' },
        { value: '+44 1904 555123' },
        { value: '01904 555124' },
      ]),
      addresses: fc.constantFrom([], york, leeds, [...york, ...leeds]),
      taxNumber: fc.constantFrom('', 'GB999999973', '999999973', '123456789'),
      birthday: fc.constantFrom(null, '1980-01-01', '1990-01-01'),
    })
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const [there, back] = [judge(profile(one), profile(other)), judge(profile(other), profile(one))]
        expect(there).toEqual(back)
        expect(there.score).toBeGreaterThanOrEqual(0)
        expect(there.score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
