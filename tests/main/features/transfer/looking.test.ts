import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

const list = 'Number,Name\n1,Ann\n2,Bob\n'
const path = () => join(data.directory, 'list.csv')

/** Writes the file as one of a certain moment: of the same size, it looks the same from outside. */
function write(content: string) {
  writeFileSync(path(), content)
  const at = new Date('2026-03-14T12:00:00Z')
  utimesSync(path(), at, at)
}

/** Other content: who reads it again is found out. */
const changeUnseen = () => {
  write(list.replace('Bob', 'Eve'))
}

async function look() {
  write(list)
  data.chooses({ path: path() })
  return (await data.call('transfer.preview', { into: 'customers' })).file.token
}

const names = () => data.db.prepare('SELECT name FROM customer ORDER BY name').pluck().all()

describe('an import after a preview', () => {
  test('does what was shown, without reading the file again', async () => {
    const file = await look()
    changeUnseen()
    expect(await data.call('transfer.import', { file, into: 'customers' })).toMatchObject({ new: 2 })
    expect(names()).toEqual(['Ann', 'Bob'])
  })

  test('also when the file is chosen by its path again, as on the command line', async () => {
    await look()
    changeUnseen()
    await data.call('transfer.import', { into: 'customers' })
    expect(names()).toEqual(['Ann', 'Bob'])
  })

  test('reads again once the file has changed', async () => {
    const file = await look()
    writeFileSync(path(), `${list}3,Cat\n`)
    expect(await data.call('transfer.import', { file, into: 'customers' })).toMatchObject({ new: 3 })
  })

  test('says so when the file is gone', async () => {
    const file = await look()
    rmSync(path())
    await expect(data.call('transfer.import', { file, into: 'customers' })).rejects.toMatchObject({
      code: 'unreadable',
    })
  })

  test('reads again when it is asked for other columns', async () => {
    const file = await look()
    const mapping = [{ column: 0, field: 'name' as const }]
    await data.call('transfer.import', { file, into: 'customers', mapping })
    expect(names()).toEqual(['1', '2'])
  })

  test('is held against the data anew when they have changed', async () => {
    const file = await look()
    await data.call('customers.create', { name: 'Robert', externalId: '2' })
    expect(await data.call('transfer.import', { file, into: 'customers' })).toMatchObject({
      new: 1,
      changed: 1,
    })
    expect(names()).toEqual(['Ann', 'Bob'])
  })

  test('is held against the data anew when another file has taken the place of the data', async () => {
    await data.call('customers.create', { name: 'Cat' })
    const { name } = await data.call('backup.create', {})
    await data.call('customers.create', { name: 'Robert', externalId: '2' })
    const file = await look()
    await data.call('backup.restore', { name })
    expect(await data.call('transfer.import', { file, into: 'customers' })).toMatchObject({ new: 2 })
    expect(names()).toEqual(['Ann', 'Bob', 'Cat'])
  })

  test('leaves the next one to see what it has written', async () => {
    for (const [fresh, unchanged] of [
      [2, 0],
      [0, 2],
      [0, 2],
    ]) {
      const file = await look()
      const expected = { new: fresh, unchanged }
      expect(await data.call('transfer.import', { file, into: 'customers' })).toMatchObject(expected)
    }
  })

  test('brings nothing twice, asked for twice', async () => {
    const file = await look()
    await data.call('transfer.import', { file, into: 'customers' })
    const again = await data.call('transfer.import', { file, into: 'customers' })
    expect(again).toMatchObject({ new: 0, unchanged: 2 })
    expect(names()).toEqual(['Ann', 'Bob'])
  })

  test('that is stopped changes nothing, and can be asked for again', async () => {
    const file = await look()
    const { runner } = data
    const stopped = runner.call(
      'transfer.import',
      { file, into: 'customers' },
      { callId: 'x', onProgress: () => void runner.call('system.cancel', { callId: 'x' }) },
    )
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    expect(names()).toEqual([])
    expect(await data.call('transfer.import', { file, into: 'customers' })).toMatchObject({ new: 2 })
    expect(names()).toEqual(['Ann', 'Bob'])
  })

  test('is taken back in one step, and can be done again', async () => {
    const file = await look()
    await data.call('transfer.import', { file, into: 'customers' })
    await data.call('history.undo', {})
    expect(names()).toEqual([])
    await data.call('transfer.import', { file, into: 'customers' })
    expect(names()).toEqual(['Ann', 'Bob'])
  })
})
