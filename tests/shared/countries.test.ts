import { expect, test } from 'vitest'
import { isSameCountry } from '../../src/shared/countries'

test.each([
  ['UK', 'United Kingdom', 'en-GB'],
  ['U.K.', 'england', 'en-GB'],
  ['Deutschland', 'Germany', 'de-DE'],
  ['DE', 'Deutschland', 'de-AT'],
  ['USA', 'United States', 'en-US'],
  [' ireland ', 'IRELAND', 'ga-IE'],
  ['Freedonia', 'freedonia', 'en'],
])('%s is %s (%s)', (one, other, locale) => {
  expect(isSameCountry(one, other, locale)).toBe(true)
  expect(isSameCountry(other, one, locale)).toBe(true)
})

test.each([
  ['', ''],
  ['', 'Ireland'],
  ['Ireland', 'United Kingdom'],
  ['Austria', 'Australia'],
])('“%s” is not “%s”', (one, other) => {
  expect(isSameCountry(one, other, 'en-GB')).toBe(false)
})
