import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginAction } from '../../../../src/main/database/history'
import { migrate } from '../../../../src/main/database/migrate'
import { openConnection } from '../../../../src/main/database/open'
import { all, insert, one, run, type Database } from '../../../../src/main/database/sql'
import { readAskedTraits } from '../../../../src/main/features/personas/queries-fit'
import { refreshFit } from '../../../../src/main/features/personas/refreshFit'
import { measureFit } from '../../../../src/main/features/personas/rules'

const now = '2026-03-15T08:00:00Z'
const AGE = 1
const LOCATION = 10
const PRICE = 16
let directory: string
let db: Database

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regulars-fit-'))
  db = openConnection(join(directory, 'regulars.db'), { create: true })
  migrate(db)
  beginAction(db, now)
})

afterEach(() => {
  db.close()
  rmSync(directory, { recursive: true, force: true })
})

function addCustomer(name: string, traits: Readonly<Record<number, string>>): number {
  const id = insert(db, 'customer', {
    name,
    kind: 'person',
    status: 'active',
    created_at: now,
    updated_at: now,
  })
  for (const [traitId, value] of Object.entries(traits)) {
    insert(db, 'customer_trait', { customer_id: id, trait_id: Number(traitId), value })
  }
  run(db, 'INSERT INTO customer_figures (customer_id) VALUES (?)', [id])
  return id
}

function addPersona(changes: { is_primary?: number; kind?: string } = {}): number {
  return insert(db, 'persona', {
    name: 'Hannah',
    kind: 'ideal',
    is_primary: 1,
    created_at: now,
    updated_at: now,
    ...changes,
  })
}

interface Asks {
  rule?: string
  importance?: number
  wanted?: string[]
  from?: number
  to?: number
}

function ask(personaId: number, traitId: number, { rule, importance, wanted, from, to }: Asks): void {
  insert(db, 'persona_trait', {
    persona_id: personaId,
    trait_id: traitId,
    rule: rule ?? 'must',
    importance: importance ?? 1,
    wanted: JSON.stringify(wanted ?? []),
    from_number: from ?? null,
    to_number: to ?? null,
    position: traitId,
  })
}

function fits(): Record<string, number | null> {
  const rows = all<{ name: string; fit: number | null }>(
    db,
    'SELECT name, fit FROM customer_figures JOIN customer ON customer.id = customer_id',
  )
  return Object.fromEntries(rows.map((row) => [row.name, row.fit]))
}

describe('fit of everyone', () => {
  it('is counted for the primary ideal persona', () => {
    addCustomer('Ann', { [AGE]: '44', [LOCATION]: 'Leeds' })
    addCustomer('Bob', { [AGE]: '44', [LOCATION]: 'York' })
    addCustomer('Cid', { [AGE]: '44', [LOCATION]: 'Leeds', [PRICE]: 'Buys the cheapest' })
    addCustomer('Dee', {})
    addPersona({ is_primary: 0 })
    const persona = addPersona()
    ask(persona, AGE, { importance: 3, from: 30, to: 50 })
    ask(persona, LOCATION, { rule: 'nice', importance: 2, wanted: ['leeds'] })
    ask(persona, PRICE, { rule: 'out', wanted: ['Buys the cheapest'] })
    refreshFit(db, 'main.customer_figures', 'all')
    expect(fits()).toEqual({ Ann: 100, Bob: 75, Cid: 0, Dee: null })
  })

  it('goes when the persona goes, and is not taken from a persona of customers we do not want', () => {
    addCustomer('Ann', { [AGE]: '44' })
    const persona = addPersona()
    ask(persona, AGE, { from: 30 })
    refreshFit(db, 'main.customer_figures', 'all')
    expect(fits()).toEqual({ Ann: 100 })
    run(db, `UPDATE persona SET kind = 'negative' WHERE id = ?`, [persona])
    refreshFit(db, 'main.customer_figures', 'all')
    expect(fits()).toEqual({ Ann: null })
  })

  it('touches only rows that change, and only dirty customers when asked for those', () => {
    const ann = addCustomer('Ann', { [AGE]: '44' })
    addCustomer('Bob', { [AGE]: '12' })
    ask(addPersona(), AGE, { from: 30 })
    run(db, 'DELETE FROM customer_dirty')
    run(db, 'INSERT INTO customer_dirty VALUES (?)', [ann])
    refreshFit(db, 'main.customer_figures', 'dirty')
    expect(fits()).toEqual({ Ann: 100, Bob: null })
    const changes = () => one<{ n: number }>(db, 'SELECT total_changes() AS n').n
    refreshFit(db, 'main.customer_figures', 'all')
    const before = changes()
    refreshFit(db, 'main.customer_figures', 'all')
    // Only the verdicts in the temporary table: two taken away, two written.
    expect(changes() - before).toBe(4)
    expect(fits()).toEqual({ Ann: 100, Bob: 0 })
  })

  it('says the same as the rules say of each customer', () => {
    const values = fc.record({
      [AGE]: fc.constantFrom('12', '44', '70', 'old'),
      [LOCATION]: fc.constantFrom('Leeds', 'York', 'leeds north'),
      [PRICE]: fc.constantFrom('Compares', 'Buys the cheapest'),
    })
    const asks = fc.record({
      rule: fc.constantFrom('must', 'nice', 'out'),
      importance: fc.integer({ min: 1, max: 3 }),
      trait: fc.constantFrom(AGE, LOCATION, PRICE),
    })
    const wantedOf: Record<number, Asks> = {
      [AGE]: { from: 30, to: 50 },
      [LOCATION]: { wanted: ['Leeds'] },
      [PRICE]: { wanted: ['Buys the cheapest'] },
    }
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), fc.array(asks, { maxLength: 4 }), (people, traits) => {
        db.exec('SAVEPOINT attempt')
        const ids = people.map((known, index) => ({ known, id: addCustomer(`C${index}`, known) }))
        const persona = addPersona()
        for (const { trait, ...how } of traits) ask(persona, trait, { ...wantedOf[trait], ...how })
        refreshFit(db, 'main.customer_figures', 'all')
        const asked = readAskedTraits(db, persona)
        for (const { id, known } of ids) {
          const expected = measureFit(
            asked,
            new Map(Object.entries(known).map(([trait, value]) => [Number(trait), value])),
          )
          const kept = one<{ fit: number | null }>(
            db,
            'SELECT fit FROM customer_figures WHERE customer_id = ?',
            [id],
          )
          expect(kept.fit).toBe(expected.fit)
        }
        db.exec('ROLLBACK TO attempt')
      }),
      { numRuns: 60 },
    )
  })
})
