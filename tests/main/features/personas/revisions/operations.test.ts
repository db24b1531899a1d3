import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../../../../src/main/database/sql'
import { AppError } from '../../../../../src/shared/errors'
import { testData, type TestData } from '../../../../support/data'
import { somePortrait } from '../../transfer/export/full-data'

let data: TestData

beforeEach(async () => {
  data = await testData()
})
afterEach(async () => {
  await data.close()
})

async function addHannah(): Promise<number> {
  const { id } = await data.call('personas.save', {
    persona: {
      name: 'Hannah',
      traits: [{ traitId: 1, rule: 'must', importance: 3, from: 30, to: 50 }],
      individual: { age: '42', job: 'Baker' },
      ownFields: [{ label: 'Boat', value: 'None' }],
      sources: [{ kind: 'survey', on: '2026-03-01', note: 'Twelve asked' }],
    },
  })
  return id
}

const keep = (personaId: number, name: string) => data.call('personas.keepRevision', { personaId, name })
const get = (id: number) => data.call('personas.get', { id })

async function lastAction(): Promise<string | undefined> {
  return (await data.call('history.list', {})).undo?.name
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((reason: unknown) => reason)
  if (error instanceof AppError) return error.code
  throw new Error('It was not refused')
}

describe('keeping', () => {
  it('lists what was kept, newest first, each with its day', async () => {
    const id = await addHannah()
    await keep(id, 'First idea')
    expect(await lastAction()).toBe('Keep persona “Hannah” as “First idea”')
    data.setToday('2026-06-01')
    await keep(id, 'After the survey')
    await keep(id, 'The same day')
    expect((await data.call('personas.revisions', { personaId: id })).revisions).toEqual([
      { id: 3, name: 'The same day', keptOn: '2026-06-01' },
      { id: 2, name: 'After the survey', keptOn: '2026-06-01' },
      { id: 1, name: 'First idea', keptOn: '2026-03-15' },
    ])
  })

  it('goes and comes back with its persona, and can be removed alone', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    await keep(id, 'Second')
    await data.call('personas.removeRevision', { id: first })
    expect(await lastAction()).toBe('Remove revision “First idea” of persona “Hannah”')
    await data.call('personas.remove', { id })
    expect(await refusal(data.call('personas.revisions', { personaId: id }))).toBe('not-found')
    await data.call('history.undo', {})
    await data.call('history.undo', {})
    const { revisions } = await data.call('personas.revisions', { personaId: id })
    expect(revisions.map(({ name }) => name)).toEqual(['Second', 'First idea'])
  })

  it('refuses what is not there', async () => {
    expect(await refusal(keep(9, 'Nobody'))).toBe('not-found')
    expect(await refusal(data.call('personas.compare', { beforeId: 9 }))).toBe('not-found')
    expect(await refusal(data.call('personas.restoreRevision', { id: 9 }))).toBe('not-found')
    expect(await refusal(data.call('personas.removeRevision', { id: 9 }))).toBe('not-found')
  })
})

describe('comparing', () => {
  it('says what differs, with a revision or with now, in the order of the worksheet', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    expect((await data.call('personas.compare', { beforeId: first })).differences).toEqual([])
    await data.call('personas.save', {
      id,
      persona: {
        traits: [
          { traitId: 1, rule: 'nice', importance: 3, from: 35, to: 50 },
          { traitId: 3, rule: 'out', importance: 1, values: ['Male'] },
        ],
        individual: { job: 'Baker of bread', age: '' },
        ownFields: [{ label: 'Horse', value: 'One' }],
        statement: 'Bakers.',
      },
    })
    const { id: second } = await keep(id, 'Second')
    await data.call('personas.save', { id, persona: { statement: 'Bakers only.' } })
    const withNow = await data.call('personas.compare', { beforeId: first })
    expect(withNow).toMatchObject({ before: { name: 'First idea' }, after: null })
    expect(withNow.differences).toEqual([
      {
        label: 'Age',
        before: 'Must have · 30 to 50 · Matters most',
        after: 'Nice to have · 35 to 50 · Matters most',
      },
      { label: 'Gender', before: '', after: 'Rules out · Male · Matters a little' },
      { label: 'Age', before: '42', after: '' },
      { label: 'Job', before: 'Baker', after: 'Baker of bread' },
      { label: 'Boat', before: 'None', after: '' },
      { label: 'Horse', before: '', after: 'One' },
      {
        label: 'Qualifying statement',
        before: 'Our ideal customer is someone like Hannah (42, Baker) who is 30 to 50 years old.',
        after: 'Bakers only.',
      },
    ])
    const between = await data.call('personas.compare', { beforeId: second, afterId: first })
    expect(between).toMatchObject({ before: { name: 'Second' }, after: { name: 'First idea' } })
    expect(between.differences.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Age', 'Gender', 'Job', 'Boat', 'Horse', 'Qualifying statement']),
    )
  })

  it('refuses revisions of two personas', async () => {
    const id = await addHannah()
    const { id: hers } = await keep(id, 'Hers')
    const other = await data.call('personas.save', { persona: { name: 'Omar' } })
    const { id: his } = await keep(other.id, 'His')
    expect(await refusal(data.call('personas.compare', { beforeId: hers, afterId: his }))).toBe('invalid')
  })
})

