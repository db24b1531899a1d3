import { expect, test } from 'vitest'
import { initialsOf } from '../../../../src/renderer/components/Avatar'
import { changesBetween, contentOf } from '../../../../src/renderer/features/personas/content'
import { individualGroups, voiceGroups } from '../../../../src/renderer/features/personas/worksheet'
import { individualFields, voiceQuestions } from '../../../../src/shared/operations/personas'
import { hannah } from './pretended'

test('every field and question of the worksheet stands in exactly one group', () => {
  expect(Object.values(individualGroups).flat().sort()).toEqual([...individualFields].sort())
  expect(Object.values(voiceGroups).flat().sort()).toEqual([...voiceQuestions].sort())
})

test('only what differs is saved, answers one by one, and what cannot be is named', () => {
  const before = contentOf(hannah)
  expect(changesBetween(before, structuredClone(before))).toEqual({ parts: {}, refused: [] })
  const now = {
    ...before,
    name: '',
    individual: { ...before.individual, job: '', car: 'Estate' },
    sources: [{ kind: 'survey' as const, on: null, note: 'Asked', link: '' }],
  }
  expect(changesBetween(before, now)).toEqual({
    parts: { individual: { job: '', car: 'Estate' }, sources: now.sources },
    refused: ['name'],
  })
})

test.each([
  ['Hannah', 'H'],
  ['Hannah van der Berg', 'HB'],
  ['  élan   vital ', 'ÉV'],
  ['山田 太郎', '山太'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
