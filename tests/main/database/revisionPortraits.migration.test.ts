import { expect, test } from 'vitest'
import { migrate, migrations } from '../../../src/main/database/migrate'
import { openConnection } from '../../../src/main/database/open'
import { all, insert } from '../../../src/main/database/sql'
import { actInOldVersion } from '../../support/oldVersion'

const number = migrations.find(({ sql }) => sql.includes('ADD COLUMN portrait'))?.number ?? 0

test('of revisions from before, the face is not known; of others it is one, or known to be missing', () => {
  const db = openConnection(':memory:', { create: true })
  migrate(db, number - 1)
  const at = '2026-03-15T08:00:00Z'
  const revision = { persona_id: 1, name: 'Spring', kept_on: '2026-03-15', content: '{}' }
  actInOldVersion(db, () => {
    insert(db, 'persona', { name: 'Hannah', kind: 'ideal', created_at: at, updated_at: at })
    insert(db, 'persona_revision', revision)
  })
  migrate(db, number)
  actInOldVersion(db, () => {
    insert(db, 'persona_revision', { ...revision, portrait: '' })
    insert(db, 'persona_revision', { ...revision, portrait: '/9j/AAAA' })
    expect(() => insert(db, 'persona_revision', { ...revision, portrait: '<svg>' })).toThrow(/CHECK/)
  })
  expect(all(db, 'SELECT portrait FROM persona_revision ORDER BY id')).toEqual([
    { portrait: null },
    { portrait: '' },
    { portrait: '/9j/AAAA' },
  ])
  db.close()
})
