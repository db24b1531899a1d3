import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { all } from '../../../../src/main/database/sql'
import { addDays } from '../../../../src/shared/dates'
import type { InputOf } from '../../../../src/shared/operations'
import { TODAY, testData, type TestData } from '../../../support/data'

let data: TestData
let ann: number
let bob: number
beforeEach(async () => {
  data = await testData()
  ann = (await data.call('customers.create', { name: 'Ann Lee' })).id
  bob = (await data.call('customers.create', { name: 'Bob Ray' })).id
  const { criteria } = await data.call('grading.criteria', {})
  await data.call('grading.saveCriteria', { criteria: criteria.filter(({ kind }) => kind === 'rated') })
})
afterEach(() => data.close())

/** Rates by the three rated criteria: enjoyable (1), challenges (4), cares (5). */
const rate = (customerId: number, ...[joy, challenge, care]: [number, number, number]) =>
  data.call('grading.rate', {
    customerId,
    ratings: [
      { criterionId: 1, value: joy },
      { criterionId: 4, value: challenge },
      { criterionId: 5, value: care },
    ],
  })
const lastAction = async () => (await data.call('history.list', { limit: 1 })).rows[0]?.name
const plan = async (customerId: number, input: Partial<InputOf<'plans.create'>> = {}) => {
  const { ids } = await data.call('plans.create', { customerIds: [customerId], ...input })
  return ids[0] ?? 0
}
const steps = [
  { text: 'Call', dueOn: addDays(TODAY, 2) },
  { text: 'Write', dueOn: addDays(TODAY, 30) },
]
const get = (id: number) => data.call('plans.get', { id })
const gone = { code: 'not-found' }

describe('making plans', () => {
  it('proposes the playbook of the grade, with a step for each of the weakest criteria', async () => {
    await rate(ann, 4, 2, 5)
    const proposed = await data.call('plans.propose', { customerId: ann })
    expect(proposed).toMatchObject({ grade: 'B', name: 'Lift to A', dueOn: addDays(TODAY, 120) })
    const own = proposed.steps.filter(({ criterionId }) => criterionId !== null)
    expect(own.map(({ criterion }) => criterion)).toEqual([
      'Challenges us to get better',
      'Enjoyable to work with',
    ])
    expect(own[0]?.suggestions[0]).toBe(own[0]?.text)
    expect(own[0]?.pointsLeft).toBeGreaterThan(own[1]?.pointsLeft ?? 0)
    expect(proposed.steps.map(({ dueOn }) => dueOn)).toEqual(
      proposed.steps.map(({ dueOn }) => dueOn).toSorted(),
    )
  })

  it('proposes steps for the criteria of a path, and a talk to who has no grade', async () => {
    const path = await data.call('plans.propose', { customerId: ann, criterionIds: [5] })
    expect(path.grade).toBe('C')
    expect(path.steps.filter(({ criterionId }) => criterionId !== null)).toMatchObject([{ criterionId: 5 }])
    await expect(data.call('plans.propose', { customerId: 99 })).rejects.toMatchObject(gone)
    await expect(data.call('plans.propose', { customerId: ann, playbookId: 99 })).rejects.toMatchObject(gone)
  })

  it('makes one for each customer, with each one’s own weakest criteria and standing, as one action', async () => {
    await rate(ann, 4, 2, 5)
    await rate(bob, 2, 5, 3)
    const { ids } = await data.call('plans.create', { customerIds: [ann, bob, ann], playbookId: 2 })
    expect(ids).toHaveLength(2)
    expect(await lastAction()).toBe('Plan “Lift to A” for 2 customers')
    const [annsPlan, bobsPlan] = await Promise.all(ids.map(get))
    expect(annsPlan).toMatchObject({ customerName: 'Ann Lee', gradeBefore: 'B', state: 'open' })
    expect(bobsPlan).toMatchObject({ customerName: 'Bob Ray', gradeBefore: 'C', grade: 'B' })
    const weakest = (one: typeof annsPlan) => one?.stepList.flatMap(({ criterion }) => criterion ?? [])
    expect(weakest(annsPlan)?.[0]).toBe('Challenges us to get better')
    expect(weakest(bobsPlan)?.[0]).toBe('Enjoyable to work with')
    await data.call('history.undo', {})
    expect((await data.call('plans.list', {})).total).toBe(0)
    await data.call('history.redo', {})
    expect((await data.call('plans.list', {})).total).toBe(2)
  })

  it('takes steps of one’s own, and refuses what is not there', async () => {
    const id = await plan(ann, { name: 'Win back', grade: 'B', goal: 'An order', steps })
    expect(await get(id)).toMatchObject({
      name: 'Win back',
      goal: 'An order',
      grade: 'B',
      playbookId: null,
      dueOn: addDays(TODAY, 90),
      nextStep: { text: 'Call' },
      steps: 2,
      stepsDone: 0,
    })
    expect(await lastAction()).toBe('Plan “Win back” for “Ann Lee”')
    await expect(plan(99)).rejects.toMatchObject(gone)
    await expect(plan(ann, { playbookId: 99 })).rejects.toMatchObject(gone)
    const odd = { text: 'x', dueOn: TODAY, criterionId: 99 }
    await expect(plan(ann, { steps: [odd] })).rejects.toMatchObject(gone)
    expect((await data.call('plans.list', {})).total).toBe(1)
  })
})

