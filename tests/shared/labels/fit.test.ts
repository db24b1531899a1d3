import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitLabel, LARGEST_SIZE, LEAST_SIZE, LINE_HEIGHT, roomOn } from '../../../src/shared/labels/fit'
import { labelSheetNames, labelSheets } from '../../../src/shared/labels/sheets'

/** Every letter half as wide as it is high, in millimetres at one point. */
const LETTER = (0.5 * 25.4) / 72
const widthOf = (text: string) => text.length * LETTER
const room = roomOn(labelSheets.L7160)

describe('an address on a label', () => {
  test('that is short has the largest letters', () => {
    expect(fitLabel(['Ann Lee', '12 Mill Lane', 'LS1 Leeds'], room, widthOf)).toEqual({
      lines: ['Ann Lee', '12 Mill Lane', 'LS1 Leeds'],
      size: LARGEST_SIZE,
      cut: false,
    })
  })

  test('that is long has smaller ones, and stays whole', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft KG'
    const { lines, size, cut } = fitLabel([long, 'Wien'], room, widthOf)
    expect(lines).toEqual([long, 'Wien'])
    expect(size).toBeLessThan(LARGEST_SIZE)
    expect(size).toBeGreaterThanOrEqual(LEAST_SIZE)
    expect(cut).toBe(false)
  })

  test('that is longer still is cut at a word, and it is said', () => {
    const words = 'The very honourable society of those who never end a name'
    const { lines, size, cut } = fitLabel([`${words} ${words}`, 'Leeds'], room, widthOf)
    expect(size).toBe(LEAST_SIZE)
    expect(cut).toBe(true)
    expect(lines[0]).toMatch(/^The very honourable society of those.* \w+…$/)
    expect(`${words} ${words} `).toContain(`${lines[0]?.slice(0, -1) ?? ''} `)
    expect(lines[1]).toBe('Leeds')
  })

  test('of one endless word is cut between characters', () => {
    const { lines, cut } = fitLabel(['👩‍👩‍👧‍👦'.repeat(60)], room, widthOf)
    expect(cut).toBe(true)
    expect(lines[0]).toMatch(/^(👩‍👩‍👧‍👦)+…$/u)
  })

  test('of many lines has the shortest in the middle put together; name and country keep theirs', () => {
    const small = roomOn(labelSheets.L7651)
    const { lines } = fitLabel(
      ['Lee & Sons', 'Ann Lee', 'Unit 4', 'Gate 7', '12 Mill Lane', 'LS1 Leeds', 'Yorkshire', 'UK'],
      small,
      widthOf,
    )
    expect(lines.length).toBeLessThanOrEqual(6)
    expect(lines[0]).toBe('Lee & Sons')
    expect(lines.at(-1)).toBe('UK')
    expect(lines.join(', ')).toBe(
      'Lee & Sons, Ann Lee, Unit 4, Gate 7, 12 Mill Lane, LS1 Leeds, Yorkshire, UK',
    )
  })

  test('of nothing is nothing', () => {
    expect(fitLabel([], room, widthOf)).toEqual({ lines: [], size: LARGEST_SIZE, cut: false })
  })
})

test('whatever it says, it stays within the label, and is whole unless it says that it was cut', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...labelSheetNames),
      fc.array(fc.string({ minLength: 1, maxLength: 120 }), { maxLength: 20 }),
      (name, address) => {
        const space = roomOn(labelSheets[name])
        const { lines, size, cut } = fitLabel(address, space, widthOf)
        expect(lines.length * size * LINE_HEIGHT * (25.4 / 72)).toBeLessThanOrEqual(space.height + 1e-6)
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(space.width + 1e-6)
        if (!cut) expect(lines.join(', ')).toBe(address.join(', '))
      },
    ),
  )
})
