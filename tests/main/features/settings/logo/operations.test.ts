import { afterEach, beforeEach, expect, it } from 'vitest'
import { all, run } from '../../../../../src/main/database/sql'
import { testData, type TestData } from '../../../../support/data'
import { jpegOf, pngOf } from '../../../../support/pictures'

let data: TestData

beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

const logo = async () => (await data.call('settings.logo', {})).picture

it('is kept, changed, taken away, and comes back with undo; the history says what was done', async () => {
  expect(await logo()).toBeNull()
  await data.call('settings.saveLogo', { picture: pngOf(30, 10) })
  await data.call('settings.saveLogo', { picture: jpegOf(20, 20) })
  expect(await logo()).toBe(jpegOf(20, 20))
  expect(await data.call('settings.saveLogo', { picture: null })).toEqual({ hasLogo: false })
  expect(await logo()).toBeNull()
  const { undo } = await data.call('history.list', {})
  expect(undo?.name).toBe('Remove the logo of the business')
  await data.call('history.undo', {})
  expect(await logo()).toBe(jpegOf(20, 20))
  await data.call('history.undo', {})
  expect(await logo()).toBe(pngOf(30, 10))
  await data.call('history.undo', {})
  expect(await logo()).toBeNull()
  await data.call('history.redo', {})
  expect(await logo()).toBe(pngOf(30, 10))
})

it('is not kept once more with every setting that is changed', async () => {
  await data.call('settings.saveLogo', { picture: pngOf(30, 10, 90_000) })
  const before = (await data.call('history.size', {})).bytes
  await data.call('settings.update', { business: 'Miller' })
  expect((await data.call('history.size', {})).bytes - before).toBeLessThan(5_000)
})

it.each([
  ['a drawing', Buffer.from('<svg/>').toString('base64')],
  ['an address', 'https://x.invalid/logo.png'],
  ['a picture of a thousand million dots', pngOf(40_000, 40_000)],
  ['too many bytes', pngOf(30, 10, 200_000)],
])('refuses %s, and what was there stays', async (_what, picture) => {
  await data.call('settings.saveLogo', { picture: pngOf(30, 10) })
  await expect(data.call('settings.saveLogo', { picture })).rejects.toMatchObject({ code: 'invalid' })
  expect(await logo()).toBe(pngOf(30, 10))
})

it('there is one at most, and nothing but a picture, whoever writes', () => {
  const insert = (id: number, picture: string) =>
    run(data.db, 'INSERT INTO business_logo (id, picture) VALUES (?, ?)', [id, picture])
  expect(() => insert(2, pngOf(1, 1))).toThrow(/CHECK/)
  expect(() => insert(1, 'PHN2Zz4=')).toThrow(/CHECK/)
  expect(all(data.db, 'SELECT * FROM business_logo')).toEqual([])
})