describe('working on a plan', () => {
  it('stands where its next step puts it', async () => {
    const id = await plan(ann, { dueOn: addDays(TODAY, 60), steps })
    const place = async () => (await get(id)).place
    expect(await place()).toBe('soon')
    const [call, write] = (await get(id)).stepList
    data.setToday(addDays(TODAY, 3))
    expect(await place()).toBe('overdue')
    await data.call('plans.doStep', { id: call?.id ?? 0, outcome: 'They will come on Friday' })
    expect(await lastAction()).toBe('Done for “Ann Lee”: Call')
    expect((await get(id)).stepList[0]).toMatchObject({
      doneOn: addDays(TODAY, 3),
      outcome: 'They will come on Friday',
    })
    expect(await place()).toBe('onItsWay')
    await data.call('plans.doStep', { id: write?.id ?? 0 })
    expect(await place()).toBe('decide')
    await data.call('plans.doStep', { id: write?.id ?? 0, done: false })
    expect(await place()).toBe('onItsWay')
    data.setToday(addDays(TODAY, 61))
    expect(await place()).toBe('decide')
    const board = await data.call('plans.board', {})
    expect(board.columns.map(({ place, count }) => [place, count])).toEqual([
      ['decide', 1],
      ['overdue', 0],
      ['soon', 0],
      ['onItsWay', 0],
      ['closed', 0],
    ])
  })

  it('adds, edits, puts off and removes steps, and undoes each', async () => {
    const id = await plan(ann, { steps })
    const { id: added } = await data.call('plans.addStep', {
      planId: id,
      text: 'Visit',
      dueOn: addDays(TODAY, -3),
      criterionId: 5,
    })
    expect((await get(id)).nextStep?.id).toBe(added)
    const { dueOn } = await data.call('plans.snoozeStep', { id: added })
    expect(dueOn).toBe(addDays(TODAY, 7))
    await data.call('plans.saveStep', { id: added, changes: { note: 'Bring cake', text: 'Visit them' } })
    const { total } = await data.call('history.list', {})
    await data.call('plans.saveStep', { id: added, changes: { note: 'Bring cake' } })
    expect((await data.call('history.list', {})).total).toBe(total)
    expect((await get(id)).stepList.find((step) => step.id === added)).toMatchObject({
      text: 'Visit them',
      note: 'Bring cake',
      dueOn,
      criterion: 'Cares about us as a supplier',
    })
    await data.call('plans.removeStep', { id: added })
    expect((await get(id)).steps).toBe(2)
    for (let count = 0; count < 4; count += 1) await data.call('history.undo', {})
    expect((await get(id)).stepList.map(({ text }) => text)).toEqual(['Call', 'Write'])
    await expect(data.call('plans.doStep', { id: 99 })).rejects.toMatchObject(gone)
    await expect(data.call('plans.addStep', { planId: 99, ...(steps[0] ?? { text: '', dueOn: '' }) }))
      .rejects //
      .toMatchObject(gone)
  })

  it('is renamed and given more time, never less', async () => {
    const id = await plan(ann, { steps, dueOn: '2026-05-01' })
    await data.call('plans.update', { id, changes: { name: 'Try once more', goal: 'Pays in 14 days' } })
    await data.call('plans.extend', { id, dueOn: '2026-06-01' })
    expect(await get(id)).toMatchObject({ name: 'Try once more', dueOn: '2026-06-01' })
    await expect(data.call('plans.extend', { id, dueOn: '2026-06-01' })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'dueOn' }],
    })
  })

  it('keeps grade and score before and after', async () => {
    await rate(ann, 3, 3, 3)
    const id = await plan(ann, { playbookId: 3 })
    await rate(ann, 5, 5, 5)
    await data.call('plans.close', { id, state: 'done', outcome: 'A joy now' })
    expect(await lastAction()).toBe('Close the plan “Improve by a date, or let go” for “Ann Lee” as done')
    expect(await get(id)).toMatchObject({
      state: 'done',
      place: 'closed',
      closedOn: TODAY,
      outcome: 'A joy now',
      gradeBefore: 'C',
      scoreBefore: 50,
      gradeAfter: 'A',
      scoreAfter: 100,
      nextStep: null,
    })
    const closed = { code: 'conflict' }
    await expect(data.call('plans.close', { id, state: 'done' })).rejects.toMatchObject(closed)
    await expect(data.call('plans.extend', { id, dueOn: '2027-01-01' })).rejects.toMatchObject(closed)
    await data.call('plans.reopen', { id })
    expect(await get(id)).toMatchObject({ state: 'open', gradeAfter: null, outcome: 'A joy now' })
    await expect(data.call('plans.reopen', { id })).rejects.toMatchObject(closed)
  })

  it('lets a customer go, and begins to part well in the same breath', async () => {
    const id = await plan(ann, { playbookId: 3 })
    await expect(data.call('plans.close', { id, state: 'done', partWith: 7 })).rejects.toMatchObject({
      code: 'invalid',
    })
    const { partingPlanId } = await data.call('plans.close', { id, state: 'letGo', partWith: 7 })
    expect(await lastAction()).toBe('Let “Ann Lee” go and close the plan “Improve by a date, or let go”')
    expect(await get(partingPlanId ?? 0)).toMatchObject({
      grade: 'D',
      name: 'Part well: a kind goodbye',
      steps: 5,
    })
    await data.call('history.undo', {})
    expect((await data.call('plans.list', {})).rows).toMatchObject([{ id, state: 'open' }])
  })

  it('is removed with its steps, and comes back', async () => {
    const id = await plan(ann, { steps })
    await data.call('plans.remove', { id })
    expect(all(data.db, 'SELECT 1 FROM plan_step')).toEqual([])
    await expect(get(id)).rejects.toMatchObject(gone)
    await data.call('history.undo', {})
    expect((await get(id)).stepList).toHaveLength(2)
  })

  it('keeps its steps when their criterion goes', async () => {
    const id = await plan(ann, { steps: [{ text: 'Smile', dueOn: TODAY, criterionId: 1 }] })
    const { criteria } = await data.call('grading.criteria', {})
    await data.call('grading.saveCriteria', { criteria: criteria.filter((one) => one.id !== 1) })
    expect((await get(id)).stepList).toMatchObject([{ text: 'Smile', criterionId: null }])
  })
})

