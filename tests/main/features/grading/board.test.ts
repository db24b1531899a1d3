import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardRowsSql } from '../../../../src/main/features/grading/board.queries'
import { all } from '../../../../src/main/database/sql'
import type { Grade } from '../../../../src/shared/values'
import { testData, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
})
afterEach(() => data.close())

/** A customer with a standing that no rule has to be fed for. */
async function standing(grade: Grade, score: number | null, revenue12m = 0): Promise<number> {
  const { id } = await data.call('customers.create', { name: `Of grade ${grade}` })
  data.db
    .prepare('UPDATE customer_figures SET grade = ?, score = ?, revenue_12m = ? WHERE customer_id = ?')
    .run(grade, score, revenue12m, id)
  return id
}

async function someCustomers(): Promise<void> {
  const numbers = [...[71, 90, 75, 75, 68, 75, 62, 80].entries()]
  for (const [index, score] of numbers) {
    await standing(index % 3 === 2 ? 'C' : 'B', score, (index % 4) * 100_00)
  }
  for (const revenue of [5, 50, 0]) await standing('ungraded', null, revenue)
  // Set by hand, so without a score.
  await standing('B', null, 900_00)
}

describe('the order of a column', () => {
  it('is by score, then by revenue, and the unknown go last', async () => {
    const ids = {
      poor: await standing('B', 70, 100),
      rich: await standing('B', 70, 900),
      twin: await standing('B', 70, 900),
      unknown: await standing('B', null, 10_000),
      best: await standing('B', 79, 0),
    }
    const { cards } = await data.call('grading.cards', { grade: 'B' })
    expect(cards.map(({ id }) => id)).toEqual([ids.best, ids.rich, ids.twin, ids.poor, ids.unknown])
  })
})

describe('a board cut short', () => {
  it('has the first cards of each column, and heads that speak of everyone', async () => {
    await someCustomers()
    const whole = await data.call('grading.board', {})
    for (const limit of [0, 1, 3]) {
      const short = await data.call('grading.board', { limit })
      expect(short).toEqual({
        ...whole,
        columns: whole.columns.map((column) => ({ ...column, cards: column.cards.slice(0, limit) })),
      })
    }
    expect(whole.columns.map(({ cards }) => cards.length)).toEqual([0, 7, 2, 0, 3])
  })

  it('is continued page by page, whoever is searched for', async () => {
    await someCustomers()
    const { id } = await data.call('customers.create', { name: 'Somebody else' })
    data.db.prepare(`UPDATE customer_figures SET grade = 'B', score = 77 WHERE customer_id = ?`).run(id)
    for (const question of [
      {},
      { query: 'grade' },
      { query: 'grade', filter: { archived: 'all' } },
    ] as const) {
      const { columns } = await data.call('grading.board', question)
      for (const { grade, count, cards } of columns) {
        const pages = []
        for (let offset = 0; offset < count; offset += 2) {
          pages.push(...(await data.call('grading.cards', { ...question, grade, limit: 2, offset })).cards)
        }
        expect(pages).toEqual(cards)
        expect(cards).toHaveLength(count)
      }
    }
    expect((await data.call('grading.cards', { grade: 'B', offset: 99 })).cards).toEqual([])
  })
})

it('reads a part of a column in the order of its index', () => {
  const plan = all<{ detail: string }>(
    data.db,
    `EXPLAIN QUERY PLAN ${boardRowsSql('main.customer_figures', 'true', null)}`,
    { column: 'B', limit: 50, offset: 0 },
  ).map(({ detail }) => detail)
  const reading = plan.find((detail) => detail.startsWith('SEARCH figures'))
  expect(reading).toBe('SEARCH figures USING INDEX figures_by_grade (grade=?)')
  // Only customers of the same score have to be sorted.
  expect(plan.slice(0, plan.indexOf('SCAN part')).join('\n')).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  for (const detail of plan) expect(detail).not.toMatch(/^SCAN (figures|customer|change|plan|step|next)$/)
})
