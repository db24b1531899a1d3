import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { PlanMaking } from '../../../../src/renderer/components/plan-making'
import { NewPlanDialog } from '../../../../src/renderer/features/plans/NewPlanDialog'
import { PlanPanel } from '../../../../src/renderer/features/plans/PlanPanel'
import { PlansPage } from '../../../../src/renderer/features/plans/PlansPage'
import { usePlansState } from '../../../../src/renderer/features/plans/plans-state'
import { planPlaces, type PlanRow } from '../../../../src/shared/operations/plans'
import { AppError } from '../../../../src/shared/errors'
import { someCustomerRow } from '../../samples'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'
import { closedRow, somePlaybooks, someRow } from './samples'

beforeEach(() => {
  usePlansState.setState({ view: 'board', query: '', grade: null, place: null, offset: 0 })
})

const boardOf = (plans: PlanRow[]) => ({
  total: plans.length,
  columns: planPlaces.map((place) => {
    const inPlace = plans.filter((plan) => plan.place === place)
    return { place, count: inPlace.length, plans: inPlace }
  }),
})
const handlers: Handlers = {
  'plans.board': () => boardOf([someRow, closedRow]),
  'plans.list': () => ({ total: 2, rows: [someRow, closedRow] }),
  'plans.playbooks': () => ({ playbooks: somePlaybooks }),
  'plans.propose': () => ({
    playbookId: 2,
    grade: 'B',
    name: 'Lift to A',
    dueOn: '2026-07-08',
    steps: [
      {
        text: 'Call them',
        dueOn: '2026-03-17',
        criterionId: null,
        criterion: null,
        pointsLeft: null,
        suggestions: [],
      },
      {
        text: 'Ask for a deposit',
        dueOn: '2026-04-10',
        criterionId: 2,
        criterion: 'Pays on time',
        pointsLeft: 12.34,
        suggestions: ['Ask for a deposit', 'Direct debit'],
      },
    ],
  }),
  'plans.create': () => ({ ids: [9] }),
  'customers.list': () => ({ asOf: '2026-03-10', total: 1, rows: [someCustomerRow] }),
  'customers.get': () => {
    throw new AppError('not-found', 'gone')
  },
}
const page = (
  <PlanMaking dialog={NewPlanDialog}>
    <PlansPage />
  </PlanMaking>
)