describe('restoring', () => {
  it('makes it what it was, keeps what it is first, and is undone as one', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    const then = await get(id)
    await data.call('personas.save', {
      id,
      persona: { individual: { age: '50' }, traits: [], reviewOn: '2026-12-01' },
    })
    const now = await get(id)
    const restored = await data.call('personas.restoreRevision', { id: first })
    expect(restored).toEqual({
      ...then,
      reviewOn: '2026-12-01',
      reviewDueOn: '2026-12-01',
      updatedAt: restored.updatedAt,
    })
    expect(await lastAction()).toBe('Persona “Hannah” as it was in “First idea”')
    const { revisions } = await data.call('personas.revisions', { personaId: id })
    expect(revisions.map(({ name }) => name)).toEqual(['Before going back to “First idea”', 'First idea'])
    await data.call('history.undo', {})
    expect(await get(id)).toEqual(now)
    expect((await data.call('personas.revisions', { personaId: id })).revisions).toHaveLength(1)
    await data.call('history.redo', {})
    expect(await get(id)).toEqual(restored)
  })

  it('gives back the face of then, or its lack, and shows both where they differ', async () => {
    const id = await addHannah()
    const face = async () => (await data.call('personas.portrait', { personaId: id })).jpeg
    const { id: faceless } = await keep(id, 'Without a face')
    await data.call('personas.savePortrait', { personaId: id, jpeg: somePortrait })
    const { id: seen } = await keep(id, 'With a face')
    const compare = async (beforeId: number, afterId?: number) =>
      (await data.call('personas.compare', { beforeId, ...(afterId !== undefined && { afterId }) })).portraits
    expect(await compare(faceless)).toEqual({ before: null, after: somePortrait })
    expect(await compare(seen)).toBeNull()
    expect(await compare(seen, faceless)).toEqual({ before: somePortrait, after: null })
    await data.call('personas.restoreRevision', { id: faceless })
    expect(await face()).toBeNull()
    await data.call('personas.restoreRevision', { id: seen })
    expect(await face()).toBe(somePortrait)
    await data.call('history.undo', {})
    expect(await face()).toBeNull()
  })

  it('leaves the face of one that was kept before faces were', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    run(data.db, `UPDATE history_now SET action_id = 1`)
    run(data.db, 'UPDATE persona_revision SET portrait = NULL')
    run(data.db, `UPDATE history_now SET action_id = NULL`)
    await data.call('personas.savePortrait', { personaId: id, jpeg: somePortrait })
    expect((await data.call('personas.compare', { beforeId: first })).portraits).toBeNull()
    await data.call('personas.save', { id, persona: { name: 'Hanna' } })
    await data.call('personas.restoreRevision', { id: first })
    expect((await data.call('personas.portrait', { personaId: id })).jpeg).toBe(somePortrait)
  })

  it('does nothing when nothing differs', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    await data.call('personas.restoreRevision', { id: first })
    expect((await data.call('personas.revisions', { personaId: id })).revisions).toHaveLength(1)
    expect(await lastAction()).toBe('Keep persona “Hannah” as “First idea”')
  })

  it('never makes two personas primary, nor one primary that we do not want', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    const other = await data.call('personas.save', { persona: { name: 'Omar', primary: true } })
    await data.call('personas.restoreRevision', { id: first })
    expect(await get(id)).toMatchObject({ primary: false })
    expect(await get(other.id)).toMatchObject({ primary: true })
    await data.call('personas.save', { id: other.id, persona: { kind: 'negative' } })
    const { id: bad } = await keep(other.id, 'Unwanted')
    await data.call('personas.save', { id: other.id, persona: { kind: 'ideal', primary: true } })
    expect(await data.call('personas.restoreRevision', { id: bad })).toMatchObject({
      kind: 'negative',
      primary: false,
    })
  })

  it('reads a revision that knows fewer parts than a persona has today', async () => {
    const id = await addHannah()
    const { id: first } = await keep(id, 'First idea')
    const content = JSON.stringify({ name: 'Hanna', kind: 'ideal', primary: true, traits: [] })
    run(data.db, `UPDATE history_now SET action_id = 1`)
    run(data.db, 'UPDATE persona_revision SET content = ? WHERE id = ?', [content, first])
    run(data.db, `UPDATE history_now SET action_id = NULL`)
    expect(await data.call('personas.restoreRevision', { id: first })).toMatchObject({
      name: 'Hanna',
      individual: {},
      sources: [],
    })
  })
})

describe('reviews', () => {
  it('are due a year after a persona was made, or on the day chosen', async () => {
    const id = await addHannah()
    const made = (await get(id)).createdAt.slice(0, 10)
    const yearOn = `${String(Number(made.slice(0, 4)) + 1)}${made.slice(4)}`
    expect(await get(id)).toMatchObject({ reviewOn: null, reviewDueOn: yearOn })
    await data.call('personas.save', { persona: { name: 'Omar', reviewOn: '2026-03-15' } })
    await data.call('personas.save', { persona: { name: 'Ida', reviewOn: '2026-02-01' } })
    expect(await data.call('personas.toReview', {})).toEqual({
      personas: [
        { id: 3, name: 'Ida', reviewOn: '2026-02-01' },
        { id: 2, name: 'Omar', reviewOn: '2026-03-15' },
      ],
    })
    expect((await data.call('personas.toReview', { until: yearOn })).personas.at(-1)).toMatchObject({ id })
    await data.call('personas.save', { id: 3, persona: { reviewOn: '2027-02-01' } })
    expect(await lastAction()).toBe('Persona “Ida”: next review')
    expect((await data.call('personas.toReview', {})).personas.map(({ name }) => name)).toEqual(['Omar'])
  })
})
