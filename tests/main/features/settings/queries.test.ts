import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginAction, finishAction } from '../../../../src/main/database/history'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { run, type Database } from '../../../../src/main/database/sql'
import { defaultSettings, readSettings, writeSettings } from '../../../../src/main/features/settings/queries'

let db: Database
let other: Database
beforeEach(() => {
  const made = [0, 1].map(() => openConnection(':memory:', { create: true }))
  for (const one of made) migrate(one)
  ;[db, other] = made as [Database, Database]
})
afterEach(() => {
  db.close()
  other.close()
})

function act(work: () => void): void {
  const action = beginAction(db, '2026-03-15T08:00:00Z')
  work()
  finishAction(db, action, { name: 'Change', cause: 'data' })
}

const change = (changes: Parameters<typeof writeSettings>[1]) => {
  act(() => {
    writeSettings(db, changes)
  })
}

it('are the defaults until they are set', () => {
  expect(readSettings(db)).toEqual(defaultSettings)
})

it('are read as they stand now, whatever was read last and from which file', () => {
  change({ business: 'Rosa’s Flowers', bounds: { A: 90, B: 70, C: 50 } })
  expect(readSettings(db)).toEqual({
    ...defaultSettings,
    business: 'Rosa’s Flowers',
    bounds: { A: 90, B: 70, C: 50 },
  })
  expect(readSettings(other)).toEqual(defaultSettings)
  change({ business: '' })
  expect(readSettings(db)).toEqual({ ...defaultSettings, bounds: { A: 90, B: 70, C: 50 } })
})

it('cannot be changed by who reads them', () => {
  change({ bounds: { A: 90, B: 70, C: 50 } })
  const read = readSettings(db) as { hourlyRate: number; bounds: { A: number } }
  expect(() => (read.hourlyRate = 1)).toThrow(TypeError)
  expect(() => (read.bounds.A = 1)).toThrow(TypeError)
  expect(readSettings(db).bounds.A).toBe(90)
})

it('are refused when the file says what no setting can be', () => {
  act(() => {
    run(db, "INSERT INTO setting (key, value) VALUES ('hourlyRate', '-5')")
  })
  expect(() => readSettings(db)).toThrow('hourlyRate')
  expect(() => readSettings(db)).toThrow('hourlyRate')
})
