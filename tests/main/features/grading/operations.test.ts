import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { testData, TODAY, type TestData } from '../../../support/data'

let data: TestData
beforeEach(async () => {
  data = await testData()
  // Equal weights are easiest to follow by hand; the weights of a new file are a matter of taste.
  const { criteria } = await data.call('grading.criteria', {})
  await data.call('grading.saveCriteria', { criteria: criteria.map((one) => ({ ...one, weight: 20 })) })
})
afterEach(() => data.close())

async function customer(name: string, more: object = {}): Promise<number> {
  const { id } = await data.call('customers.create', { name, ...more })
  return id
}

async function buys(customerId: number, amount: number, more: object = {}): Promise<void> {
  await data.call('purchases.create', { customerId, purchasedOn: '2026-02-01', amount, cost: 0, ...more })
}

/** Ratings by the criteria 1, 4 and 5 every new file has. */
async function rate(customerId: number, [enjoyable, challenges, cares]: (number | null)[]): Promise<void> {
  await data.call('grading.rate', {
    customerId,
    ratings: [
      { criterionId: 1, value: enjoyable ?? null },
      { criterionId: 4, value: challenges ?? null },
      { criterionId: 5, value: cares ?? null },
    ],
  })
}

async function standing(customerId: number) {
  const { standing: found } = await data.call('customers.get', { id: customerId })
  return found
}

const explain = (customerId: number, asOf?: string) =>
  data.call('grading.explain', { customerId, ...(asOf === undefined ? {} : { asOf }) })

/** What undo and redo have to bring back exactly. */
function snapshot() {
  const read = (sql: string) => all(data.db, sql)
  return {
    criteria: read('SELECT * FROM criterion ORDER BY id'),
    ratings: read('SELECT * FROM rating ORDER BY id'),
    overrides: read('SELECT * FROM grade_override ORDER BY id'),
    figures: read('SELECT * FROM customer_figures ORDER BY customer_id'),
  }
}

/** Does something, takes it back and does it again: the same before and the same after. */
async function undoRedo(act: () => Promise<unknown>): Promise<void> {
  const before = snapshot()
  await act()
  const after = snapshot()
  expect(after).not.toEqual(before)
  await data.call('history.undo', {})
  expect(snapshot()).toEqual(before)
  await data.call('history.redo', {})
  expect(snapshot()).toEqual(after)
}

