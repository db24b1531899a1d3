import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TodayPage } from '../../../../src/renderer/features/today/TodayPage'
import { AppError } from '../../../../src/shared/errors'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show, someInfo, type Handlers } from '../../support'
import { someRow } from '../plans/samples'

type Due = OutputOf<'plans.due'>

const step = (id: number, customerName: string, text: string, dueOn: string): Due['steps'][number] => ({
  id,
  text,
  dueOn,
  planId: 4,
  planName: 'Lift to A',
  grade: 'B',
  customerId: id,
  customerName,
  customerGrade: 'B',
})
const someSteps = [
  step(11, 'Ann Lee', 'Agree how they pay', '2026-03-08'),
  step(12, 'Bob', 'Call', '2026-03-10'),
  step(13, 'Cleo', 'Visit', '2026-03-17'),
]
const override: OutputOf<'grading.due'>['overrides'][number] = {
  customerId: 21,
  name: 'Dan',
  grade: 'A',
  computedGrade: 'C',
  reason: 'Opens doors',
  endsOn: null,
  remindOn: '2026-03-09',
  createdOn: '2026-01-01',
  why: 'reminder',
  on: '2026-03-09',
}

/** Main as far as what is due goes: a step that is done is gone. */
function bridge({
  steps = someSteps,
  decisions = [],
  overrides = [],
  toRate = 0,
  more = {},
}: Partial<Due> & {
  overrides?: OutputOf<'grading.due'>['overrides']
  toRate?: number
  more?: Handlers
} = {}) {
  let left = steps
  return fakeBridge({
    'plans.due': () => ({
      stepCount: left.length,
      steps: left,
      decisionCount: decisions.length,
      decisions,
    }),
    'grading.due': () => ({ count: overrides.length, overrides }),
    'grading.toRate': () => ({ total: toRate, done: 0, rows: [] }),
    'personas.toReview': () => ({ personas: [] }),
    'plans.doStep': ({ id }) => {
      left = left.filter((one) => one.id !== id)
      return { id: 4 }
    },
    'plans.snoozeStep': ({ id }) => ({ id, dueOn: '2026-03-17' }),
    'plans.saveStep': () => ({ id: 4 }),
    'plans.close': ({ id }) => ({ id, partingPlanId: null }),
    'plans.extend': () => ({ id: 4 }),
    'grading.adjustOverride': ({ customerId }) => ({ customerId }),
    ...more,
  })
}

const line = (name: RegExp) => screen.findByRole('link', { name })

