import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RecoveryPage } from '../../../../src/renderer/features/system/RecoveryPage'
import type { Backup } from '../../../../src/shared/operations/backup'
import { someBackups, someInspection } from '../../samples'
import { axeFindings, fakeBridge, show, someInfo } from '../../support'

const damaged = { ...someInfo, state: 'damaged' as const, trouble: 'Page 17 is torn.' }
const backup: Backup = {
  name: 'regulars-2026-03-09.sqlite',
  bytes: 283_000,
  at: '2026-03-09T08:00:00Z',
  reason: 'daily',
  sealed: false,
  place: 'own',
}

test('a damaged file: says what was found and offers three ways, each explained', async () => {
  fakeBridge({ 'backup.list': () => ({ ...someBackups, backups: [backup] }) })
  show(<RecoveryPage info={damaged} />)
  expect(screen.getByRole('heading', { level: 1, name: 'Your data needs help' })).toBeInTheDocument()
  expect(screen.getByText('Page 17 is torn.')).toBeInTheDocument()
  expect(screen.getByText('/home/jo/Regulars/regulars.db')).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Look, but change nothing' })).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Restore a backup' })).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Start new' })).toBeInTheDocument()
  expect(document.title).toBe('Your data needs help – Regulars')
  expect(await axeFindings(document.body, { whole: true })).toEqual([])
})

test('restores the newest backup, and keeps the damaged file', async () => {
  const bridge = fakeBridge({
    'backup.list': () => ({ ...someBackups, backups: [backup] }),
    'backup.inspect': () => ({ ...someInspection, now: null, differences: null }),
    'backup.restore': () => ({ keptAs: 'damaged-1.sqlite', info: someInfo }),
  })
  const { user } = show(<RecoveryPage info={damaged} />)
  await user.click(await screen.findByRole('button', { name: /Restore the backup of/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Restore a backup' })
  expect(await within(dialog).findByRole('row', { name: /Customers/ })).toHaveTextContent('Customers92')
  expect(dialog).toHaveTextContent('It is kept aside under another name.')
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }))
  expect(
    await screen.findByText('Restored. The earlier file is kept as damaged-1.sqlite.'),
  ).toBeInTheDocument()
  expect(bridge.inputsOf('backup.restore')).toEqual([{ name: backup.name }])
})

test('opens a damaged file for reading', async () => {
  const bridge = fakeBridge({
    'backup.list': () => someBackups,
    'system.openReadOnly': () => ({ ...damaged, readOnly: true }),
  })
  const { user } = show(<RecoveryPage info={damaged} />)
  expect(await screen.findByText(/There is no backup in the backups folder/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Open for reading' }))
  await waitFor(() => expect(bridge.inputsOf('system.openReadOnly')).toHaveLength(1))
})

test('starts new only after asking', async () => {
  const bridge = fakeBridge({
    'backup.list': () => someBackups,
    'system.startNew': () => ({ keptAs: 'damaged-1.sqlite', info: { ...someInfo, customers: 0 } }),
  })
  const { user } = show(<RecoveryPage info={damaged} />)
  await user.click(screen.getByRole('button', { name: 'Start with an empty file' }))
  const dialog = await screen.findByRole('dialog', { name: 'Start with an empty file?' })
  expect(bridge.inputsOf('system.startNew')).toHaveLength(0)
  expect(dialog).toHaveTextContent('kept aside under another name')
  await user.click(screen.getAllByRole('button', { name: 'Start with an empty file' }).at(-1)!)
  expect(await screen.findByText('The earlier file is kept as damaged-1.sqlite.')).toBeInTheDocument()
})

test.each([
  ['newer', 'This file is from a newer Regulars'],
  ['unreadable', 'The data file cannot be read'],
] as const)('a %s file is not opened, not even for reading', (state, title) => {
  fakeBridge({ 'backup.list': () => someBackups })
  show(<RecoveryPage info={{ ...damaged, state }} />)
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Open for reading' })).not.toBeInTheDocument()
})

test('a chosen backup behind a passphrase is opened with it', async () => {
  const bridge = fakeBridge({
    'backup.list': () => someBackups,
    'backup.inspect': ({ passphrase }) => ({
      ...someInspection,
      file: 'token-1',
      locked: passphrase === undefined,
      now: null,
      differences: null,
    }),
    'backup.restore': () => ({ keptAs: 'damaged-1.sqlite', info: someInfo }),
  })
  const { user } = show(<RecoveryPage info={damaged} />)
  await user.click(screen.getByRole('button', { name: 'Choose a backup file…' }))
  await user.type(await screen.findByLabelText('Passphrase'), 'seven brown horses{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Restore' }))
  await waitFor(() =>
    expect(bridge.inputsOf('backup.restore')).toEqual([
      { file: 'token-1', passphrase: 'seven brown horses' },
    ]),
  )
})
