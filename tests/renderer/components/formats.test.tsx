import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { DateText } from '../../../src/renderer/components/DateText'
import { datePattern } from '../../../src/renderer/components/date-pattern'
import { useFormats } from '../../../src/renderer/components/formats'
import { Money } from '../../../src/renderer/components/Money'
import { Score } from '../../../src/renderer/components/Score'
import { fakeBridge, show } from '../support'

describe('relative dates, seen from 10 March 2026', () => {
  test.each([
    ['2026-03-10', 'today'],
    ['2026-03-09', 'yesterday'],
    ['2026-03-11', 'tomorrow'],
    ['2026-03-07', '3 days ago'],
    ['2026-02-10', '4 weeks ago'],
    ['2025-09-10', '6 months ago'],
    ['1998-05-06', '28 years ago'],
    ['2026-03-15', 'in 5 days'],
  ])('%s is %s', (date, words) => {
    fakeBridge()
    show(<DateText date={date} style="relative" />)
    expect(screen.getByText(words)).toHaveAttribute('datetime', date)
  })
})

test('while looking as of another day, a date is the date', () => {
  fakeBridge()
  show(<DateText date="1998-05-01" style="relative" />, { settings: { lookAsOf: '1998-05-06' } })
  expect(screen.getByText('1 May 1998')).toBeInTheDocument()
})

test('the full date is in the tooltip', async () => {
  fakeBridge()
  const { user } = show(<DateText date="2026-03-07" style="relative" />)
  await user.hover(screen.getByText('3 days ago'))
  expect(await screen.findByText('Saturday, 7 March 2026')).toBeInTheDocument()
})

test('no date is never', () => {
  fakeBridge()
  show(<DateText date={null} />)
  expect(screen.getByText('never')).toBeInTheDocument()
})

test('money is written as the business writes it', () => {
  fakeBridge()
  show(<Money amount={-123456} cents />, { settings: { locale: 'de-DE', currency: 'EUR' } })
  expect(screen.getByText((text) => text.replace(/\s/g, ' ') === '-1.234,56 €')).toBeInTheDocument()
})

test('money has no cents in lists and says when it is estimated', () => {
  fakeBridge()
  show(<Money amount={123456} estimated />)
  expect(
    screen.getByRole('note', { name: '€1,235. Partly estimated with your default margin' }),
  ).toHaveTextContent('≈ €1,235')
})

test('an unknown score is a dash with words', () => {
  fakeBridge()
  show(<Score score={null} />)
  expect(screen.getByRole('img', { name: 'No score yet' })).toBeInTheDocument()
})

function Bytes({ bytes }: { bytes: number }) {
  const formats = useFormats()
  return <p>{formats.bytes(bytes)}</p>
}
test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [283_000, '283 kB'],
  [14_260_000, '14.3 MB'],
])('%d bytes are %s', (bytes, words) => {
  fakeBridge()
  show(<Bytes bytes={bytes} />)
  expect(screen.getByText(words)).toBeInTheDocument()
})

test.each([
  ['en-GB', 'DD/MM/YYYY'],
  ['en-US', 'MM/DD/YYYY'],
  ['de-DE', 'DD.MM.YYYY'],
  ['sv-SE', 'YYYY-MM-DD'],
])('dates are typed as %s writes them', (locale, pattern) => {
  expect(datePattern(locale)).toBe(pattern)
})
