import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  labelPlace,
  labelSheetNames,
  labelSheets,
  labelsOn,
  paperOf,
  sheetsFor,
} from '../../../src/shared/labels/sheets'

const ROUNDING = 0.02

test.each(labelSheetNames)('%s: every label lies on the paper, none on another', (name) => {
  const sheet = labelSheets[name]
  const paper = paperOf(sheet)
  const places = Array.from({ length: labelsOn(sheet) }, (_, index) => labelPlace(sheet, index))
  for (const [index, { x, y }] of places.entries()) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(x + sheet.width).toBeLessThanOrEqual(paper.width + ROUNDING)
    expect(y + sheet.height).toBeLessThanOrEqual(paper.height + ROUNDING)
    for (const other of places.slice(index + 1)) {
      const beside = Math.abs(x - other.x) >= sheet.width - ROUNDING
      const below = Math.abs(y - other.y) >= sheet.height - ROUNDING
      expect(beside || below).toBe(true)
    }
  }
})

test.each(labelSheetNames)('%s: the grid lies in the middle of the paper', (name) => {
  const sheet = labelSheets[name]
  const paper = paperOf(sheet)
  const last = labelPlace(sheet, labelsOn(sheet) - 1)
  expect(paper.width - (last.x + sheet.width)).toBeCloseTo(sheet.left, 0)
  expect(paper.height - (last.y + sheet.height)).toBeCloseTo(sheet.top, 0)
})

test.each([
  ['L7160', 21, 63.5, 38.1],
  ['L7163', 14, 99.1, 38.1],
  ['L7159', 24, 63.5, 33.9],
  ['L7651', 65, 38.1, 21.2],
  ['5160', 30, 66.675, 25.4],
  ['5161', 20, 101.6, 25.4],
  ['5163', 10, 101.6, 50.8],
] as const)('%s has %i labels of %f × %f mm', (name, count, width, height) => {
  expect(labelsOn(labelSheets[name])).toBe(count)
  expect(labelSheets[name].width).toBeCloseTo(width, 6)
  expect(labelSheets[name].height).toBeCloseTo(height, 6)
})

test('a sheet begun in the middle takes fewer', () => {
  const { L7160 } = labelSheets
  expect(sheetsFor(L7160, 0, 5)).toBe(0)
  expect(sheetsFor(L7160, 21, 1)).toBe(1)
  expect(sheetsFor(L7160, 21, 2)).toBe(2)
  expect(sheetsFor(L7160, 1, 21)).toBe(1)
})

test('there is room for all, and no sheet too many', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...labelSheetNames),
      fc.integer({ min: 1, max: 5000 }),
      fc.nat(64),
      (name, labels, before) => {
        const on = labelsOn(labelSheets[name])
        const start = (before % on) + 1
        const sheets = sheetsFor(labelSheets[name], labels, start)
        expect(sheets * on).toBeGreaterThanOrEqual(start - 1 + labels)
        expect((sheets - 1) * on).toBeLessThan(start - 1 + labels)
      },
    ),
  )
})
