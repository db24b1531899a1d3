import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { MoversPage } from '../../../../src/renderer/features/grading/movers/MoversPage'
import { sinceOf, useMoversState } from '../../../../src/renderer/features/grading/movers/movers-state'
import { AppError } from '../../../../src/shared/errors'
import type { OutputOf } from '../../../../src/shared/operations'
import type { GradeMonth, Mover } from '../../../../src/shared/operations/gradeOverview'
import { grades } from '../../../../src/shared/values'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'

// A canvas cannot be drawn on here; what the chart says is in its name and in the table.
vi.mock('react-chartjs-2', () => ({
  Bar: ({ 'aria-label': label }: { 'aria-label': string }) => <div role="img" aria-label={label} />,
}))

const first = useMoversState.getState()
beforeEach(() => {
  useMoversState.setState(first, true)
})

function mover(id: number, name: string, from: Mover['from'], to: Mover['to']): Mover {
  const changed = { at: '2026-02-10T08:00:00.000Z', cause: 'rating' as const }
  return { id, name, place: 'Cork', from, to, score: 71.2, revenue12m: 1200_00, changed }
}

const someMovers: OutputOf<'grading.movers'> = {
  since: '2025-12-10',
  total: 12,
  moved: 3,
  added: 1,
  transitions: [
    { from: 'A', to: 'A', customers: 8, revenue12m: 8000_00 },
    { from: 'B', to: 'A', customers: 1, revenue12m: 1200_00 },
    { from: 'B', to: 'C', customers: 2, revenue12m: 300_00 },
    { from: 'new', to: 'ungraded', customers: 1, revenue12m: 0 },
  ],
  listed: 3,
  rows: [mover(1, 'Ann Lee', 'B', 'A'), mover(2, 'Bob', 'B', 'C'), mover(3, 'Cid', 'B', 'C')],
}

function months(...named: string[]): GradeMonth[] {
  return named.map((month, index) => ({
    month,
    asOf: `${month}-28`,
    grades: grades.map((grade) => ({
      grade,
      customers: grade === 'A' ? 2 + index : 0,
      revenue12m: grade === 'A' ? 100_00 : 0,
      contribution12m: 0,
      costToServe12m: 0,
    })),
  }))
}

function shown(handlers: Handlers = {}) {
  const bridge = fakeBridge({
    'grading.movers': () => someMovers,
    'grading.months': () => ({ months: months('2026-01', '2026-02') }),
    ...handlers,
  })
  return { bridge, ...show(<MoversPage />) }
}

test('shows how many went where, who, and why', async () => {
  const { history, user } = shown()
  const matrix = await screen.findByRole('table', { name: 'From which grade to which' })
  expect(screen.getByRole('status')).toHaveTextContent('3 customers moved, 1 is new since then')
  const row = within(matrix).getByRole('row', { name: /^Grade B/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '·', '2', '·', '·', '3'])
  const list = screen.getByRole('table', { name: 'Customers who moved' })
  const ann = within(list).getByRole('row', { name: /Ann Lee/ })
  expect(ann).toHaveTextContent('your rating4 weeks ago')
  expect(ann).toHaveTextContent('€1,200')
  expect(within(ann).getByRole('img', { name: 'Grade B' })).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await user.click(within(ann).getByRole('link', { name: 'Ann Lee' }))
  expect(history.at(-1)).toBe('/customers/1')
})

test('a cell narrows the list, and gives everyone back', async () => {
  const { bridge, user } = shown()
  const cell = await screen.findByRole('button', {
    name: 'From B to C: 2 customers, €300 of revenue in 12 months',
  })
  cell.focus()
  await user.keyboard('{Enter}')
  expect(cell).toHaveAttribute('aria-pressed', 'true')
  expect(await screen.findByRole('heading', { name: 'From B to C' })).toBeInTheDocument()
  await waitFor(() => {
    expect(bridge.inputsOf('grading.movers').at(-1)).toMatchObject({ from: 'B', to: 'C' })
  })
  await user.click(screen.getByRole('button', { name: 'Show everyone who moved' }))
  expect(cell).toHaveAttribute('aria-pressed', 'false')
  expect(screen.getByRole('heading', { name: 'Customers who moved' })).toBeInTheDocument()
})

test('looks since other days', async () => {
  const { bridge, user } = shown()
  await user.click(await screen.findByRole('radio', { name: 'A year' }))
  await waitFor(() => expect(bridge.inputsOf('grading.movers').at(-1)?.since).toBe('2025-03-10'))
  await user.click(screen.getByRole('radio', { name: 'A date' }))
  const day = screen.getByRole('textbox', { name: 'Since' })
  expect(day).toHaveValue('10/03/2025')
  await user.clear(day)
  await user.type(day, '01/01/2026')
  await user.tab()
  await waitFor(() => expect(bridge.inputsOf('grading.movers').at(-1)?.since).toBe('2026-01-01'))
})

test.each([
  ['month', null, '2026-02-08'],
  ['quarter', null, '2025-12-10'],
  ['year', null, '2025-03-10'],
  ['date', '2024-02-29', '2024-02-29'],
] as const)('since %s', (span, day, since) => {
  expect(sinceOf({ span, day }, '2026-03-10')).toBe(since)
})

test('leads through a long list page by page, and begins another one at its beginning', async () => {
  const { bridge, user } = shown({ 'grading.movers': () => ({ ...someMovers, listed: 10_070 }) })
  const asked = () => bridge.inputsOf('grading.movers').at(-1)
  expect(await screen.findByText('1 to 50 of 10,070')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await waitFor(() => expect(asked()).toMatchObject({ limit: 50, offset: 50 }))
  expect(screen.getByText('51 to 100 of 10,070')).toBeInTheDocument()
  useMoversState.getState().choose({ from: 'B', to: 'A' })
  await waitFor(() => expect(asked()).toMatchObject({ offset: 0, from: 'B' }))
})

test('shows the months as bars and in a table, the newest first', async () => {
  shown()
  const chart = 'Customers by grade at the end of each month, January 2026 to February 2026'
  expect(await screen.findByRole('img', { name: chart })).toBeInTheDocument()
  const table = screen.getByRole('table', { name: 'Customers by grade and month' })
  const [, newest] = within(table).getAllByRole('row')
  expect(newest).toHaveTextContent(/^February 2026300003€100€0$/)
})

test('of one month there is nothing to draw yet', async () => {
  shown({ 'grading.months': () => ({ months: months('2026-03') }) })
  expect(await screen.findByText(/A month is added by itself/)).toBeInTheDocument()
  expect(await screen.findByRole('row', { name: /March 2026/ })).toBeInTheDocument()
  expect(screen.queryByRole('img', { name: /Customers by grade at the end/ })).not.toBeInTheDocument()
})

test('teaches when there is nobody, and says when nobody moved', async () => {
  const nobody = { ...someMovers, moved: 0, added: 0, transitions: [], listed: 0, rows: [] }
  const { bridge, unmount } = shown({ 'grading.movers': () => ({ ...nobody, total: 0 }) })
  expect(await screen.findByRole('heading', { name: 'Nobody can move yet' })).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  unmount()
  bridge.answer({ 'grading.movers': () => nobody })
  show(<MoversPage />)
  expect(await screen.findByText('Nobody has moved since then.')).toBeInTheDocument()
})

test('says what went wrong and tries again', async () => {
  const { bridge, user } = shown({
    'grading.movers': () => {
      throw new AppError('busy', 'The file is busy.')
    },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('The file is busy.')
  bridge.answer({ 'grading.movers': () => someMovers })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Ann Lee' })).toBeInTheDocument()
})
