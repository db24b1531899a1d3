import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('CREATE TABLE persona_revision'))?.number ?? 0

test('personas stay as they were, to be looked at a year after they were made; revisions belong to one', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const at = '2026-03-15T08:00:00Z'
  actInOldVersion(db, () => {
    insert(db, 'persona', {
      name: 'Hannah',
      kind: 'ideal',
      voice: '{"pains":"Bills"}',
      created_at: at,
      updated_at: at,
    })
  })
  migrate(db, number)
  expect(all(db, 'SELECT id, name, voice, review_on FROM persona')).toEqual([
    { id: 1, name: 'Hannah', voice: '{"pains":"Bills"}', review_on: null },
  ])
  const revision = { persona_id: 1, name: 'Spring', kept_on: '2026-03-15', content: '{"name":"Hannah"}' }
  actInOldVersion(db, () => {
    insert(db, 'persona_revision', revision)
    expect(() => insert(db, 'persona_revision', { ...revision, persona_id: 2 })).toThrow(/FOREIGN KEY/)
    expect(() => insert(db, 'persona_revision', { ...revision, content: '[]' })).toThrow(/CHECK/)
    expect(() => insert(db, 'persona_revision', { ...revision, kept_on: 'spring' })).toThrow(/CHECK/)
    expect(() => insert(db, 'persona_revision', { ...revision, name: '' })).toThrow(/CHECK/)
  })
  expect(all(db, 'SELECT name FROM persona_revision')).toEqual([{ name: 'Spring' }])
  db.close()
})
