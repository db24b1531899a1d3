import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ActivityPage } from '../../../../src/renderer/features/history/ActivityPage'
import { AppError } from '../../../../src/shared/errors'
import type { Action } from '../../../../src/shared/operations/history'
import { axeFindings, fakeBridge, show } from '../../support'

const action: Action = {
  id: 3,
  name: 'Import 830 purchases',
  at: '2026-03-10T09:30:00Z',
  kind: 'do',
  changes: 1660,
  undone: false,
  undoable: true,
}
const rows: Action[] = [
  { ...action, id: 5, name: 'Add Ann Lee', kind: 'undo', changes: 1, undoable: false },
  { ...action, id: 4, name: 'Add Ann Lee', changes: 1, undone: true, undoable: false },
  action,
  { ...action, id: 1, name: 'Erase Bob Ray', changes: 1, undoable: false },
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
  const [, undoRow, undoneRow, importRow, erasedRow] = within(table).getAllByRole('row')
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
  const bridge = fakeBridge({ 'history.list': () => ({ ...list, total: 250 }) })
  const { user } = show(<ActivityPage />)
  await user.click(await screen.findByRole('button', { name: 'Show earlier' }))
  await screen.findByText('4 of 250')
  expect(bridge.inputsOf('history.list').at(-1)).toEqual({ limit: 200, offset: 0 })
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
