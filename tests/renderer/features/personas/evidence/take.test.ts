import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../../../src/renderer/features/personas/content'
import {
  destinationOf,
  isTaken,
  partsOf,
  taken,
  type Destination,
} from '../../../../../src/renderer/features/personas/evidence/take'
import type { PersonaForm } from '../../../../../src/renderer/features/personas/worksheet'
import type { EvidenceRow } from '../../../../../src/shared/operations/evidence'
import { hannah, someEvidence } from '../pretended'

const content = contentOf(hannah)

function row(changes: Partial<EvidenceRow>): EvidenceRow {
  const [first] = someEvidence.rows
  if (!first) throw new Error('there is no evidence')
  return { ...first, ...changes }
}

function take(one: EvidenceRow, destination: Destination, before: PersonaForm = content) {
  const what = `${one.label}: ${one.found}`
  const noted = { row: one, destination, what, sentence: `${what}. 14 of 18.`, today: '2026-03-10' }
  expect(isTaken(noted, before)).toBe(false)
  const parts = taken(noted, before)
  expect(isTaken(noted, { ...before, ...parts })).toBe(true)
  return parts
}

describe('where a find can go', () => {
  it.each([
    ['a trait most have', { shareGroup: 0.9 }, 'must'],
    ['a trait many have', { shareGroup: 0.5 }, 'nice'],
    ['a trait none has', { inGroup: 0, shareGroup: 0, shareOthers: 0.5 }, 'out'],
    ['a trait fewer have', { shareGroup: 0.2, shareOthers: 0.5 }, null],
    ['a trait none has, perhaps by chance', { inGroup: 0, shareGroup: 0, clear: false }, null],
    ['too few to say', { enough: false, clear: false }, null],
    ['a place', { about: 'place' }, 'home'],
    ['a place none is in', { about: 'place', inGroup: 0, shareGroup: 0 }, null],
    ['a source', { about: 'source' }, 'channels'],
    ['a kind of contact', { about: 'contact' }, 'channels'],
    ['an order size', { about: 'orderSize' }, 'source'],
    ['a tag', { about: 'tag' }, 'source'],
  ] as const)('%s', (_name, changes, destination) => {
    expect(destinationOf(row(changes))).toBe(destination)
  })
})

describe('taking over', () => {
  it('asks for a trait that was not asked for', () => {
    expect(take(row({}), 'nice').traits).toEqual([
      ...content.traits,
      { traitId: 2, rule: 'nice', importance: 2, values: ['Leeds'], from: null, to: null },
    ])
  })

  it('adds a value to those asked for, and leaves the rule and importance as they are', () => {
    const { traits } = take(row({ traitId: 4, value: 'Compares', found: 'Compares' }), 'out')
    expect(traits?.[1]).toEqual({ ...content.traits[1], values: ['Buys the cheapest', 'Compares'] })
    expect(traits).toHaveLength(2)
  })

  it('does not make a must of what rules out', () => {
    const { traits } = take(row({ traitId: 4, value: 'Pays for value', found: 'Pays for value' }), 'must')
    expect(traits).toHaveLength(3)
  })

  it('puts a range in the place of another', () => {
    const { traits } = take(row({ traitId: 1, value: '', from: 38, to: null, found: 'at least 38' }), 'must')
    expect(traits?.[0]).toEqual({ ...content.traits[0], from: 38, to: null })
  })

  it('knows that a range is asked for already when the asked one holds it', () => {
    const range = row({ traitId: 1, value: '', from: 35, to: 45 })
    expect(isTaken({ row: range, destination: 'must', what: '' }, content)).toBe(true)
    const open = row({ traitId: 1, value: '', from: 35, to: null })
    expect(isTaken({ row: open, destination: 'must', what: '' }, content)).toBe(false)
  })

  it('notes places, sources and the rest where the worksheet has room for them', () => {
    expect(take(row({ about: 'place' }), 'home').individual?.home).toBe('Leeds')
    const twice = { ...content, individual: { ...content.individual, home: 'By the park' } }
    expect(take(row({ about: 'place' }), 'home', twice).individual?.home).toBe('By the park\nLeeds')
    expect(take(row({ about: 'source', label: 'Heard' }), 'channels').meaning?.channels).toBe('Heard: Leeds')
    expect(take(row({ about: 'tag' }), 'source').sources).toEqual([
      { kind: 'records', on: '2026-03-10', note: 'Location: Leeds. 14 of 18.', link: '' },
    ])
  })

  it('can be taken back', () => {
    const parts = taken(
      { row: row({}), destination: 'nice', what: '', sentence: '', today: '2026-03-10' },
      content,
    )
    expect(partsOf(content, parts)).toEqual({ traits: content.traits })
  })
})
