import { expect, test } from 'vitest'
import { blanksOf, fillIn, unknownFieldsOf } from '../../../src/shared/plans/letterText'

const values = {
  greeting: 'Dear Ann',
  name: 'Ann',
  contact: 'Ann',
  number: '$1',
  today: '15 March 2026',
  owner: 'Jo',
  business: 'Miller & Söhne {owner}',
}

test('fills in fields once, and leaves what is none of them', () => {
  expect(fillIn('{greeting}, {name}! {constructor} {Name} {}', values)).toBe(
    'Dear Ann, Ann! {constructor} {Name} {}',
  )
  // What is filled in is text, never a pattern or another field.
  expect(fillIn('{number} {business}', values)).toBe('$1 Miller & Söhne {owner}')
})

test('names slips and blanks, each once', () => {
  expect(unknownFieldsOf('{greeting} {Name} {gretting} {Name} {a\nb}')).toEqual(['Name', 'gretting'])
  expect(blanksOf('From [date] on, [new price] from [date]. []')).toEqual(['date', 'new price'])
})
