import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { BoardPage } from '../../../../src/renderer/features/grading/board/BoardPage'
import { PlanMaking } from '../../../../src/renderer/components/plan-making'
import { useBoardLook, useBoardState } from '../../../../src/renderer/features/grading/board/board-state'
import { axeFindings, fakeBridge, show, type FakeBridge, type Handlers } from '../../support'
import { AppError } from '../../../../src/shared/errors'
import { savedView } from '../../samples'
import { boardCard, boardOf } from './samples'

const cards = [
  boardCard(1, 'Harbour Steps', { score: 91.7, trend: 'up' }),
  boardCard(2, 'Café Söt', { grade: 'A', computedGrade: 'C', overridden: true, score: 55 }),
  boardCard(3, 'The Daily Press', { grade: 'C', score: 45 }),
  boardCard(4, 'New Folk', { grade: 'ungraded', score: null, lastPurchaseOn: null, contribution12m: 0 }),
]

function bridge(more: Handlers = {}): FakeBridge {
  return fakeBridge({
    'grading.board': () => boardOf(cards),
    'grading.override': () => ({ changed: 1 }),
    'system.cancel': () => ({ asked: true }),
    'customers.places': () => ({ places: [{ place: 'Cork', customers: 4 }] }),
    'views.list': () => ({ views: [] }),
    'customers.tags': () => ({ tags: [{ tag: 'vip', customers: 2 }] }),
    ...more,
  })
}

const look = useBoardLook.getInitialState()
beforeEach(() => {
  useBoardState.getState().clear()
  useBoardState.getState().set({ unfolded: false })
  useBoardLook.setState(look, true)
})

const column = (name: RegExp) => screen.findByRole('region', { name })