describe('looking at plans', () => {
  it('lists what is due first, then what is closed, by grade, customer and name', async () => {
    const late = await plan(ann, { grade: 'B', steps: [{ text: 'x', dueOn: addDays(TODAY, -1) }] })
    const later = await plan(bob, { grade: 'B', steps })
    const closed = await plan(ann, { grade: 'A', steps })
    await data.call('plans.close', { id: closed, state: 'done' })
    const ids = async (input: InputOf<'plans.list'>) =>
      (await data.call('plans.list', input)).rows.map(({ id }) => id)
    expect(await ids({})).toEqual([late, later, closed])
    expect(await ids({ grade: 'B' })).toEqual([late, later])
    expect(await ids({ customerId: ann })).toEqual([late, closed])
    expect(await ids({ query: 'ray' })).toEqual([later])
    expect(await ids({ places: ['closed', 'soon'] })).toEqual([later, closed])
    expect(await data.call('plans.list', { limit: 1, offset: 1 })).toMatchObject({
      total: 3,
      rows: [{ id: later }],
    })
  })

  it('counts plans of customers in different places together', async () => {
    const addresses = [{ city: 'Leeds' }]
    const { id: cat } = await data.call('customers.create', { name: 'Cat', addresses })
    await plan(ann, { steps })
    await plan(cat, { steps })
    expect((await data.call('plans.list', {})).total).toBe(2)
    const { columns } = await data.call('plans.board', {})
    expect(columns.find(({ place }) => place === 'soon')?.count).toBe(2)
  })

  it('tells what is due up to a day, and what asks for a decision', async () => {
    await plan(ann, { steps })
    const past = await plan(bob, { dueOn: addDays(TODAY, -1), steps })
    expect(await data.call('plans.due', {})).toMatchObject({
      stepCount: 0,
      decisionCount: 1,
      decisions: [{ id: past, customerName: 'Bob Ray' }],
    })
    const due = await data.call('plans.due', { upTo: addDays(TODAY, 2), limit: 1 })
    expect(due).toMatchObject({ stepCount: 2, steps: [{ text: 'Call', customerName: 'Ann Lee' }] })
    await data.call('plans.close', { id: past, state: 'letGo' })
    expect(await data.call('plans.due', {})).toMatchObject({ decisionCount: 0, decisions: [] })
  })
})

