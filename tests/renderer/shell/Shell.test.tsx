import { Button, TextInput } from '@mantine/core'
import { act, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useStart, useUiState } from '../../../src/renderer/ui-state'
import { useViewWish } from '../../../src/renderer/components/views/view-wish'
import { Shell } from '../../../src/renderer/shell/Shell'
import { useLeaveQuestion } from '../../../src/renderer/components/unsaved'
import { PageHeader } from '../../../src/renderer/components/PageHeader'
import { AppError } from '../../../src/shared/errors'
import {
  changedSettings,
  axeFindings,
  fakeBridge,
  show,
  someInfo,
  someSettings,
  type Handlers,
} from '../support'
import { savedView, someCustomerRow } from '../samples'
import type { ReactNode } from 'react'

const nobody: Handlers = { 'customers.list': () => ({ asOf: someInfo.asOf, total: 0, rows: [] }) }

function shown(children: ReactNode = <PageHeader title="Board" />, info = someInfo, path = '/board') {
  return show(<Shell info={info}>{children}</Shell>, { path, info })
}

test('has landmarks, a way past the navigation, and marks where one is', async () => {
  fakeBridge()
  const { user } = shown()
  expect(within(screen.getByRole('banner')).getByRole('heading', { level: 1 })).toHaveTextContent('Board')
  const navigation = within(screen.getByRole('navigation', { name: 'Main' }))
  expect(navigation.getByRole('link', { name: 'Board' })).toHaveAttribute('aria-current', 'page')
  expect(navigation.getByRole('link', { name: 'Customers' })).not.toHaveAttribute('aria-current')
  await user.tab()
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('main')).toHaveFocus()
  expect(await axeFindings(document.body, { whole: true })).toEqual([])
})

test('undo and redo work everywhere but in a text field', async () => {
  const bridge = fakeBridge({
    'history.undo': () => ({ id: 3, name: 'Add Ann Lee', changes: 1 }),
    'history.redo': () => ({ id: 3, name: 'Add Ann Lee', changes: 1 }),
  })
  const { user } = shown(<TextInput label="Note" />)
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('Undone: Add Ann Lee')).toBeInTheDocument()
  await user.keyboard('{Control>}y{/Control}')
  expect(await screen.findByText('Done again: Add Ann Lee')).toBeInTheDocument()
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await waitFor(() => expect(bridge.inputsOf('history.redo')).toHaveLength(2))
  await user.click(screen.getByRole('textbox', { name: 'Note' }))
  await user.keyboard('{Control>}z{/Control}')
  expect(bridge.inputsOf('history.undo')).toHaveLength(1)
})

test('says when there is nothing to undo', async () => {
  fakeBridge({
    'history.undo': () => {
      throw new AppError('not-found', 'Nothing.')
    },
  })
  const { user } = shown()
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByText('There is nothing to undo.')).toBeInTheDocument()
})

test('the keyboard and the mouse lead back to where one was and on again, but not past what is not saved', async () => {
  fakeBridge()
  const back = vi.spyOn(window.history, 'back').mockReturnValue()
  const forward = vi.spyOn(window.history, 'forward').mockReturnValue()
  const { user } = shown()
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect([back, forward].map((step) => step.mock.calls.length)).toEqual([1, 1])
  await user.pointer([{ keys: '[MouseLeft]', target: document.body }])
  expect([back, forward].map((step) => step.mock.calls.length)).toEqual([1, 1])
  for (const button of [3, 4]) expect(fireEvent.mouseUp(document.body, { button })).toBe(false)
  expect([back, forward].map((step) => step.mock.calls.length)).toEqual([2, 2])
  const unsaved = renderHook(() => useLeaveQuestion(true))
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(back).toHaveBeenCalledTimes(2)
  expect(unsaved.result.current.asked).toBe(true)
  act(() => unsaved.result.current.leave())
  expect(back).toHaveBeenCalledTimes(3)
  vi.restoreAllMocks()
})