describe('criteria', () => {
  it('start with the five every owner knows', async () => {
    const { criteria, bounds } = await data.call('grading.criteria', {})
    expect(criteria.map(({ name, kind }) => [name, kind])).toEqual([
      ['Enjoyable to work with', 'rated'],
      ['Pays on time', 'measured'],
      ['Profitable', 'measured'],
      ['Challenges us to get better', 'rated'],
      ['Cares about us as a supplier', 'rated'],
    ])
    expect(bounds).toEqual({ A: 80, B: 60, C: 40 })
  })

  it('let what the books tell about profit alone be enough for a grade in a new file', async () => {
    const fresh = await testData()
    const { id } = await fresh.call('customers.create', { name: 'Ann' })
    await fresh.call('purchases.create', { customerId: id, purchasedOn: '2026-02-01', amount: 100_00 })
    expect(await fresh.call('grading.explain', { customerId: id })).toMatchObject({ known: 0.5, grade: 'C' })
    await fresh.close()
  })

  it('keep their ids, order and ratings; a removed one takes its ratings along', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, 4, 3])
    const { criteria } = await data.call('grading.criteria', {})
    const [one, two, three, four] = criteria
    const saved = await data.call('grading.saveCriteria', {
      criteria: [four!, one!, { ...two!, weight: 35 }, three!, { ...added, name: 'Easy to reach' }],
      bounds: { A: 85, B: 65, C: 45 },
    })
    expect(saved.criteria.map(({ id }) => id).slice(0, 4)).toEqual([4, 1, 2, 3])
    expect(saved.criteria.map(({ name }) => name).at(-1)).toBe('Easy to reach')
    expect(saved.criteria[2]?.weight).toBe(35)
    expect(saved.bounds).toEqual({ A: 85, B: 65, C: 45 })
    expect(all(data.db, 'SELECT criterion_id, value FROM rating ORDER BY criterion_id')).toEqual([
      { criterion_id: 1, value: 5 },
      { criterion_id: 4, value: 4 },
    ])
  })

  it('grade everyone anew, and say why', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, 5, 3])
    expect(await standing(ann)).toMatchObject({ grade: 'A' })
    await undoRedo(async () => {
      const { criteria } = await data.call('grading.criteria', {})
      await data.call('grading.saveCriteria', {
        criteria: criteria.map((criterion) => ({ ...criterion, weight: criterion.id === 5 ? 100 : 1 })),
      })
    })
    expect((await standing(ann)).grade).toBe('C')
    const { history } = await explain(ann)
    expect(history[0]).toMatchObject({ from: 'A', to: 'C', cause: 'criteria' })
    const { rows } = await data.call('history.list', {})
    expect(rows.map(({ name }) => name)).toContainEqual(
      expect.stringMatching(/^Change the criteria: (weight of “.+” \d+ → 1, ){3}\d more$/),
    )
  })

  it('are refused when one is unknown or named twice, and nothing is changed', async () => {
    const { criteria } = await data.call('grading.criteria', {})
    const before = snapshot()
    await expect(
      data.call('grading.saveCriteria', { criteria: [{ ...criteria[0]!, id: 99 }] }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      data.call('grading.saveCriteria', { criteria: [criteria[0]!, criteria[0]!] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      data.call('grading.saveCriteria', { criteria, bounds: { A: 50, B: 60, C: 40 } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(snapshot()).toEqual(before)
  })

  it('with no weight at all leave everyone ungraded', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, 5, 5])
    const { criteria } = await data.call('grading.criteria', {})
    await data.call('grading.saveCriteria', {
      criteria: criteria.map((criterion) => ({ ...criterion, weight: 0 })),
    })
    expect(await standing(ann)).toMatchObject({ grade: 'ungraded', score: null })
    expect((await explain(ann)).summary).toContain('no criterion that is switched on has a weight')
  })
})

const added = {
  name: '',
  about: '',
  kind: 'rated' as const,
  measure: null,
  method: null,
  bands: [],
  weight: 20,
  enabled: true,
}

describe('rating', () => {
  it('grades at once, by hand the same', async () => {
    const ann = await customer('Ann Lee')
    expect(await standing(ann)).toMatchObject({ grade: 'ungraded', score: null })
    // Three of five weights of 20 are known: (75 + 100 + 50) / 3.
    const result = await data.call('grading.rate', {
      customerId: ann,
      ratings: [
        { criterionId: 1, value: 4 },
        { criterionId: 4, value: 5 },
        { criterionId: 5, value: 3 },
      ],
    })
    expect(result).toEqual({ grade: 'B', score: 75 })
    expect(await standing(ann)).toMatchObject({
      grade: 'B',
      computedGrade: 'B',
      score: 75,
      overridden: false,
    })
    expect((await explain(ann)).history).toMatchObject([
      { from: 'ungraded', to: 'B', score: 75, cause: 'rating' },
    ])
  })

  it('can be undone and done again', async () => {
    const ann = await customer('Ann Lee')
    await undoRedo(() => rate(ann, [5, 5, 5]))
    await undoRedo(() => rate(ann, [1, null, 2]))
  })

  it('refuses what is not rated or not there', async () => {
    const ann = await customer('Ann Lee')
    const ratings = (criterionId: number) => [{ criterionId, value: 3 }]
    const ask = (customerId: number, criterionId: number) =>
      data.call('grading.rate', { customerId, ratings: ratings(criterionId) })
    await expect(ask(ann, 2)).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask(ann, 77)).rejects.toMatchObject({ code: 'not-found' })
    await expect(ask(ann + 1, 1)).rejects.toMatchObject({ code: 'not-found' })
    expect(all(data.db, 'SELECT * FROM rating')).toEqual([])
  })

  it('lists who misses one, most revenue first', async () => {
    const [ann, bob, cleo, dan] = [
      await customer('Ann Lee'),
      await customer('Bob', { addresses: [{ city: 'Ghent' }] }),
      await customer('Cleo'),
      await customer('Dan'),
    ]
    await buys(bob, 5000)
    await buys(cleo, 9000)
    await rate(cleo, [3, 3, null])
    await rate(ann, [3, 3, 3])
    await data.call('customers.archive', { ids: [dan] })
    const { total, rows } = await data.call('grading.toRate', {})
    expect(total).toBe(2)
    expect(rows.map(({ name }) => name)).toEqual(['Cleo', 'Bob'])
    expect(rows[0]?.ratings).toEqual([
      { criterionId: 1, value: 3, ratedOn: TODAY, isOld: false },
      { criterionId: 4, value: 3, ratedOn: TODAY, isOld: false },
      { criterionId: 5, value: null, ratedOn: null, isOld: false },
    ])
    expect(rows[1]).toMatchObject({ place: 'Ghent', revenue12m: 5000, lastPurchaseOn: '2026-02-01' })
    expect((await data.call('grading.toRate', { limit: 1, offset: 1 })).rows.map(({ id }) => id)).toEqual([
      bob,
    ])
  })
})

