import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ActivityPage } from '../../../../src/renderer/features/history/ActivityPage'
import { AppError } from '../../../../src/shared/errors'
import type { Action } from '../../../../src/shared/operations/history'
import type { OutputOf } from '../../../../src/shared/operations'
import { CustomerHistory } from '../../../../src/renderer/features/history/CustomerHistory'
import { axeFindings, fakeBridge, show, someSettings } from '../../support'

const action: Action = {
  id: 3,
  name: 'Import 830 purchases',
  at: '2026-03-10T09:30:00Z',
  kind: 'do',
  changes: 1660,
  undone: false,
  undoable: true,
  redoable: false,
  tooOld: false,
  restore: false,
}
const rows: Action[] = [
  { ...action, id: 5, name: 'Add Ann Lee', kind: 'undo', changes: 1, undoable: false },
  { ...action, id: 4, name: 'Add Ann Lee', changes: 1, undone: true, undoable: false, redoable: true },
  action,
  { ...action, id: 1, name: 'Erase Bob Ray', at: '2026-03-09T10:00:00Z', changes: 1, undoable: false },
]
const list = {
  total: 4,
  rows,
  undo: { id: 3, name: 'Import 830 purchases' },
  redo: { id: 4, name: 'Add Ann Lee' },
}

test('lists what was done, and takes back the one that is named', async () => {
  const bridge = fakeBridge({
    'history.list': () => list,
    'history.undo': ({ id }) => ({ id: id ?? 0, name: action.name, changes: 1660 }),
  })
  const { user } = show(<ActivityPage />)
  const table = await screen.findByRole('table', { name: 'What was done' })
  const [, day, undoRow, undoneRow, importRow, otherDay, erasedRow] = within(table).getAllByRole('row')
  expect(day).toHaveTextContent('Tuesday, 10 March 2026')
  expect(otherDay).toHaveTextContent('Monday, 9 March 2026')
  expect(undoRow).toHaveTextContent('taken back')
  expect(undoneRow).toHaveTextContent('undone')
  expect(importRow).toHaveTextContent('1,660 records')
  expect(erasedRow).toHaveTextContent('cannot be undone')
  expect(await axeFindings()).toEqual([])
  await user.click(within(table).getByRole('button', { name: 'Undo “Import 830 purchases”' }))
  expect(await screen.findByText('Undone: Import 830 purchases')).toBeInTheDocument()
  expect(bridge.inputsOf('history.undo')).toEqual([{ id: 3 }])
})

test('the buttons above undo and redo the next step', async () => {
  const bridge = fakeBridge({
    'history.list': () => list,
    'history.undo': () => ({ id: 3, name: action.name, changes: 1660 }),
    'history.redo': () => ({ id: 4, name: 'Add Ann Lee', changes: 1 }),
  })
  const { user } = show(<ActivityPage />)
  await screen.findByRole('table')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Undone: Import 830 purchases')
  await user.click(screen.getByRole('button', { name: 'Redo' }))
  await screen.findByText('Done again: Add Ann Lee')
  expect(bridge.inputsOf('history.undo')).toEqual([{}])
  expect(bridge.inputsOf('history.redo')).toEqual([{}])
})

test('asks for more of a long history', async () => {
  const older = { ...action, id: 1, name: 'Add Carl' }
  const bridge = fakeBridge({
    'history.list': ({ offset }) => ({ ...list, total: 250, rows: offset === 0 ? rows : [older] }),
  })
  const { user } = show(<ActivityPage />)
  await user.click(await screen.findByRole('button', { name: 'Show earlier' }))
  await screen.findByText('5 of 250')
  expect(bridge.inputsOf('history.list')).toContainEqual({ sort: 'all', query: '', limit: 100, offset: 100 })
  expect(screen.getByText('Add Carl')).toBeInTheDocument()
})

test('lists only what is asked for, and says so when there is none', async () => {
  const bridge = fakeBridge({
    'history.list': ({ sort }) => (sort === 'merges' ? { ...list, total: 0, rows: [] } : list),
  })
  const { user } = show(<ActivityPage />)
  await user.click(await screen.findByRole('radio', { name: 'Merges' }))
  await user.type(screen.getByRole('searchbox', { name: 'Search what was done' }), 'lee')
  expect(await screen.findByText(/Nothing like that was done/)).toBeInTheDocument()
  expect(bridge.inputsOf('history.list')).toContainEqual({
    sort: 'merges',
    query: 'lee',
    limit: 100,
    offset: 0,
  })
})

