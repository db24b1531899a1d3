import { describe, expect, it } from 'vitest'
import { Turns } from '../../src/main/turns'

describe('turns', () => {
  it('lets one begin only when the one before is done, also when that failed', async () => {
    const turns = new Turns()
    const seen: string[] = []
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const first = turns.take(async () => {
      seen.push('first begins')
      await held
      seen.push('first ends')
      throw new Error('first failed')
    })
    const second = turns.take(() => {
      seen.push('second')
      return Promise.resolve('answer')
    })
    letGo()
    await expect(first).rejects.toThrow('first failed')
    await expect(second).resolves.toBe('answer')
    expect(seen).toEqual(['first begins', 'first ends', 'second'])
  })

  it('is idle when those are done too who came meanwhile', async () => {
    const turns = new Turns()
    const seen: string[] = []
    void turns.take(() => {
      void turns.take(() => Promise.resolve(seen.push('came meanwhile')))
      return Promise.resolve(seen.push('first'))
    })
    await turns.idle()
    expect(seen).toEqual(['first', 'came meanwhile'])
  })
})
