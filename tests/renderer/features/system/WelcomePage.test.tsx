import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WelcomePage } from '../../../../src/renderer/features/system/WelcomePage'
import { AppError } from '../../../../src/shared/errors'
import { someInspection } from '../../samples'
import {
  changedSettings,
  deferred,
  axeFindings,
  fakeBridge,
  show,
  someInfo,
  someSettings,
  type Handlers,
} from '../../support'

const fresh = { ...someSettings, business: '', started: false }

function shown(handlers: Handlers) {
  const bridge = fakeBridge(handlers)
  return { bridge, ...show(<WelcomePage settings={fresh} />) }
}

test('starts a new business with its name and currency', async () => {
  const { bridge, user, history } = shown({ 'settings.update': (changes) => changedSettings(fresh, changes) })
  expect(await axeFindings(document.body, { whole: true })).toEqual([])
  await user.type(screen.getByRole('textbox', { name: 'What is your business called?' }), 'Smith & Co')
  await user.click(screen.getByRole('combobox', { name: 'Currency' }))
  await user.click(await screen.findByRole('option', { name: 'GBP – British Pound' }))
  await user.click(screen.getByRole('button', { name: 'Start' }))
  await waitFor(() => expect(history.at(-1)).toBe('/customers'))
  expect(bridge.inputsOf('settings.update')).toEqual([
    { business: 'Smith & Co', currency: 'GBP', locale: 'en-GB', started: true },
  ])
})

test('opens the sample business, showing how far it is', async () => {
  const loaded = deferred<{ customers: number; purchases: number }>()
  let callId = ''
  const { bridge, user, history } = shown({
    'transfer.loadSample': (_input, id) => {
      callId = id
      return loaded.promise
    },
  })
  await user.click(screen.getByRole('button', { name: 'Open the sample business' }))
  const progress = await screen.findByRole('progressbar', { name: 'Setting up the sample business' })
  bridge.say({ type: 'progress', callId, done: 60, total: 120, note: 'Purchases' })
  await waitFor(() => expect(progress).toHaveAttribute('aria-valuenow', '50'))
  loaded.resolve({ customers: 120, purchases: 1400 })
  await waitFor(() => expect(history.at(-1)).toBe('/board'))
})

test('says why the sample could not be opened', async () => {
  const { user } = shown({
    'transfer.loadSample': () => {
      throw new AppError('conflict', 'The file is not empty.')
    },
  })
  await user.click(screen.getByRole('button', { name: 'Open the sample business' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The file is not empty.')
  expect(screen.getByRole('button', { name: 'Start' })).toBeInTheDocument()
})

test('restores a backup the owner picks, with its passphrase, after showing what is inside', async () => {
  const { bridge, user } = shown({
    'backup.inspect': ({ passphrase }) => ({
      ...someInspection,
      file: 'token-1',
      locked: passphrase === undefined,
    }),
    'backup.restore': () => ({ keptAs: 'before-restore.sqlite', info: someInfo }),
  })
  await user.click(screen.getByRole('button', { name: 'Choose a backup…' }))
  await user.type(await screen.findByLabelText('Passphrase'), 'seven brown horses{Enter}')
  expect(await screen.findByRole('table', { name: 'What differs' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Restore' }))
  expect(await screen.findByText('Restored. Undo brings back what was there before.')).toBeInTheDocument()
  expect(bridge.inputsOf('backup.restore')).toEqual([{ file: 'token-1', passphrase: 'seven brown horses' }])
})

test('a dialog that was closed again is nobody’s error', async () => {
  const { bridge, user } = shown({
    'backup.inspect': () => {
      throw new AppError('cancelled', 'Stopped.')
    },
  })
  await user.click(screen.getByRole('button', { name: 'Choose a backup…' }))
  await waitFor(() => expect(bridge.inputsOf('backup.inspect')).toHaveLength(1))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
