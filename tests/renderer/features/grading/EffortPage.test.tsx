import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { EffortPage } from '../../../../src/renderer/features/grading/effort/EffortPage'
import { AppError } from '../../../../src/shared/errors'
import type { OutputOf } from '../../../../src/shared/operations'
import type { Effort } from '../../../../src/shared/operations/gradeOverview'
import { grades, type Grade } from '../../../../src/shared/values'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'

type Answer = OutputOf<'grading.effort'>

function effortOf(grade: Grade, more: Partial<Effort> = {}): Effort {
  return {
    grade,
    customers: 0,
    revenue12m: 0,
    contribution12m: 0,
    costToServe12m: 0,
    minutes12m: 0,
    customersShare: 0,
    revenueShare: 0,
    contributionShare: 0,
    costToServeShare: null,
    minutesShare: null,
    ...more,
  }
}

const taking: Partial<Effort> = {
  customers: 4,
  revenue12m: 900_00,
  contribution12m: 40_00,
  costToServe12m: 310_00,
  minutes12m: 310,
  customersShare: 0.4,
  revenueShare: 0.09,
  contributionShare: 0.04,
  costToServeShare: 0.31,
  minutesShare: 0.31,
}
const sentence = 'You spend 31% of your time on D’s, who bring 4% of contribution.'
const someEffort: Answer = {
  asOf: '2026-03-10',
  total: 10,
  grades: grades.map((grade) =>
    effortOf(grade, grade === 'D' ? taking : grade === 'A' ? { customers: 6 } : {}),
  ),
  focus: { grade: 'D', sentence },
  grade: 'D',
  listed: 2,
  rows: [
    {
      id: 7,
      name: 'Dora Dent',
      place: 'Cork',
      score: 31,
      revenue12m: 400_00,
      contribution12m: -20_00,
      costToServe12m: 200_00,
      minutes12m: 200,
    },
    {
      id: 8,
      name: 'Dirk',
      place: '',
      score: null,
      revenue12m: 500_00,
      contribution12m: 60_00,
      costToServe12m: 110_00,
      minutes12m: 110,
    },
  ],
}

function shown(handlers: Handlers = {}) {
  const bridge = fakeBridge({ 'grading.effort': () => someEffort, ...handlers })
  return { bridge, ...show(<EffortPage />) }
}

test('says what is out of proportion, in numbers, and who they are', async () => {
  const { user, history } = shown()
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  const table = screen.getByRole('table', { name: 'What each grade brings and takes' })
  const row = within(table).getByRole('row', { name: /^Grade D/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['440%', '€9009%', '€404%', '€31031%', '5.2 h31%', 'Who?'])
  expect(within(table).getByRole('row', { name: /^All/ })).toHaveTextContent('10')
  const who = screen.getByRole('table', { name: 'Who they are: D' })
  expect(within(who).getByRole('row', { name: /Dora Dent/ })).toHaveTextContent('3.3 h')
  expect(await axeFindings()).toEqual([])
  await user.click(within(who).getByRole('link', { name: 'Dora Dent' }))
  expect(history.at(-1)).toBe('/customers/7')
})

test('shows who they are of any grade', async () => {
  const { bridge, user } = shown()
  const a = await screen.findByRole('button', { name: 'Who takes your time: A' })
  expect(screen.getByRole('button', { name: 'Who takes your time: D' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(screen.getByRole('button', { name: 'Who takes your time: B' })).toBeDisabled()
  bridge.answer({ 'grading.effort': () => ({ ...someEffort, grade: 'A', listed: 0, rows: [] }) })
  a.focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/Nobody of this grade has taken/)).toBeInTheDocument()
  expect(bridge.inputsOf('grading.effort').at(-1)).toMatchObject({ grade: 'A' })
  expect(screen.getByText(sentence)).toBeInTheDocument()
})

test('shows more of a long list', async () => {
  const { bridge, user } = shown({ 'grading.effort': () => ({ ...someEffort, listed: 90 }) })
  expect(await screen.findByText('88 customers more')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(bridge.inputsOf('grading.effort').at(-1)?.limit).toBe(150))
})

test('has no sentence when nothing is known, and another when all is in proportion', async () => {
  const nothing = { ...someEffort, focus: null, grade: null, listed: 0, rows: [] }
  const { bridge, unmount } = shown({
    'grading.effort': () => ({ ...nothing, grades: grades.map((grade) => effortOf(grade)) }),
  })
  expect(await screen.findByText('How long it takes is not known yet.')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  unmount()
  bridge.answer({ 'grading.effort': () => nothing })
  show(<EffortPage />)
  expect(await screen.findByText(/No grade takes a larger part/)).toBeInTheDocument()
})

test('teaches when there is nobody', async () => {
  shown({ 'grading.effort': () => ({ ...someEffort, total: 0 }) })
  expect(await screen.findByRole('heading', { name: 'Nobody takes your time yet' })).toBeInTheDocument()
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
})

test('says what went wrong and tries again', async () => {
  const { bridge, user } = shown({
    'grading.effort': () => {
      throw new AppError('busy', 'The file is busy.')
    },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('The file is busy.')
  bridge.answer({ 'grading.effort': () => someEffort })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(sentence)).toBeInTheDocument()
})
