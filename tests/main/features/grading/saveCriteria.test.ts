import { describe, expect, it } from 'vitest'
import { criteriaChanges } from '../../../../src/main/features/grading/saveCriteria'
import type { Criterion } from '../../../../src/shared/operations/grading'
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