const shown: OutputOf<'history.show'> = {
  action,
  counts: [
    { record: 'purchase', added: 830, changed: 0, removed: 0 },
    { record: 'customer', added: 88, changed: 1, removed: 0 },
  ],
  total: 919,
  rows: [
    {
      id: 9,
      record: 'customer',
      change: 'changed',
      title: 'Ann Lee',
      customer: { id: 7, name: 'Ann Lee', present: true },
      fields: [{ label: 'Phone', before: '', after: '020 123' }],
    },
  ],
  forgotten: 0,
  inTheWay: [{ id: 4, name: 'Edit Ann Lee', step: 'undo' }],
}

test('opens to what was changed, by keyboard too, and links to what is in the way', async () => {
  const bridge = fakeBridge({ 'history.list': () => list, 'history.show': () => shown })
  const { user } = show(<ActivityPage />)
  const name = await screen.findByRole('button', { name: action.name })
  expect(name).toHaveAttribute('aria-expanded', 'false')
  name.focus()
  await user.keyboard('{Enter}')
  expect(name).toHaveAttribute('aria-expanded', 'true')
  expect(await screen.findByText('Phone')).toBeInTheDocument()
  expect(screen.getByText('020 123')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Ann Lee' })).toHaveAttribute(
    'href',
    expect.stringContaining('/customers/7'),
  )
  expect(screen.getByRole('link', { name: 'Edit Ann Lee' })).toHaveAttribute(
    'href',
    expect.stringContaining('/data/activity/4'),
  )
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByText('88 customers added, 1 customer changed'))
  expect(bridge.inputsOf('history.show').at(-1)).toMatchObject({ id: 3, record: 'customer', offset: 0 })
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(bridge.inputsOf('history.show').at(-1)).toMatchObject({ offset: 25 })
})

test('does one undone action again', async () => {
  const bridge = fakeBridge({
    'history.list': () => list,
    'history.redo': () => ({ id: 4, name: 'Add Ann Lee', changes: 1 }),
  })
  const { user } = show(<ActivityPage />)
  await user.click(await screen.findByRole('button', { name: 'Redo “Add Ann Lee”' }))
  await screen.findByText('Done again: Add Ann Lee')
  expect(bridge.inputsOf('history.redo')).toEqual([{ id: 4 }])
})

test('says how much is kept, what was let go, and changes the limit', async () => {
  const bridge = fakeBridge({
    'history.list': () => ({ ...list, rows: [{ ...action, undoable: false, tooOld: true }] }),
    'history.show': () => ({
      ...shown,
      total: 0,
      rows: [],
      counts: [],
      inTheWay: [],
      action: { ...action, tooOld: true },
    }),
    'history.size': () => ({ bytes: 199_900_000, since: '2026-03-01T08:00:00Z', letGo: 12 }),
    'settings.update': () => someSettings,
  })
  const { user } = show(<ActivityPage />)
  expect(await screen.findByText(/about 199.9 MB/)).toHaveTextContent(
    '12 older changes are only listed by name',
  )
  expect(screen.getByText('too old to undo')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: action.name }))
  expect(await screen.findByText(/no longer kept/)).toBeInTheDocument()
  await user.click(screen.getByRole('combobox', { name: 'Keep at most' }))
  await user.click(await screen.findByRole('option', { name: '1,000 MB' }))
  expect(bridge.inputsOf('settings.update')).toEqual([{ historyLimit: 1000 }])
})

test('shows what was done to one customer', async () => {
  const bridge = fakeBridge({ 'history.ofCustomer': () => ({ total: 1, rows: [action] }) })
  show(<CustomerHistory customerId={7} />)
  expect(await screen.findByRole('button', { name: action.name })).toBeInTheDocument()
  expect(bridge.inputsOf('history.ofCustomer')).toEqual([{ customerId: 7, limit: 100, offset: 0 }])
  expect(await axeFindings()).toEqual([])
})

test('says why something cannot be taken back', async () => {
  fakeBridge({
    'history.list': () => list,
    'history.undo': () => {
      throw new AppError('conflict', 'Something later touched the same customers.')
    },
  })
  const { user } = show(<ActivityPage />)
  await screen.findByRole('table')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Something later touched the same customers.')
})

test('an empty history teaches', async () => {
  fakeBridge()
  show(<ActivityPage />)
  expect(await screen.findByRole('heading', { name: 'Nothing has been changed yet' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled()
})