describe('playbooks', () => {
  const draft = { grade: 'A' as const, name: 'Spoil', about: '', days: 30, weakest: 1, steps: [] }
  it('are added, changed and removed; plans stay', async () => {
    const { id } = await data.call('plans.savePlaybook', draft)
    const made = await plan(ann, { playbookId: id })
    await data.call('plans.savePlaybook', { ...draft, id, steps: [{ text: 'Cake', afterDays: 3 }] })
    expect((await data.call('plans.playbooks', {})).playbooks.find((one) => one.id === id)).toMatchObject({
      name: 'Spoil',
      steps: [{ text: 'Cake', afterDays: 3 }],
    })
    await data.call('plans.removePlaybook', { id })
    expect(await lastAction()).toBe('Remove the playbook “Spoil”')
    expect(await get(made)).toMatchObject({ name: 'Spoil', playbookId: null })
    await data.call('history.undo', {})
    expect((await get(made)).playbookId).toBe(id)
    await expect(data.call('plans.savePlaybook', { ...draft, id: 99 })).rejects.toMatchObject(gone)
    await expect(data.call('plans.removePlaybook', { id: 99 })).rejects.toMatchObject(gone)
  })
})

describe('letters', () => {
  it('are filled in for a customer, and name what is left', async () => {
    await data.call('settings.update', { owner: 'Jo Miller', business: 'Miller Plumbing' })
    const { id } = await data.call('customers.create', {
      name: 'Lee & Sons',
      externalId: '17',
      contacts: [{ name: 'Ann Lee' }],
      addresses: [{ street: '1 Mill Lane', city: 'Leeds', postalCode: 'LS1' }],
      doNotContact: true,
    })
    const { id: letterId } = await data.call('plans.saveLetter', {
      purpose: 'price',
      name: 'Price',
      subject: 'From [date], no. {number}',
      body: '{greeting},\n\n{name} {contact} {nonsense} [date] [price]\n{today}\n{owner}\n{business}',
    })
    expect(await data.call('plans.letterFor', { letterId, customerId: id })).toEqual({
      subject: 'From [date], no. 17',
      body: 'Dear Ann Lee,\n\nLee & Sons Ann Lee {nonsense} [date] [price]\n15 March 2026\nJo Miller\nMiller Plumbing',
      blanks: ['date', 'price'],
      customerName: 'Lee & Sons',
      doNotContact: true,
      recipient: ['Lee & Sons', 'Ann Lee', '1 Mill Lane', 'LS1 Leeds'],
    })
    const all = await data.call('plans.letterFor', { letterId: 4, customerId: ann })
    expect(all.body).toMatch(/^Dear all at Ann Lee,/)
  })

  it('take other words for once, with the same fields', async () => {
    const words = { subject: 'To {name}', body: '{greeting} [day]' }
    expect(await data.call('plans.letterFor', { letterId: 1, customerId: ann, ...words })).toMatchObject({
      subject: 'To Ann Lee',
      body: 'Dear all at Ann Lee [day]',
      blanks: ['day'],
    })
  })

  it('that went out to many are noted with each as one action, which undo takes back', async () => {
    const { id: bob } = await data.call('customers.create', { name: 'Bob' })
    const customerIds = [ann, bob, ann]
    const subject = 'News for {name}'
    expect(await data.call('plans.noteLetters', { letterId: 1, customerIds, subject })).toEqual({ noted: 2 })
    for (const [customerId, note] of [
      [ann, 'News for Ann Lee'],
      [bob, 'News for Bob'],
    ] as const) {
      const { rows } = await data.call('touchpoints.list', { customerId })
      expect(rows).toMatchObject([
        { happenedOn: '2026-03-15', kind: 'letter', initiative: 'proactive', minutes: 0, note },
      ])
    }
    const { undo } = await data.call('history.list', { limit: 1 })
    expect(undo?.name).toMatch(/^Note the letter “.*” to 2 customers$/)
    await data.call('history.undo', {})
    expect((await data.call('touchpoints.list', { customerId: bob })).total).toBe(0)
    expect((await data.call('touchpoints.list', { customerId: ann })).total).toBe(0)
    await expect(
      data.call('plans.noteLetters', { letterId: 1, customerIds: [bob, 999] }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect((await data.call('touchpoints.list', { customerId: bob })).total).toBe(0)
  })

  it('are added, changed and removed', async () => {
    const { letters } = await data.call('plans.letters', {})
    const [first] = letters
    if (!first) throw new Error('there are no letters')
    await data.call('plans.saveLetter', { ...first, name: 'Honest price' })
    expect(await lastAction()).toBe('Edit the letter “Honest price”')
    await data.call('plans.removeLetter', { id: first.id })
    expect((await data.call('plans.letters', {})).letters).toHaveLength(letters.length - 1)
    await data.call('history.undo', {})
    expect((await data.call('plans.letters', {})).letters[0]?.name).toBe('Honest price')
    for (const call of [
      data.call('plans.removeLetter', { id: 99 }),
      data.call('plans.saveLetter', { ...first, id: 99 }),
      data.call('plans.letterFor', { letterId: 99, customerId: ann }),
      data.call('plans.letterFor', { letterId: first.id, customerId: 99 }),
    ])
      await expect(call).rejects.toMatchObject(gone)
  })
})

describe('what other parts do to plans', () => {
  it('follow a customer who is merged into another', async () => {
    const id = await plan(bob, { steps })
    await data.call('duplicates.merge', { survivorId: ann, mergedId: bob })
    expect(await get(id)).toMatchObject({ customerId: ann, customerName: 'Ann Lee' })
    expect(all(data.db, 'SELECT DISTINCT customer_id AS id FROM plan_step')).toEqual([{ id: ann }])
    await data.call('history.undo', {})
    expect((await get(id)).customerName).toBe('Bob Ray')
  })

  it('go with a customer who is erased, free text and all', async () => {
    const id = await plan(ann, {
      name: 'SECRET-PLAN',
      goal: 'SECRET-GOAL',
      steps: [{ text: 'SECRET-STEP', dueOn: TODAY }],
    })
    const step = (await get(id)).stepList[0]?.id ?? 0
    await data.call('plans.saveStep', { id: step, changes: { text: 'SECRET-NEW' } })
    await data.call('customers.erase', { id: ann, confirmName: 'Ann Lee' })
    expect(all(data.db, 'SELECT 1 FROM plan UNION ALL SELECT 1 FROM plan_step')).toEqual([])
    const images = all<{ before: string | null }>(data.db, 'SELECT before FROM history_change')
    expect(JSON.stringify(images)).not.toContain('SECRET')
  })

  it('are told in the history of a customer, field by field', async () => {
    const id = await plan(ann, { steps: steps.slice(0, 1) })
    const step = (await get(id)).stepList[0]?.id ?? 0
    await data.call('plans.snoozeStep', { id: step })
    const { rows } = await data.call('history.ofCustomer', { customerId: ann })
    expect(rows.map(({ name }) => name).slice(0, 2)).toEqual([
      'Put off for “Ann Lee”: Call',
      'Plan “A plan of my own” for “Ann Lee”',
    ])
    const shown = await data.call('history.show', { id: rows[0]?.id ?? 0 })
    expect(shown.rows).toMatchObject([
      { record: 'plan_step', title: 'Call', customer: { name: 'Ann Lee' }, fields: [{ label: 'Due on' }] },
    ])
  })
})
