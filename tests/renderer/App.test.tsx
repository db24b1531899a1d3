import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Start } from '../../src/renderer/App'
import { AppError } from '../../src/shared/errors'
import { someBackups } from './samples'
import { axeFindings, fakeBridge, show, someInfo, someSettings } from './support'

const emptyHistory = { total: 0, rows: [], undo: null, redo: null }

test('a new business is welcomed', async () => {
  fakeBridge({
    'system.info': () => ({ ...someInfo, customers: 0 }),
    'settings.get': () => ({ ...someSettings, started: false }),
  })
  show(<Start />)
  expect(await screen.findByRole('heading', { name: 'Welcome to Regulars' })).toBeInTheDocument()
})

test('while a file is read through, it says so after a while', async () => {
  fakeBridge({ 'system.info': () => new Promise(() => undefined) })
  show(<Start />)
  expect(screen.queryByText('Checking your file…')).not.toBeInTheDocument()
  expect(await screen.findByText('Checking your file…', {}, { timeout: 5000 })).toBeInTheDocument()
})

test('a file in trouble leads to the recovery, whatever the settings', async () => {
  fakeBridge({
    'system.info': () => ({ ...someInfo, state: 'newer', trouble: 'Schema 9, known up to 1.' }),
    'backup.list': () => someBackups,
  })
  show(<Start />)
  expect(
    await screen.findByRole('heading', { name: 'This file is from a newer Regulars' }),
  ).toBeInTheDocument()
})

test('otherwise the screens, each with its name, landmarks and title', async () => {
  fakeBridge({ 'history.list': () => emptyHistory })
  show(<Start />, { path: '/data/activity' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Activity' })).toBeInTheDocument()
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument()
  expect(document.title).toBe('Activity – Miller Plumbing')
  await screen.findByRole('heading', { name: 'Nothing has been changed yet' })
  expect(await axeFindings(document.body, { whole: true })).toEqual([])
})

test('an address that leads nowhere says so', async () => {
  fakeBridge()
  show(<Start />, { path: '/nowhere' })
  expect(
    await screen.findByRole('heading', { level: 1, name: 'There is no such screen' }),
  ).toBeInTheDocument()
})

test('when not even the data can be asked for, the error is shown and can be tried again', async () => {
  const bridge = fakeBridge({
    'system.info': () => {
      throw new AppError('busy', 'Regulars is busy.')
    },
  })
  const { user } = show(<Start />, { path: '/nowhere' })
  expect(await screen.findByRole('alert')).toHaveTextContent('Regulars is busy.')
  bridge.answer({ 'system.info': () => someInfo })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeInTheDocument()
})