describe('overrides', () => {
  it('stand beside the computed grade, for several customers at once', async () => {
    const [ann, bob] = [await customer('Ann Lee'), await customer('Bob')]
    await rate(ann, [1, 1, 1])
    await undoRedo(() =>
      data.call('grading.override', { customerIds: [ann, bob], grade: 'A', reason: 'Opens doors' }),
    )
    expect(await standing(ann)).toMatchObject({ grade: 'A', computedGrade: 'D', score: 0, overridden: true })
    expect(await standing(bob)).toMatchObject({ grade: 'A', computedGrade: 'ungraded', overridden: true })
    const { override, summary, history } = await explain(ann)
    expect(override).toEqual({
      grade: 'A',
      reason: 'Opens doors',
      endsOn: null,
      remindOn: null,
      createdOn: TODAY,
    })
    expect(summary).toContain('Opens doors')
    expect(history[0]).toMatchObject({ from: 'D', to: 'A', cause: 'override' })
    const names = (await data.call('history.list', {})).rows.map(({ name }) => name)
    expect(names).toContain('Set 2 customers to A')
  })

  it('replace an older one, and can be taken back', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, 5, 5])
    const set = { customerIds: [ann], grade: 'C' as const, reason: 'Moving away' }
    expect(await data.call('grading.override', set)).toEqual({ changed: 1 })
    expect(await data.call('grading.override', set)).toEqual({ changed: 0 })
    await undoRedo(() => data.call('grading.override', { ...set, grade: 'D', endsOn: '2026-12-31' }))
    await undoRedo(() => data.call('grading.override', { customerIds: [ann], grade: null }))
    expect(await standing(ann)).toMatchObject({ grade: 'A', overridden: false })
    expect(await data.call('grading.override', { customerIds: [ann], grade: null })).toEqual({ changed: 0 })
  })

  it('end after their last day', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, 5, 5])
    await data.call('grading.override', {
      customerIds: [ann],
      grade: 'D',
      reason: 'On trial',
      endsOn: '2026-03-20',
    })
    expect((await explain(ann, '2026-03-20')).grade).toBe('D')
    expect(await explain(ann, '2026-03-21')).toMatchObject({ grade: 'A', override: null })
    data.setToday('2026-03-21')
    await data.runner.settleIfNeeded()
    expect(await standing(ann)).toMatchObject({ grade: 'A', overridden: false })
    expect((await explain(ann)).history[0]).toMatchObject({ from: 'D', to: 'A' })
  })

  it('need customers that exist and a reason', async () => {
    const ann = await customer('Ann Lee')
    await expect(
      data.call('grading.override', { customerIds: [ann, 99], grade: 'A', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      data.call('grading.override', { customerIds: [ann], grade: 'A', reason: '  ' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(all(data.db, 'SELECT * FROM grade_override')).toEqual([])
  })
})

describe('the explanation', () => {
  it('says in plain words what each criterion adds and leaves', async () => {
    const [ann, bob] = [await customer('Ann Lee'), await customer('Bob')]
    await buys(ann, 100_000, { dueOn: '2026-02-10', paidOn: '2026-02-14' })
    await buys(bob, 20_000)
    await rate(ann, [5, 3, null])
    const { criteria, score, known, next, summary } = await explain(ann)
    expect(criteria.map(({ text }) => text)).toEqual([
      'You rated them 5 of 5: 100 of 100, adds 25 points, leaves 0.',
      'Pays 4 days late on average: 80 of 100, adds 20 points, leaves 5.',
      'Left you €1,000 in the last 12 months: rank 75 of 100 among your customers, adds 18.8 points, leaves 6.3.',
      'You rated them 3 of 5: 50 of 100, adds 12.5 points, leaves 12.5.',
      'Not rated yet, so it does not count.',
    ])
    expect(score).toBe(76.25)
    expect(known).toBeCloseTo(0.8, 10)
    expect(next).toEqual({ grade: 'A', points: 3.75 })
    expect(summary).toBe('B with 76.2 of 100 points; 3.8 points missing to A.')
    expect(criteria.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(76.25, 9)
  })

  it('says what is missing to be graded', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, null, null])
    const { grade, summary, criteria } = await explain(ann)
    expect(grade).toBe('ungraded')
    expect(summary).toBe(
      'Not graded yet: only 20% of the weight is known, and it takes half. ' +
        'Missing: Pays on time, Profitable, Challenges us to get better and Cares about us as a supplier.',
    )
    expect(criteria[0]).toMatchObject({ value: 100, points: 0, text: 'You rated them 5 of 5: 100 of 100.' })
    expect(criteria[2]?.text).toBe('Never bought anything yet, so it does not count.')
  })

  it('agrees with the list for any day', async () => {
    const ids = []
    for (const name of ['Ann', 'Bob', 'Cleo', 'Dan']) ids.push(await customer(name))
    for (const [index, id] of ids.entries()) {
      await buys(id, 1000 * (index + 1), { purchasedOn: `2025-0${String(index + 1)}-10` })
      await buys(id, 9000 - 1000 * index, { purchasedOn: `2026-01-1${String(index)}`, dueOn: '2026-01-20' })
      await rate(id, [index + 1, 5 - index, 3])
    }
    for (const asOf of [TODAY, '2026-01-12', '2025-03-15', '2024-01-01']) {
      const { rows } = await data.call('customers.list', { asOf })
      for (const row of rows) {
        const explained = await explain(row.id, asOf)
        expect(explained.asOf).toBe(asOf)
        expect([explained.grade, explained.score]).toEqual([row.grade, row.score])
        if (explained.score === null) continue
        const points = explained.criteria.reduce((sum, { points: some }) => sum + some, 0)
        expect(points).toBeCloseTo(explained.score, 5)
      }
    }
  })

  it('refuses a customer that is not there', async () => {
    await expect(explain(5)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the board', () => {
  it('has a column for each grade, the best first, with its shares', async () => {
    const [ann, bob, cleo, dan] = [
      await customer('Ann Lee', { tags: ['vip'] }),
      await customer('Bob', { addresses: [{ city: 'Ghent' }] }),
      await customer('Cleo', { status: 'prospect' }),
      await customer('Dan'),
    ]
    await buys(ann, 60_000)
    await buys(bob, 30_000)
    await buys(dan, 10_000)
    await rate(ann, [5, 5, 5])
    await rate(bob, [5, 5, 4])
    await rate(dan, [1, 1, 1])
    await data.call('customers.archive', { ids: [dan] })
    const { total, columns, asOf } = await data.call('grading.board', {})
    expect([total, asOf]).toEqual([3, TODAY])
    expect(columns.map(({ grade, count }) => [grade, count])).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 0],
      ['D', 0],
      ['ungraded', 1],
    ])
    const [A, B] = columns
    expect(A).toMatchObject({ revenue12m: 60_000, contribution12m: 60_000, costToServeShare: null })
    expect(A?.revenueShare).toBeCloseTo(2 / 3, 10)
    expect(B?.contributionShare).toBeCloseTo(1 / 3, 10)
    expect(A?.cards[0]).toMatchObject({
      id: ann,
      name: 'Ann Lee',
      overridden: false,
      lastPurchaseOn: '2026-02-01',
    })
    expect(columns[4]?.cards.map(({ id }) => id)).toEqual([cleo])

    const shown = async (filter: object, query = '') =>
      (await data.call('grading.board', { filter, query })).columns.flatMap(({ cards }) =>
        cards.map(({ name }) => name),
      )
    expect(await shown({ tags: ['VIP'] })).toEqual(['Ann Lee'])
    expect(await shown({ status: ['prospect'] })).toEqual(['Cleo'])
    expect(await shown({ place: 'ghent' })).toEqual(['Bob'])
    expect(await shown({}, 'le')).toEqual(['Ann Lee'])
    expect(await shown({ archived: 'all' })).toContain('Dan')
  })

  it('shows where a score went at its last change of grade', async () => {
    const ann = await customer('Ann Lee')
    await rate(ann, [5, 5, 5])
    const trend = async () =>
      (await data.call('grading.board', {})).columns.flatMap(({ cards }) => cards)[0]?.trend
    expect(await trend()).toBe('same')
    await rate(ann, [1, 5, 5])
    expect(await trend()).toBe('down')
    await rate(ann, [5, 5, 5])
    expect(await trend()).toBe('up')
  })

  it('does not show where somebody else’s of the same number went', async () => {
    const { id } = await data.call('customers.create', { name: 'Ann Lee' })
    data.db
      .prepare(
        `INSERT INTO grade_change (customer_id, at, from_grade, to_grade, score_before, score, cause)
         VALUES (?, '2020-12-01T08:00:00.000Z', 'A', 'D', 90, 20, 'data')`,
      )
      .run(id)
    const { cards } = await data.call('grading.cards', { grade: 'ungraded' })
    expect(cards.map(({ trend }) => trend)).toEqual(['same'])
  })
})
