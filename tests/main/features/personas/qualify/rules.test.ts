import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWarning, qualify } from '../../../../../src/main/features/personas/qualify/rules'
import type { AskedTrait } from '../../../../../src/shared/personas/asked'

function ask(traitId: number, rule: AskedTrait['rule'], importance = 1): AskedTrait {
  return { traitId, rule, importance, kind: 'yesNo', values: ['yes'], from: null, to: null }
}

/** Three musts, of which the first matters most; something nice; something that rules out. */
const asked = [ask(1, 'must', 3), ask(2, 'must', 1), ask(3, 'must', 1), ask(4, 'nice', 3), ask(5, 'out')]

/** Answers by trait: y, n, or ? for unknown. */
function answers(text: string): Map<number, string> {
  const words = { y: 'yes', n: 'no' }
  const known = Array.from(text).map((letter, index) => [index + 1, words[letter as 'y' | 'n']] as const)
  return new Map(known.filter((entry): entry is [number, string] => typeof entry[1] === 'string'))
}

describe('someone new', () => {
  it.each([
    ['everything met', 'yyyyn', 'ideal'],
    ['all that is a must met, the rest not asked', 'yyy??', 'ideal'],
    ['what is nice missing', 'yyynn', 'ideal'],
    ['a must not known', 'y?yyn', 'talk'],
    ['nothing known', '?????', 'talk'],
    ['a lesser must missed', 'yny?n', 'talk'],
    ['both lesser musts missed, the great one met', 'ynn?n', 'talk'],
    ['the great must missed', 'nyy?n', 'decline'],
    ['a lesser must missed, all else open', '?n???', 'talk'],
    ['everything met, but ruled out', 'yyyyy', 'decline'],
    ['ruled out, all else open', '????y', 'decline'],
  ])('%s (%s): %s', (_name, known, verdict) => {
    expect(qualify(asked, answers(known), false).verdict).toBe(verdict)
  })

  it('is worth a talk at most when like somebody nobody wants', () => {
    expect(qualify(asked, answers('yyyyn'), true).verdict).toBe('talk')
    expect(qualify(asked, answers('nyy?n'), true).verdict).toBe('decline')
  })

  it('is never ideal for a persona without a must', () => {
    expect(qualify([], new Map(), false)).toMatchObject({ verdict: 'talk', fit: null })
    expect(qualify([ask(1, 'nice')], answers('y'), false)).toMatchObject({ verdict: 'talk', fit: 100 })
    expect(qualify([{ ...ask(1, 'must'), values: [] }], answers('y'), false).verdict).toBe('talk')
  })

  it('never gets worse for a better answer', () => {
    const order = ['decline', 'talk', 'ideal']
    const letters = fc.array(fc.constantFrom('y', 'n', '?'), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(letters, fc.nat({ max: 4 }), (known, index) => {
        const better = known.with(index, index === 4 ? 'n' : 'y')
        const rank = (of: string[]) => order.indexOf(qualify(asked, answers(of.join('')), false).verdict)
        expect(rank(better)).toBeGreaterThanOrEqual(rank(known))
      }),
    )
  })
})

it.each([
  [70, 0.5, true],
  [100, 0.49, false],
  [69.9, 1, false],
  [null, 1, false],
])('a persona nobody wants with fit %j, of which %d is known, is a warning: %j', (fit, coverage, warns) => {
  expect(isWarning({ fit, coverage })).toBe(warns)
})
