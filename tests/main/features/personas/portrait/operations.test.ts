import { afterEach, beforeEach, expect, it } from 'vitest'
import { all } from '../../../../../src/main/database/sql'
import { AppError } from '../../../../../src/shared/errors'
import { LARGEST_PORTRAIT } from '../../../../../src/shared/personas/portrait'
import { testData, type TestData } from '../../../../support/data'
import { somePortrait } from '../../transfer/export/full-data'

let data: TestData
let personaId: number

beforeEach(async () => {
  data = await testData()
  personaId = (await data.call('personas.save', { persona: { name: 'Hannah' } })).id
})
afterEach(async () => {
  await data.close()
})

const portrait = async () => (await data.call('personas.portrait', { personaId })).jpeg
const bytes = (...values: number[]) => Buffer.from(values).toString('base64')
const jpegOf = (length: number) => {
  const picture = Buffer.alloc(length)
  picture.set([0xff, 0xd8, 0xff])
  return picture.toString('base64')
}

it('is kept, changed, taken away, and comes back with undo', async () => {
  expect(await portrait()).toBeNull()
  await data.call('personas.savePortrait', { personaId, jpeg: somePortrait })
  expect(await portrait()).toBe(somePortrait)
  const other = jpegOf(300)
  await data.call('personas.savePortrait', { personaId, jpeg: other })
  await data.call('personas.savePortrait', { personaId, jpeg: null })
  expect(await portrait()).toBeNull()
  await data.call('history.undo', {})
  expect(await portrait()).toBe(other)
  await data.call('history.undo', {})
  expect(await portrait()).toBe(somePortrait)
  const { undo } = await data.call('history.list', {})
  expect(undo?.name).toBe('Portrait of persona “Hannah”')
})

it('goes and comes back with its persona', async () => {
  await data.call('personas.savePortrait', { personaId, jpeg: somePortrait })
  await data.call('personas.remove', { id: personaId })
  expect(all(data.db, 'SELECT * FROM persona_portrait')).toEqual([])
  await data.call('history.undo', {})
  expect(await portrait()).toBe(somePortrait)
})

it('is not kept once more with every answer that is typed', async () => {
  await data.call('personas.savePortrait', { personaId, jpeg: jpegOf(90_000) })
  const before = (await data.call('history.size', {})).bytes
  await data.call('personas.save', { id: personaId, persona: { individual: { age: '42' } } })
  expect((await data.call('history.size', {})).bytes - before).toBeLessThan(5_000)
})

it.each([
  ['a PNG, whatever it is called', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ['no base64', '/9j/<svg>'],
  ['an address', '/9j/ https://x.invalid'],
  ['half a letter', '/9j/AAA'],
  ['more than a portrait may be', jpegOf(LARGEST_PORTRAIT + 3)],
])('refuses %s', async (_what, jpeg) => {
  const error = await data
    .ask('personas.savePortrait', { personaId, jpeg })
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({ code: 'invalid' })
  expect(await portrait()).toBeNull()
})

it('takes the largest there may be', async () => {
  const largest = jpegOf(LARGEST_PORTRAIT)
  await data.call('personas.savePortrait', { personaId, jpeg: largest })
  expect(await portrait()).toBe(largest)
})
