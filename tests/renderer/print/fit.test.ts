import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextFit, startFit } from '../../../src/renderer/print/fit'
import { LEVELS, limitsAt, MOST_SHOWN } from '../../../src/renderer/print/customer/limits'
import { cut, cutText } from '../../../src/renderer/print/parts/cut'

/** Runs the search to its end for a page whose height at a level is given. */
function search(levels: number, heightAt: (level: number) => number, room: number) {
  let fit = startFit(levels)
  for (let step = 0; step < 40 && !fit.done; step += 1) {
    fit = nextFit(fit, heightAt(fit.level) * fit.zoom, room)
  }
  return fit
}

test('finds the fullest page that fits, in few steps', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 64 }),
      fc.integer({ min: 50, max: 1500 }),
      (growth, room) => {
        const heights = growth.reduce<number[]>((all, more) => [...all, (all.at(-1) ?? 40) + more], [])
        const fit = search(heights.length, (level) => heights[level] ?? 0, room)
        expect(fit.done).toBe(true)
        const best = heights.findLastIndex((height) => height <= room)
        expect(fit.level).toBe(Math.max(0, best))
        expect((heights[fit.level] ?? 0) * fit.zoom).toBeLessThanOrEqual(room)
        if (best >= 0) expect(fit.zoom).toBe(1)
      },
    ),
  )
})

test('every level shows at least as much as the one before', () => {
  for (let level = 1; level < LEVELS; level += 1) {
    const [less, more] = [limitsAt(level - 1), limitsAt(level)]
    for (const key of Object.keys(less) as (keyof typeof less)[])
      expect(more[key]).toBeGreaterThanOrEqual(less[key])
  }
  expect(limitsAt(LEVELS - 1)).toEqual(MOST_SHOWN)
})

test('cuts lists, but never for the sake of one', () => {
  expect(cut([1, 2, 3], 2)).toEqual({ shown: [1, 2, 3], more: 0 })
  expect(cut([1, 2, 3, 4], 2)).toEqual({ shown: [1, 2], more: 2 })
})

test('cuts texts after a word and between characters', () => {
  expect(cutText('short', 10)).toBe('short')
  expect(cutText('one two three four', 9)).toBe('one two …')
  expect(cutText('👩‍🔧'.repeat(5), 2)).toBe('👩‍🔧👩‍🔧 …')
  expect(cutText('a\nb\nc', 100, 2)).toBe('a\nb …')
})
