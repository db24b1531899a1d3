import { afterEach, beforeEach, expect, it } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

const saved = async () => (await data.call('views.list', {})).views
const lastAction = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.name
const sort = { by: 'revenue12m', direction: 'descending' } as const
const board = { groupBy: 'place', density: 'compact' } as const

it('keeps whom one looks at and how, by name', async () => {
  await data.call('views.save', { name: 'Zoo', query: 'lion', filter: { grade: ['A'] }, sort })
  await data.call('views.save', { name: 'all', board })
  expect(await lastAction()).toBe('Save the view “all”')
  expect(await saved()).toMatchObject([
    { name: 'all', query: '', filter: {}, sort: null, board },
    { name: 'Zoo', query: 'lion', filter: { grade: ['A'] }, sort, board: null },
  ])
})

it('is saved over, renamed and removed, each to be undone', async () => {
  const { id } = await data.call('views.save', { name: 'Best', filter: { grade: ['A'] }, sort })
  await data.call('views.save', { id, filter: { grade: ['A', 'B'] }, board })
  expect(await lastAction()).toBe('Save changes to the view “Best”')
  // The board has nothing to say about the order of the list.
  expect(await saved()).toMatchObject([{ id, name: 'Best', filter: { grade: ['A', 'B'] }, sort, board }])
  await data.call('views.rename', { id, name: 'Better' })
  expect(await lastAction()).toBe('Rename the view “Best” to “Better”')
  await data.call('views.remove', { id })
  expect(await saved()).toEqual([])
  await data.call('history.undo', {})
  expect(await saved()).toMatchObject([{ name: 'Better' }])
  await data.call('history.undo', {})
  await data.call('history.undo', {})
  expect(await saved()).toMatchObject([{ name: 'Best', filter: { grade: ['A'] }, board: null }])
})

it('refuses a name another view has, and views that are gone', async () => {
  const { id } = await data.call('views.save', { name: 'Best' })
  const { id: other } = await data.call('views.save', { name: 'Worst' })
  await expect(data.call('views.save', { name: 'BEST' })).rejects.toMatchObject({
    code: 'conflict',
    issues: [{ path: 'name' }],
  })
  await expect(data.call('views.rename', { id: other, name: 'best' })).rejects.toMatchObject({
    code: 'conflict',
  })
  // In another case it is still its own name.
  await data.call('views.rename', { id, name: 'BEST' })
  await data.call('views.remove', { id })
  for (const call of [
    data.call('views.save', { id }),
    data.call('views.rename', { id, name: 'Gone' }),
    data.call('views.remove', { id }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'not-found' })
})

it('says what it asks for and nobody has any more', async () => {
  const { id: ann } = await data.call('customers.create', {
    name: 'Ann',
    tags: ['School'],
    addresses: [{ city: 'Leeds' }],
  })
  await data.call('views.save', { name: 'Schools', filter: { tags: ['school', 'zoo'], place: 'LEEDS' } })
  expect(await saved()).toMatchObject([{ gone: { tags: ['zoo'], place: null } }])
  await data.call('customers.update', { id: ann, changes: { tags: [], addresses: [] } })
  expect(await saved()).toMatchObject([{ gone: { tags: ['school', 'zoo'], place: 'LEEDS' } }])
  const [view] = await saved()
  expect(await data.call('customers.list', { filter: view!.filter })).toMatchObject({ total: 0 })
})