test('the keyboard leads to screens and to its own help', async () => {
  fakeBridge()
  const { user, history } = shown()
  await user.keyboard('{Control>}1{/Control}')
  expect(history.at(-1)).toBe('/today')
  await user.keyboard('{Control>}2{/Control}')
  expect(history.at(-1)).toBe('/customers')
  await user.keyboard('{Control>}4{/Control}')
  expect(history.at(-1)).toBe('/plans')
  await user.keyboard('{Control>}n{/Control}')
  expect(history.at(-1)).toBe('/customers/new')
  await user.keyboard('?')
  const help = await screen.findByRole('dialog', { name: 'Keyboard' })
  expect(within(help).getByRole('rowheader', { name: 'Undo' })).toBeInTheDocument()
  expect(await axeFindings(help)).toEqual([])
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Keyboard' })).not.toBeInTheDocument())
})

test('a screen of several pages has links to them, the present one marked', async () => {
  fakeBridge()
  shown(<PageHeader title="Backups" />, someInfo, '/data/backups')
  const pages = screen.getByRole('navigation', { name: 'Pages of Data' })
  expect(
    within(pages)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Overview', 'Import', 'Export', 'Duplicates', 'Backups', 'Activity'])
  expect(within(pages).getByRole('link', { name: 'Backups' })).toHaveAttribute('aria-current', 'page')
  expect(within(pages).getByRole('link', { name: 'Overview' })).not.toHaveAttribute('aria-current')
  expect(screen.getByRole('link', { name: 'Data' })).toHaveAttribute('aria-current', 'page')
  expect(await axeFindings(document.body, { whole: true })).toEqual([])
})

test('pages of a screen may have addresses of their own', () => {
  fakeBridge()
  shown(<PageHeader title="Criteria" />, someInfo, '/criteria')
  const pages = screen.getByRole('navigation', { name: 'Pages of Board' })
  expect(
    within(pages)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Board', 'Criteria', 'Rating round', 'Movers', 'Effort check'])
  expect(within(pages).getByRole('link', { name: 'Criteria' })).toHaveAttribute('aria-current', 'page')
  const navigation = within(screen.getByRole('navigation', { name: 'Main' }))
  expect(navigation.getByRole('link', { name: 'Board' })).toHaveAttribute('aria-current', 'page')
})

test('a screen of one page has none', () => {
  fakeBridge()
  shown(<PageHeader title="Reports" />, someInfo, '/reports')
  expect(screen.getAllByRole('navigation')).toHaveLength(1)
})

test('the menu gives the same commands', () => {
  const bridge = fakeBridge()
  const { history } = shown()
  act(() => bridge.say({ type: 'command', command: 'settings' }))
  expect(history.at(-1)).toBe('/settings')
})

test('the palette finds screens, things to do and customers', async () => {
  const bridge = fakeBridge({
    'customers.list': ({ query }) => ({
      asOf: someInfo.asOf,
      total: 1,
      rows: [{ ...someCustomerRow, id: 41, name: `Anton's ${query}`, grade: 'A' }],
    }),
  })
  const { user, history } = shown()
  await user.keyboard('{Control>}k{/Control}')
  const palette = await screen.findByRole('dialog', { name: 'Search and commands' })
  expect(within(palette).getByText('Reports')).toBeInTheDocument()
  expect(await axeFindings(palette)).toEqual([])
  await user.type(within(palette).getByRole('textbox', { name: 'Search and commands' }), 'anton')
  const found = await within(palette).findByText("Anton's anton")
  expect(within(palette).queryByText('Reports')).not.toBeInTheDocument()
  expect(bridge.inputsOf('customers.list').at(-1)).toMatchObject({ query: 'anton', limit: 7 })
  expect(found.closest('[data-action]')).toHaveAttribute('data-selected', 'true')
  await user.keyboard('{Enter}')
  expect(history.at(-1)).toBe('/customers/41')
})

test.each(['/board', '/plans'])('the palette opens a saved view, from %s', async (path) => {
  const view = savedView(3, 'Schools')
  fakeBridge({ 'views.list': () => ({ views: [view, savedView(4, 'Zoo')] }), ...nobody })
  const { user, history } = shown(undefined, someInfo, path)
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('textbox', { name: 'Search and commands' }), 'schoo')
  const found = await screen.findByText('Schools')
  expect(screen.queryByText('Zoo')).not.toBeInTheDocument()
  expect(found.closest('[data-action]')).toHaveTextContent(path === '/board' ? 'On the board' : 'In the list')
  await user.click(found)
  expect(history.at(-1)).toBe(path === '/board' ? '/board' : '/customers')
  expect(useViewWish.getState().wanted).toEqual(view)
  useViewWish.setState({ wanted: null })
})

test('a screen that fails leaves the navigation standing', () => {
  fakeBridge()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  function Broken(): never {
    throw new Error('oh')
  }
  shown(<Broken />)
  expect(screen.getByRole('alert')).toHaveTextContent('This screen stumbled')
  expect(screen.getByRole('link', { name: 'Customers' })).toBeInTheDocument()
})

test('the palette opens again after it was closed', async () => {
  fakeBridge()
  const { user } = shown()
  for (let time = 0; time < 2; time += 1) {
    await user.click(screen.getByRole('button', { name: 'Search or jump to…' }))
    expect(await screen.findByRole('dialog', { name: 'Search and commands' })).toBeInTheDocument()
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(screen.queryByRole('dialog', { name: 'Search and commands' })).not.toBeInTheDocument(),
    )
  }
})

