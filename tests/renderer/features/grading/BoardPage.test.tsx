import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { BoardPage } from '../../../../src/renderer/features/grading/board/BoardPage'
import { useBoardState } from '../../../../src/renderer/features/grading/board/board-state'
import { axeFindings, fakeBridge, show, type FakeBridge, type Handlers } from '../../support'
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
    'customers.tags': () => ({ tags: [{ tag: 'vip', customers: 2 }] }),
    ...more,
  })
}

beforeEach(() => {
  useBoardState.getState().clear()
  useBoardState.getState().set({ unfolded: false })
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
    await waitFor(() => {
      expect(asked.inputsOf('grading.override')).toEqual([
        { customerIds: [3], grade: 'A', reason: 'Opens doors', endsOn: null },
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

  test('narrows down by what is typed and by status', async () => {
    const asked = bridge()
    const { user } = show(<BoardPage />)
    await column(/^Grade A/)
    await user.type(screen.getByRole('textbox', { name: 'Find on the board' }), 'harb')
    await user.click(screen.getByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: 'Active' }))
    await waitFor(() => {
      expect(asked.inputsOf('grading.board').at(-1)).toEqual({
        query: 'harb',
        filter: { status: ['active'] },
      })
    })
    asked.answer({ 'grading.board': () => boardOf([]) })
    await user.type(screen.getByRole('textbox', { name: 'Find on the board' }), 'x')
    expect(await screen.findByRole('heading', { name: 'Nobody matches' })).toBeInTheDocument()
    await user.click(screen.getAllByRole('button', { name: 'Show everyone' })[0]!)
    expect(screen.getByRole('textbox', { name: 'Find on the board' })).toHaveValue('')
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