test('says who, what and when: overdue first, then today, then the next two weeks', async () => {
  bridge({
    decisions: [{ ...someRow, place: 'decide', dueOn: '2026-03-01' }],
    overrides: [override],
    toRate: 12,
  })
  show(<TodayPage />)
  expect(await line(/Ann Lee Agree how they pay/)).toHaveAttribute('href', '/plans/4')
  const lists = screen.getAllByRole('list').map((list) => list.textContent)
  expect(lists[0]).toContain('2 days ago')
  expect(lists[1]).toContain('today')
  expect(lists[2]).toContain('in 7 days')
  expect(lists[3]).toContain('The plan has come to its date')
  expect(lists[4]).toContain('You wanted to look again at the A you set; the numbers say C.')
  expect(await line(/Rate 12 customers/)).toHaveAttribute('href', '/rating')
  expect(screen.getByRole('list', { name: 'Steps of your plans 3 Overdue' })).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('a key does, puts off or moves the present line, and the next one takes its place', async () => {
  const asked = bridge()
  const { user } = show(<TodayPage />)
  await waitFor(async () => expect(await line(/Ann Lee/)).toHaveFocus())
  await user.keyboard('d')
  await waitFor(() => expect(screen.queryByRole('link', { name: /Ann Lee/ })).not.toBeInTheDocument())
  await waitFor(async () => expect(await line(/Bob/)).toHaveFocus())
  await user.keyboard('j')
  expect(await line(/Cleo/)).toHaveFocus()
  await user.keyboard('s')
  await user.keyboard('{ArrowUp}')
  expect(await line(/Bob/)).toHaveFocus()
  await user.keyboard('r')
  const dialog = await screen.findByRole('dialog', { name: 'Bob' })
  // A letter is a letter there.
  await user.keyboard('d')
  await user.click(within(dialog).getByRole('button', { name: 'Move' }))
  await waitFor(() => {
    expect(asked.inputsOf('plans.saveStep')).toEqual([{ id: 12, changes: { dueOn: '2026-03-10' } }])
  })
  expect(asked.inputsOf('plans.doStep')).toEqual([{ id: 11, done: true }])
  expect(asked.inputsOf('plans.snoozeStep')).toEqual([{ id: 13, days: 7 }])
})

test('says what was done, and takes it back', async () => {
  let latest = 6
  const asked = bridge({
    more: {
      'history.list': () => ({
        total: 1,
        rows: [],
        undo: { id: (latest += 1), name: 'Done' },
        redo: null,
      }),
      'history.undo': () => ({ id: 8, name: 'Done', changes: 1 }),
    },
  })
  const { user } = show(<TodayPage />)
  await line(/Ann Lee/)
  await user.keyboard('d')
  expect(await screen.findByText('Done for Ann Lee: Agree how they pay')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(asked.inputsOf('history.undo')).toEqual([{ id: 8 }]))
})

test('a plan past its date is kept, given more time or let go; a grade one set is looked at again', async () => {
  const asked = bridge({
    steps: [],
    decisions: [{ ...someRow, grade: 'C', place: 'decide', dueOn: '2026-03-01' }],
    overrides: [
      override,
      { ...override, customerId: 22, name: 'Eve', why: 'end', on: '2026-03-12', endsOn: '2026-03-12' },
    ],
  })
  const { user } = show(<TodayPage />)
  await waitFor(async () => expect(await line(/Ann Lee/)).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Keep: Ann Lee' }))
  await user.click(screen.getByRole('button', { name: '30 more days: Ann Lee' }))
  await user.click(screen.getByRole('button', { name: 'Let go: Ann Lee' }))
  await waitFor(() => {
    expect(asked.inputsOf('plans.close')).toMatchObject([
      { id: 4, state: 'done' },
      { id: 4, state: 'letGo' },
    ])
  })
  expect(asked.inputsOf('plans.extend')).toEqual([{ id: 4, dueOn: '2026-04-09' }])
  await user.click(screen.getByRole('button', { name: 'Done: Dan' }))
  await user.click(screen.getByRole('button', { name: 'In a month: Dan' }))
  await user.click(screen.getByRole('button', { name: 'A month longer: Eve' }))
  await user.click(screen.getByRole('button', { name: 'Let it end: Eve' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.adjustOverride')).toEqual([
      { customerId: 21, remindOn: null },
      { customerId: 21, remindOn: '2026-04-10' },
      { customerId: 22, endsOn: '2026-04-12' },
      { customerId: 22, endNoted: true },
    ])
  })
})

test('when nothing is due it says so kindly, and what is next', async () => {
  bridge({
    steps: [],
    more: {
      'plans.due': ({ upTo = '' }) => ({
        stepCount: 0,
        steps: upTo > '2026-06-01' ? [step(5, 'Fay', 'Call', '2026-06-01')] : [],
        decisionCount: 0,
        decisions: [],
      }),
    },
  })
  show(<TodayPage />)
  expect(await screen.findByRole('heading', { name: 'Nothing is due' })).toBeInTheDocument()
  expect(await screen.findByText('Enjoy it. Next: Fay, “Call”, on 1 Jun 2026.')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('before there are customers it says what it is for', async () => {
  bridge({ steps: [] }).answer({ 'system.info': () => ({ ...someInfo, customers: 0 }) })
  show(<TodayPage />)
  expect(await screen.findByRole('heading', { name: 'Here stands what is due' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Import customers' })).toHaveAttribute('href', '/data/import')
  const criteria = screen.getByRole('link', { name: 'Say what makes a good customer' })
  expect(criteria).toHaveAttribute('href', '/criteria')
})

test('a part that fails says so, and the others stand', async () => {
  const asked = bridge()
  asked.answer({
    'grading.due': () => {
      throw new AppError('damaged', 'The file is damaged.')
    },
  })
  show(<TodayPage />)
  expect(await line(/Ann Lee/)).toBeInTheDocument()
  expect(await screen.findByText('The file is damaged.')).toBeInTheDocument()
})

test('a persona to look at again is still true for a year, put off, or opened', async () => {
  const asked = bridge({
    steps: [],
    more: {
      'personas.toReview': () => ({ personas: [{ id: 7, name: 'Hannah', reviewOn: '2026-03-09' }] }),
      'personas.save': () => ({ id: 7 }) as never,
    },
  })
  const { user } = show(<TodayPage />)
  const due = await line(/Is Hannah still who you want/)
  expect(due).toHaveAttribute('href', '/personas/7')
  expect(await axeFindings()).toEqual([])
  due.focus()
  await user.keyboard('d')
  await user.keyboard('s')
  expect(asked.inputsOf('personas.save')).toEqual([
    { id: 7, persona: { reviewOn: '2027-03-10' } },
    { id: 7, persona: { reviewOn: '2026-04-10' } },
  ])
})

test('leads to the preview of the printed list', async () => {
  bridge({})
  show(<TodayPage />)
  expect(await screen.findByRole('link', { name: 'Print' })).toHaveAttribute('href', '/reports/today')
})

test('of many lines the first are shown, the rest when asked for', async () => {
  bridge({
    steps: Array.from({ length: 25 }, (_, index) =>
      step(index + 1, `Customer ${String(index)}`, 'Call', '2026-03-09'),
    ),
  })
  const { user } = show(<TodayPage />)
  await line(/Customer 19/)
  expect(screen.queryByRole('link', { name: /Customer 20/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show 5 more' }))
  expect(await line(/Customer 24/)).toBeInTheDocument()
})