test('Today says how much is due, once the start is over', async () => {
  const bridge = fakeBridge({ 'today.count': () => ({ due: 3 }) })
  shown()
  expect(screen.getByRole('link', { name: 'Today' })).toBeInTheDocument()
  expect(bridge.inputsOf('today.count')).toEqual([])
  act(() => {
    useStart.getState().end()
  })
  expect(await screen.findByRole('link', { name: /^Today ?, 3 due$/ })).toBeInTheDocument()
  useStart.setState({ isOver: false })
})

test('remembers where the owner is', async () => {
  fakeBridge()
  shown(<Button>ok</Button>, someInfo, '/personas')
  await waitFor(() => expect(useUiState.getState().lastPath).toBe('/personas'))
  useUiState.setState({ lastPath: '/' })
})

test('asks whether to look as of the newest purchase when that is long ago', async () => {
  const bridge = fakeBridge({ 'settings.update': (changes) => changedSettings(someSettings, changes) })
  const { user } = shown(undefined, { ...someInfo, newestPurchaseOn: '1998-05-06' })
  expect(screen.getByText(/Your newest purchase is from May 1998/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Look as of 6 May 1998' }))
  expect(bridge.inputsOf('settings.update')).toEqual([{ lookAsOf: '1998-05-06' }])
})

test('does not ask again after "not now", nor when the newest purchase is recent', async () => {
  fakeBridge()
  const { user, unmount } = shown(undefined, { ...someInfo, newestPurchaseOn: '1998-05-06' })
  await user.click(screen.getByRole('button', { name: 'Not now' }))
  expect(screen.queryByText(/Your newest purchase/)).not.toBeInTheDocument()
  unmount()
  shown(undefined, { ...someInfo, newestPurchaseOn: '2025-09-10' })
  expect(screen.queryByText(/Your newest purchase/)).not.toBeInTheDocument()
  useUiState.setState({ asOfDeclined: null })
})

test.each([
  ['2025-03-09', 'the last 12 months are empty'],
  ['2025-03-10', 'most of the last 12 months is missing'],
  ['2025-09-09', 'most of the last 12 months is missing'],
])('says of a newest purchase on %s that %s', (newestPurchaseOn, why) => {
  fakeBridge()
  shown(undefined, { ...someInfo, today: '2026-03-10', newestPurchaseOn })
  expect(screen.getByText(new RegExp(`As of today, ${why}`))).toBeInTheDocument()
})

test('says which day one looks as of, with the way back', async () => {
  const bridge = fakeBridge({ 'settings.update': (changes) => changedSettings(someSettings, changes) })
  const { user } = show(
    <Shell info={someInfo}>
      <p>content</p>
    </Shell>,
    { settings: { lookAsOf: '1998-05-06' } },
  )
  expect(screen.getByText('You are looking as of 6 May 1998.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Back to today' }))
  expect(bridge.inputsOf('settings.update')).toEqual([{ lookAsOf: null }])
})

test('says that nothing can be changed in a file opened for reading', () => {
  fakeBridge()
  shown(undefined, { ...someInfo, readOnly: true, newestPurchaseOn: '1998-05-06' })
  expect(screen.getByText('Opened for reading only: nothing can be changed.')).toBeInTheDocument()
  expect(screen.queryByText(/Your newest purchase/)).not.toBeInTheDocument()
})
