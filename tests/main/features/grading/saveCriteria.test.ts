import { describe, expect, it } from 'vitest'
import { criteriaChanges } from '../../../../src/main/features/grading/saveCriteria'
import type { Criterion } from '../../../../src/shared/operations/criteria'
import { createI18n } from '../../../../src/shared/texts/i18n'
import { testData } from '../../../support/data'

const { t } = createI18n('en-GB')

async function criteria(): Promise<Criterion[]> {
  const data = await testData()
  const { criteria: present } = await data.call('grading.criteria', {})
  await data.close()
  return present
}

describe('what saving criteria changes', () => {
  it('is told one by one', async () => {
    const [first, second, third, ...others] = await criteria()
    if (!first || !second || !third) throw new Error('three criteria at least')
    const drafts = [
      { ...first, weight: first.weight + 5, enabled: false },
      { ...third, about: 'Something else' },
      ...others,
      { ...second, id: undefined, name: 'A new one' },
    ]
    expect(criteriaChanges([first, second, third, ...others], drafts, t)).toEqual([
      `weight of “${first.name}” ${String(first.weight)} → ${String(first.weight + 5)}`,
      `“${first.name}” does not count`,
      `“${third.name}” changed`,
      '“A new one” added',
      `“${second.name}” removed`,
    ])
  })

  it('is nothing when they stay, and their order when only that is another', async () => {
    const present = await criteria()
    expect(criteriaChanges(present, present, t)).toEqual([])
    expect(criteriaChanges(present, [...present].reverse(), t)).toEqual(['their order'])
  })
})

describe('grades', () => {
  it('are left alone by other words of the criteria, and counted anew by other weights', async () => {
    const data = await testData()
    await data.call('customers.create', { name: 'Ann Lee', kind: 'person' })
    const [first, ...others] = (await data.call('grading.criteria', {})).criteria
    if (!first) throw new Error('a criterion at least')
    // A score nobody would come to: it stays until somebody grades.
    data.db.exec('UPDATE customer_figures SET score = 12')
    const save = async (draft: Criterion) => {
      await data.call('grading.saveCriteria', { criteria: [...others, draft] })
      return data.db.prepare('SELECT score FROM customer_figures').pluck().get()
    }
    const words = { name: 'Good company', about: 'How it is', actions: ['Call'], influence: false }
    expect(await save({ ...first, ...words })).toBe(12)
    expect(await save({ ...first, ...words, weight: first.weight + 5 })).toBeNull()
    await data.close()
  })
})

describe('the criteria a file begins with', () => {
  it('are told apart until somebody saves any', async () => {
    const data = await testData()
    const { criteria: present, asDelivered } = await data.call('grading.criteria', {})
    expect(asDelivered).toBe(true)
    await data.call('grading.saveCriteria', { criteria: present.toReversed() })
    expect((await data.call('grading.criteria', {})).asDelivered).toBe(false)
    await data.close()
  })
})