test('shows plans by where they stand, with what is next and what came of them', async () => {
  fakeBridge(handlers)
  show(page)
  const soon = await screen.findByRole('region', { name: 'Due this week · 1' })
  expect(within(soon).getByRole('link', { name: 'Ann Lee' })).toHaveAttribute('href', '/plans/4')
  expect(within(soon).getByText('Agree how they pay', { exact: false })).toBeInTheDocument()
  expect(within(soon).getByText('1 of 2')).toBeInTheDocument()
  const closed = screen.getByRole('region', { name: 'Closed · 1' })
  expect(within(closed).getByText('66 → 82')).toBeInTheDocument()
  expect(within(closed).getByRole('img', { name: 'Grade A, score 82' })).toBeInTheDocument()
  expect(screen.getByText('Nothing waits for you.')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('narrows down and changes to the list', async () => {
  const bridge = fakeBridge(handlers)
  const { user } = show(page)
  await user.type(await screen.findByRole('textbox', { name: 'Search by customer' }), 'ann')
  await waitFor(() => expect(bridge.inputsOf('plans.board').at(-1)).toMatchObject({ query: 'ann' }))
  await user.click(screen.getByRole('radio', { name: 'List' }))
  const row = await screen.findByRole('row', { name: /Ann Lee/ })
  expect(within(row).getByRole('link', { name: 'Lift to A' })).toHaveAttribute('href', '/plans/4')
  expect(within(screen.getByRole('row', { name: /Bob Ray/ })).getByText('Done')).toBeInTheDocument()
  expect(bridge.inputsOf('plans.list')).toMatchObject([{ query: 'ann' }])
})

test('leads from a long column into the list, which goes page by page', async () => {
  const board = boardOf([someRow, closedRow])
  const bridge = fakeBridge({
    ...handlers,
    'plans.board': () => ({
      ...board,
      columns: board.columns.map((column) => (column.place === 'soon' ? { ...column, count: 9001 } : column)),
    }),
    'plans.list': () => ({ total: 9001, rows: [someRow] }),
  })
  const asked = () => bridge.inputsOf('plans.list').at(-1)
  const { user } = show(page)
  await user.click(await screen.findByRole('button', { name: '9,000 more in the list' }))
  expect(await screen.findByText('1 to 50 of 9,001')).toBeVisible()
  expect(asked()).toMatchObject({ places: ['soon'], limit: 50, offset: 0 })
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await waitFor(() => expect(asked()).toMatchObject({ offset: 50 }))
  await user.click(screen.getByRole('combobox', { name: 'Wherever it stands' }))
  await user.click(await screen.findByRole('option', { name: 'Closed' }))
  await waitFor(() => expect(asked()).toMatchObject({ places: ['closed'], offset: 0 }))
  expect(await axeFindings()).toEqual([])
})

test('turns to the last page there is when the plans of the one that was shown are gone', async () => {
  const plans = Array.from({ length: 50 }, (_, index) => ({ ...someRow, id: 100 + index }))
  const bridge = fakeBridge({
    ...handlers,
    'plans.list': ({ offset, limit }) => ({ total: plans.length, rows: plans.slice(offset, offset + limit) }),
  })
  usePlansState.setState({ view: 'list', offset: 50 })
  show(page)
  expect(await screen.findAllByRole('link', { name: 'Lift to A' })).toHaveLength(50)
  expect(bridge.inputsOf('plans.list')).toMatchObject([{ offset: 50 }, { offset: 0 }])
})

test('teaches when there is none, and says what went wrong', async () => {
  const bridge = fakeBridge({ ...handlers, 'plans.board': () => boardOf([]) })
  const shown = show(page)
  expect(await screen.findByRole('heading', { name: 'No plans yet' })).toBeInTheDocument()
  shown.unmount()
  bridge.answer({
    'plans.board': () => {
      throw new AppError('busy', 'The file is busy.')
    },
  })
  show(page)
  expect(await screen.findByRole('alert')).toHaveTextContent('The file is busy.')
})

test('makes a plan: whom for, the steps as proposed, changed before it is made', async () => {
  const bridge = fakeBridge(handlers)
  const { user } = show(page)
  await user.click(await screen.findByRole('button', { name: 'Plan' }))
  const dialog = await screen.findByRole('dialog', { name: 'Make a plan' })
  await user.click(within(dialog).getByRole('combobox', { name: 'Customer' }))
  await user.click(await screen.findByRole('option', { name: 'Ann Lee, Leeds' }))
  const step = await within(dialog).findByRole('textbox', { name: 'Step 2' })
  expect(step).toHaveValue('Ask for a deposit')
  expect(within(dialog).getByText(/leaves 12.3 points on the table/)).toBeInTheDocument()
  await user.click(within(dialog).getByRole('button', { name: 'Direct debit' }))
  expect(step).toHaveValue('Direct debit')
  expect(await axeFindings()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Leave out step 1' }))
  await user.click(within(dialog).getByRole('button', { name: 'Make the plan' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.create')).toEqual([
      {
        customerIds: [1],
        playbookId: 2,
        grade: 'B',
        name: 'Lift to A',
        goal: '',
        dueOn: '2026-07-08',
        steps: [{ text: 'Direct debit', dueOn: '2026-04-10', criterionId: 2 }],
      },
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('makes the same kind of plan for several', async () => {
  const bridge = fakeBridge(handlers)
  const { user } = show(<NewPlanDialog customerIds={[3, 8]} onClose={() => undefined} />)
  await screen.findByRole('dialog', { name: 'Make a plan for 2 customers' })
  await user.click(screen.getByRole('combobox', { name: 'Playbook' }))
  await user.click(await screen.findByRole('option', { name: 'Lift to A' }))
  expect(screen.getByText(/1 step in 120 days/)).toHaveTextContent('each of the 3 things')
  await user.click(screen.getByRole('button', { name: 'Make 2 plans' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.create')).toMatchObject([{ customerIds: [3, 8], playbookId: 2 }]),
  )
})

test('stands on the card of a customer', async () => {
  const bridge = fakeBridge(handlers)
  const { user } = show(
    <PlanMaking dialog={NewPlanDialog}>
      <PlanPanel customerId={1} />
    </PlanMaking>,
  )
  expect(await screen.findByRole('link', { name: 'Lift to A' })).toHaveAttribute('href', '/plans/4')
  expect(bridge.inputsOf('plans.list')).toMatchObject([{ customerId: 1 }])
  await user.click(screen.getByRole('button', { name: 'Make a plan' }))
  await screen.findByRole('dialog', { name: 'Make a plan' })
  await waitFor(() => expect(bridge.inputsOf('plans.propose')).toEqual([{ customerId: 1 }]))
})
