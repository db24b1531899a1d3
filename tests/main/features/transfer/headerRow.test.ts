import { expect, test } from 'vitest'
import { headerRow } from '../../../../src/main/features/transfer/headerRow'

const names = ['No.', 'Customer', 'Date', 'Amount']
const values = ['1', 'Ann', '3.1.2024', '1,50']

test.each<[string, string[][], number]>([
  ['the first row', [names, values], 0],
  ['below a title', [['Sales 2024'], names, values, values], 1],
  ['below a title in a row as wide as the table', [['Sales 2024', '', '', ''], names, values, values], 1],
  [
    'below a firm and a period',
    [['Firm', 'Miller'], ['Period', '2024'], ['All'], names, values, values, values, values],
    3,
  ],
  ['with a column nobody named', [['', 'Customer', 'Date', 'Amount'], values, values], 0],
  ['one column', [['Name'], ['Ann'], ['Bob']], 0],
  ['of sums at the end', [names, values, ['Total', '', '', '1,50']], 0],
  [
    'not a row of values',
    [
      ['Name', '', ''],
      ['Ann', 'Bonn', '5'],
      ['Bob', 'Rome', '6'],
    ],
    0,
  ],
  ['not a row with a day', [['Sales'], ['Ann', '2024-01-03'], ['Bob', '2024-01-04']], 0],
  [
    'years as names',
    [
      ['Customer', '2023', '2024'],
      ['Ann', '1', '2'],
    ],
    0,
  ],
  [
    'rows wider than it',
    [
      ['a', 'b'],
      ['1', '2'],
      ['1', '2', '3', '4', '5'],
    ],
    0,
  ],
  ['nothing', [], 0],
])('%s', (_, rows, header) => {
  expect(headerRow(rows)).toBe(header)
})