describe('the board', () => {
  test('shows a column for each grade with what it brings, and folds the ungraded away', async () => {
    bridge()
    const { user } = show(<BoardPage />)
    const best = await column(/^Grade A: 2 customers/)
    expect(within(best).getByRole('heading', { name: '2 customers' })).toBeInTheDocument()
    expect(within(best).getByText('67% of contribution')).toBeInTheDocument()
    const card = within(best).getAllByRole('article')[0]!
    expect(card).toHaveTextContent(/Harbour Steps.*91.*€1,234.*9 days ago · Cork/)
    expect(within(card).getByRole('img', { name: /Rising/ })).toBeInTheDocument()
    expect(
      within(best).getByRole('img', { name: 'Set by you. The numbers alone say C.' }),
    ).toBeInTheDocument()
    expect(screen.queryByText('New Folk')).not.toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Rate 1 customer' })).toHaveAttribute('href', '/rating')
    expect(await axeFindings()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Show the ungraded' }))
    expect(await screen.findByText('New Folk')).toBeInTheDocument()
  })

  test('moves a customer by its menu, asks why, and shows it in its new place at once', async () => {
    const asked = bridge()
    const { user } = show(<BoardPage />)
    await user.click(await screen.findByRole('button', { name: 'Move The Daily Press to…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Grade A…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Your own grade for The Daily Press' })
    expect(await axeFindings(dialog)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Set to A' }))
    expect(await within(dialog).findByText('Please fill this in.')).toBeInTheDocument()
    expect(asked.inputsOf('grading.override')).toEqual([])
    // From here on main says the same as before, so what is seen next is the move itself.
    asked.answer({ 'grading.board': () => new Promise(() => undefined) })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Opens doors')
    await user.click(within(dialog).getByRole('button', { name: 'Set to A' }))
    expect(within(await column(/^Grade A: 3 customers/)).getByText('The Daily Press')).toBeInTheDocument()
    expect(screen.getByText('The Daily Press moved to Grade A, 3 of 3.')).toBeInTheDocument()
    await waitFor(() => {
      expect(asked.inputsOf('grading.override')).toEqual([
        { customerIds: [3], grade: 'A', reason: 'Opens doors', endsOn: null, remindOn: null },
      ])
    })
  })

  test('takes an override back', async () => {
    const asked = bridge()
    const { user } = show(<BoardPage />)
    await user.click(await screen.findByRole('button', { name: 'Move Café Söt to…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Take back your override' }))
    await waitFor(() => {
      expect(asked.inputsOf('grading.override')).toEqual([{ customerIds: [2], grade: null }])
    })
  })

  test('asks for what lies further down in a column when it comes into view, and moves it', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      boardCard(index + 1, `Customer ${String(index + 1)}`, { grade: 'B', score: 79 - index / 10 }),
    )
    const whole = boardOf(many)
    const first = (cards: typeof many, limit?: number) => cards.slice(0, limit)
    const asked = bridge({
      'grading.board': ({ limit }) => ({
        ...whole,
        columns: whole.columns.map((each) => ({ ...each, cards: first(each.cards, limit) })),
      }),
      'grading.cards': ({ limit, offset }) => ({ cards: many.slice(offset, offset + limit) }),
    })
    const { user } = show(<BoardPage />)
    const list = within(await column(/^Grade B: 120 customers/)).getByRole('list')
    expect(list).toHaveStyle({ height: `${String(120 * 86)}px` })
    expect(asked.inputsOf('grading.cards')).toEqual([])
    expect(screen.queryByText('Customer 71')).not.toBeInTheDocument()
    fireEvent.scroll(list.parentElement!, { target: { scrollTop: 70 * 86 } })
    const deep = await screen.findByRole('link', { name: 'Customer 71' })
    expect(deep.closest('li')).toHaveAttribute('aria-posinset', '71')
    expect(screen.queryByText('Customer 1')).not.toBeInTheDocument()
    expect(asked.inputsOf('grading.cards')).toEqual([
      { query: '', filter: {}, groupBy: 'none', grade: 'B', limit: 50, offset: 50 },
    ])
    await user.click(screen.getByRole('button', { name: 'Move Customer 71 to…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Grade C…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Your own grade for Customer 71' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Too far away')
    const waits = () => new Promise<never>(() => undefined)
    asked.answer({ 'grading.board': waits, 'grading.cards': waits })
    await user.click(within(dialog).getByRole('button', { name: 'Set to C' }))
    expect(within(await column(/^Grade C: 1 customer/)).getByText('Customer 71')).toBeInTheDocument()
    expect(within(await column(/^Grade B: 119 customers/)).queryByText('Customer 71')).toBeNull()
  })

  test('narrows down by what is typed and by status', async () => {
    const asked = bridge()
    const { user } = show(<BoardPage />)
    await column(/^Grade A/)
    await user.type(screen.getByRole('textbox', { name: 'Find on the board' }), 'harb')
    await user.click(screen.getByRole('button', { name: 'Status' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Active' }))
    await waitFor(() => {
      expect(asked.inputsOf('grading.board').at(-1)).toEqual({
        query: 'harb',
        filter: { status: ['active'] },
        groupBy: 'none',
        limit: 50,
      })
    })
    asked.answer({ 'grading.board': () => boardOf([]) })
    await user.type(screen.getByRole('textbox', { name: 'Find on the board' }), 'x')
    expect(await screen.findByRole('heading', { name: 'Nobody matches' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Show everyone' }))
    expect(screen.getByRole('textbox', { name: 'Find on the board' })).toHaveValue('')
  })

  test('opens a saved view as it is laid out there, and marks it once it is changed', async () => {
    const view = savedView(7, 'Schools', {
      filter: { tags: ['vip'] },
      board: { groupBy: 'place', density: 'compact' },
    })
    const asked = bridge({ 'views.list': () => ({ views: [view] }) })
    const { user } = show(<BoardPage />)
    await column(/^Grade A/)
    await user.click(await screen.findByRole('button', { name: 'Views' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Schools' }))
    expect(await screen.findByRole('button', { name: 'View Schools' })).toBeInTheDocument()
    expect(useBoardLook.getState()).toMatchObject({ groupBy: 'place', density: 'compact' })
    await waitFor(() => {
      expect(asked.inputsOf('grading.board').at(-1)).toMatchObject({ filter: { tags: ['vip'] } })
    })
    const print = () =>
      decodeURIComponent(screen.getByRole('link', { name: 'Print' }).getAttribute('href') ?? '')
    await waitFor(() => {
      expect(decodeURIComponent(print())).toContain('"view":"Schools"')
    })
    await user.click(screen.getByRole('button', { name: 'Remove the filter Tag' }))
    expect(await screen.findByRole('button', { name: 'View Schools, changed' })).toBeInTheDocument()
    expect(print()).not.toContain('Schools')
  })

  test('puts the cards of a grade together, and folds a group away', async () => {
    const inCork = [boardCard(1, 'Harbour Steps'), boardCard(2, 'Café Söt', { score: 80 })]
    const whole = boardOf([...inCork, boardCard(3, 'The Daily Press', { score: 95, place: '' })])
    const groups = [
      { key: 'cork', label: 'Cork', position: 1, count: 2, revenue12m: 10_000_00 },
      { key: '', label: 'No place', position: 2, count: 1, revenue12m: 5_000_00 },
    ]
    const asked = bridge({
      'grading.board': ({ groupBy }) => ({
        ...whole,
        columns: whole.columns.map((each) => ({
          ...each,
          groups: groupBy === 'place' && each.grade === 'A' ? groups : [],
        })),
      }),
    })
    const { user } = show(<BoardPage />)
    await column(/^Grade A/)
    await user.click(screen.getByRole('button', { name: 'Layout' }))
    expect(await axeFindings()).toEqual([])
    await user.click(await screen.findByRole('combobox', { name: 'Group each grade by' }))
    await user.click(await screen.findByRole('option', { name: 'Place' }))
    await waitFor(() => {
      expect(asked.inputsOf('grading.board').at(-1)).toMatchObject({ groupBy: 'place' })
    })
    await user.keyboard('{Escape}')
    const best = await column(/^Grade A: 3 customers/)
    const cork = await within(best).findByRole('button', { name: /^Cork 2 · €10,000/ })
    expect(within(best).getByRole('list')).toHaveStyle({ height: `${String(2 * 38 + 3 * 86)}px` })
    expect(within(best).getByText('Café Söt').closest('li')).toHaveAttribute('aria-posinset', '2')
    expect(await axeFindings()).toEqual([])
    const print = screen.getByRole('link', { name: 'Print' }).getAttribute('href') ?? ''
    expect(decodeURIComponent(decodeURIComponent(print))).toBe(
      '/reports/board/{"query":"","filter":{},"groupBy":"place"}',
    )
    await user.click(cork)
    expect(cork).toHaveAttribute('aria-expanded', 'false')
    expect(within(best).queryByText('Café Söt')).not.toBeInTheDocument()
    expect(within(best).getByText('The Daily Press')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'By place' }))
    await user.click(await screen.findByRole('button', { name: 'Unfold all groups' }))
    expect(within(best).getByText('Café Söt')).toBeInTheDocument()
  })

  /** Everyone is an A; Harbour Steps uses what they bought, of the others nobody has said anything. */
  const byStage = () => {
    const [first, ...others] = cards.map((card) => ({ ...card, grade: 'A' as const, group: '' }))
    const whole = boardOf([{ ...first!, group: 'use' }, ...others])
    const groups = [
      { key: 'use', label: 'Use', position: 4, count: 1, revenue12m: 5_000_00 },
      { key: 'advocacy', label: 'Advocacy', position: 5, count: 0, revenue12m: 0 },
      { key: '', label: 'Not set', position: 6, count: 3, revenue12m: 15_000_00 },
    ]
    return {
      ...whole,
      columns: whole.columns.map((each) => ({ ...each, groups: each.grade === 'A' ? groups : [] })),
    }
  }

  test('by stage, a card is put into the group of another one at once', async () => {
    useBoardLook.getState().setLook({ groupBy: 'stage' })
    const asked = bridge({ 'grading.board': byStage, 'customers.setStage': () => ({ changed: 1 }) })
    const { user } = show(<BoardPage />)
    const best = await column(/^Grade A: 4 customers/)
    expect(within(best).getByRole('button', { name: /^Advocacy 0/ })).toBeInTheDocument()
    await user.click(within(best).getByRole('button', { name: 'Move The Daily Press to…' }))
    asked.answer({ 'grading.board': () => new Promise(() => undefined) })
    await user.click(await screen.findByRole('menuitem', { name: 'Advocacy' }))
    expect(await within(best).findByRole('button', { name: /^Advocacy 1 · €5,000/ })).toBeInTheDocument()
    expect(within(best).getByRole('button', { name: /^Not set 2/ })).toBeInTheDocument()
    expect(screen.getByText('The Daily Press moved to Advocacy.')).toBeInTheDocument()
    await waitFor(() => {
      expect(asked.inputsOf('customers.setStage')).toEqual([{ ids: [3], stage: 'advocacy' }])
    })
  })

  test('on a grouped board too a card moves at once, and back with a word when main refuses', async () => {
    useBoardLook.getState().setLook({ groupBy: 'stage' })
    const asked = bridge({ 'grading.board': byStage })
    const { user } = show(<BoardPage />)
    await user.click(await screen.findByRole('button', { name: 'Move Harbour Steps to…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Grade C…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Your own grade for Harbour Steps' })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'On trial')
    let refuse: () => void = () => undefined
    asked.answer({
      'grading.override': () =>
        new Promise((_, reject) => {
          refuse = () => {
            reject(new AppError('disk-full', 'The disk is full.'))
          }
        }),
    })
    await user.click(within(dialog).getByRole('button', { name: 'Set to C' }))
    const there = await column(/^Grade C: 1 customer/)
    expect(within(there).getByRole('button', { name: /^Use 1/ })).toBeInTheDocument()
    expect(within(there).getByText('Harbour Steps')).toBeInTheDocument()
    const best = await column(/^Grade A: 3 customers/)
    expect(within(best).getByRole('button', { name: /^Use 0/ })).toBeInTheDocument()
    refuse()
    expect((await screen.findAllByText('The disk is full.')).length).toBeGreaterThan(0)
    expect(within(await column(/^Grade A: 4 customers/)).getByText('Harbour Steps')).toBeInTheDocument()
  })

  test('shows the next step where there are plans, and less of each in a compact board', async () => {
    const planned = boardCard(1, 'Harbour Steps', {
      nextStep: { text: 'Ask whom they know', dueOn: '2026-03-09' },
    })
    bridge({ 'grading.board': () => ({ ...boardOf([planned, cards[2]!]), planning: true }) })
    const { user } = show(<BoardPage />)
    const best = await column(/^Grade A/)
    expect(within(best).getByTitle(/^Overdue since .*9 March 2026: Ask whom they know$/)).toHaveTextContent(
      'yesterday Ask whom they know',
    )
    expect(within(best).getByRole('list')).toHaveStyle({ height: `${String(86 + 18)}px` })
    await user.click(screen.getByRole('button', { name: 'Layout' }))
    await user.click(await screen.findByRole('radio', { name: 'Compact' }))
    expect(within(best).getByRole('list')).toHaveStyle({ height: '36px' })
    expect(within(best).queryByText(/Ask whom they know/)).not.toBeInTheDocument()
    expect(within(best).getByRole('article')).toHaveTextContent(/^Harbour Steps90$/)
  })

  test('teaches what it is for while there is nobody', async () => {
    bridge({ 'grading.board': () => boardOf([]) })
    show(<BoardPage />)
    expect(
      await screen.findByRole('heading', { name: 'The board is waiting for customers' }),
    ).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Import a list' })).toHaveAttribute('href', '/data/import')
    expect(await axeFindings()).toEqual([])
  })
})

describe('several cards', () => {
  const link = (name: string) => screen.findByRole('link', { name })

  test('are selected with Ctrl and moved with one reason, as one action', async () => {
    const asked = bridge()
    const { user } = show(<BoardPage />)
    await user.keyboard('{Control>}')
    await user.click(await link('Harbour Steps'))
    await user.click(await link('Café Söt'))
    await user.keyboard('{/Control}')
    const bar = within(await screen.findByRole('toolbar', { name: 'Selected customers' }))
    expect(bar.getByText('2 selected')).toBeInTheDocument()
    expect(await axeFindings()).toEqual([])
    await user.click(bar.getByRole('button', { name: 'Move to' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Grade C…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Your own grade for 2 customers' })
    const waits = () => new Promise<never>(() => undefined)
    asked.answer({ 'grading.board': waits })
    await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'No time')
    await user.click(within(dialog).getByRole('button', { name: 'Set to C' }))
    const moved = within(await column(/^Grade C: 3 customers/))
    expect(moved.getAllByRole('article')).toHaveLength(3)
    expect(screen.getByText('2 customers moved to Grade C.')).toBeInTheDocument()
    expect(asked.inputsOf('grading.override')).toMatchObject([{ customerIds: [1, 2], grade: 'C' }])
    expect(screen.queryByRole('toolbar', { name: 'Selected customers' })).not.toBeInTheDocument()
  })

  test('are selected with keys alone, and let go', async () => {
    bridge()
    const { user } = show(<BoardPage />)
    const first = await link('Harbour Steps')
    first.focus()
    await user.keyboard(' ')
    expect(screen.getByText('1 selected')).toBeInTheDocument()
    expect(first.closest('article')).toHaveTextContent('selected')
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(screen.getByText('2 selected')).toBeInTheDocument()
    expect(await link('Café Söt')).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(await link('The Daily Press')).toHaveFocus()
    await user.keyboard('{ArrowLeft}{ArrowUp}')
    expect(first).toHaveFocus()
    await user.keyboard(' ')
    expect(screen.getByText('1 selected')).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(screen.queryByText('1 selected')).not.toBeInTheDocument()
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText('2 selected')).toBeInTheDocument()
  })

  test('with Shift and none selected before are just the one that is clicked', async () => {
    bridge()
    const { user } = show(<BoardPage />)
    await user.keyboard('{Shift>}')
    await user.click(await link('Café Söt'))
    await user.keyboard('{/Shift}')
    expect(screen.getByText('1 selected')).toBeInTheDocument()
  })

  test('in between are asked for when they have not come into view', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      boardCard(index + 1, `Customer ${String(index + 1)}`, { grade: 'B', score: 79 }),
    )
    const whole = boardOf(many)
    const asked = bridge({
      'grading.board': () => ({
        ...whole,
        columns: whole.columns.map((each) => ({ ...each, cards: each.cards.slice(0, 50) })),
      }),
      'grading.cards': ({ limit, offset }) => ({ cards: many.slice(offset, offset + limit) }),
    })
    const { user } = show(<BoardPage />)
    await user.keyboard('{Control>}')
    await user.click(await link('Customer 2'))
    await user.keyboard('{/Control}')
    const list = (await link('Customer 2')).closest('ul')
    fireEvent.scroll(list!.parentElement!, { target: { scrollTop: 2300 * 86 } })
    const deep = await link('Customer 2302')
    await user.keyboard('{Shift>}')
    await user.click(deep)
    await user.keyboard('{/Shift}')
    expect(await screen.findByText('2,301 selected')).toBeInTheDocument()
    expect(asked.inputsOf('grading.cards').filter(({ limit }) => limit !== 50)).toMatchObject([
      { offset: 1, limit: 1000 },
      { offset: 1001, limit: 1000 },
      { offset: 2001, limit: 301 },
    ])
  })

  test('get a plan or a tag, and are selected from the menu too', async () => {
    const asked = bridge({ 'customers.tag': () => ({ changed: 1 }) })
    const wishes: unknown[] = []
    function Dialog(wish: object) {
      wishes.push(wish)
      return null
    }
    const { user } = show(
      <PlanMaking dialog={Dialog}>
        <BoardPage />
      </PlanMaking>,
    )
    await user.click(await screen.findByRole('button', { name: 'Move Café Söt to…' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Select' }))
    const bar = within(await screen.findByRole('toolbar', { name: 'Selected customers' }))
    await user.click(bar.getByRole('button', { name: 'Make a plan' }))
    expect(wishes[0]).toMatchObject({ customerIds: [2] })
    await user.click(bar.getByRole('button', { name: 'Tag' }))
    const dialog = await screen.findByRole('dialog', { name: 'Tag 1 customer' })
    await user.type(within(dialog).getByRole('combobox', { name: 'Tags' }), 'vip{Enter}')
    await user.click(within(dialog).getByRole('button', { name: 'Tag' }))
    await waitFor(() => {
      expect(asked.inputsOf('customers.tag')).toEqual([{ ids: [2], add: ['vip'], remove: [] }])
    })
  })
})
