import { describe, expect, it } from 'vitest'
import { templateCriteria, trades, withTemplate } from '../../../src/shared/grading/templates'
import { criteriaDraftSchema } from '../../../src/shared/operations/grading'
import { createI18n } from '../../../src/shared/texts/i18n'

const { t } = createI18n('en')

describe.each(trades)('the template for %s', (trade) => {
  const criteria = templateCriteria(trade, t)

  it('is what can be saved, and shares out a hundred', () => {
    expect(criteriaDraftSchema.safeParse({ criteria }).success).toBe(true)
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    expect(new Set(criteria.map(({ name }) => name)).size).toBe(criteria.length)
  })

  it('has words for every rating', () => {
    const rated = criteria.filter(({ kind }) => kind === 'rated')
    expect(rated.length).toBeGreaterThan(0)
    for (const { anchors } of rated) expect(anchors.every((words) => words !== '')).toBe(true)
  })
})

describe('putting a template in place', () => {
  const present = [
    { id: 1, name: ' enjoyable to work WITH', kind: 'rated', enabled: true },
    { id: 2, name: 'Pays on time', kind: 'rated', enabled: true },
    { id: 3, name: 'Our own', kind: 'rated', enabled: true },
  ] as const

  it('keeps who is called the same, and so their ratings, and switches off the others', () => {
    const template = templateCriteria('trades', t)
    const put = withTemplate(present, template)
    expect(put).toHaveLength(template.length + 2)
    expect(put.find(({ name }) => name === 'Enjoyable to work with')).toMatchObject({ id: 1, enabled: true })
    // Rated before, measured now: another criterion.
    expect(put.filter(({ name }) => name === 'Pays on time')).toMatchObject([{ kind: 'measured' }, { id: 2 }])
    expect(put.slice(-2)).toMatchObject([
      { id: 2, enabled: false },
      { id: 3, name: 'Our own', enabled: false },
    ])
  })

  it('is the same done twice', () => {
    const once = withTemplate([], templateCriteria('shop', t)).map((one, index) => ({
      ...one,
      id: index + 1,
    }))
    expect(withTemplate(once, templateCriteria('shop', t))).toEqual(once)
  })
})
