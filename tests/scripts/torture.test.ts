import { describe, expect, it } from 'vitest'
import { outcomeLines, readTortureArguments } from '../../scripts/lib/torture.mjs'

describe('npm run torture', () => {
  it('takes a seed, a number of rounds, and what is for Vitest', () => {
    expect(readTortureArguments(['kill', '--seed', '7', '-t', 'saves', '--rounds', '20'])).toEqual({
      seed: 7,
      rounds: 20,
      filters: ['kill', '-t', 'saves'],
    })
    expect(readTortureArguments([], () => 42)).toEqual({ seed: 42, rounds: undefined, filters: [] })
  })

  it.each([['--seed'], ['--seed', 'x'], ['--rounds', '0'], ['--rounds', '1.5']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readTortureArguments(args)).toThrow('needs a whole number')
    },
  )

  it('ends with a table', () => {
    expect(
      outcomeLines([
        { what: 'kill -9', tried: 200, lost: 0, note: '5000 acknowledged calls' },
        { what: 'power cut', tried: 9, lost: 1 },
      ]),
    ).toEqual([
      'What was done  tried  lost',
      'kill -9          200     0  5000 acknowledged calls',
      'power cut          9     1',
    ])
  })
})
