import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BackupsPage } from '../../../../src/renderer/features/backup/BackupsPage'
import { AppError } from '../../../../src/shared/errors'
import type { Backup } from '../../../../src/shared/operations/backup'
import { someBackups, someInspection } from '../../samples'
import { axeFindings, fakeBridge, show, someInfo, type Handlers } from '../../support'

function backups(count: number): Backup[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `backup-${index}.sqlite`,
    bytes: 283_000,
    at: `2026-03-${String(28 - index).padStart(2, '0')}T08:00:00Z`,
    reason: index === 0 ? 'owner' : 'daily',
    sealed: false,
    place: 'own',
  }))
}

function shown(handlers: Handlers = {}, count = 2) {
  const bridge = fakeBridge({
    'backup.list': () => ({ ...someBackups, backups: backups(count) }),
    ...handlers,
  })
  return { bridge, ...show(<BackupsPage />) }
}

test('shows the backups, newest first, with why each was made', async () => {
  shown()
  const table = await screen.findByRole('table', { name: 'Backups' })
  expect(within(table).getAllByRole('row')).toHaveLength(3)
  expect(within(table).getByText('Made by you')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('backs up and says so', async () => {
  const { user } = shown({ 'backup.create': () => backups(1)[0]! })
  await user.click(screen.getByRole('button', { name: 'Back up now' }))
  expect(await screen.findByText('Backed up and verified.')).toBeInTheDocument()
})

test('checks a backup and says what is in it, or what is wrong', async () => {
  const good = {
    name: 'backup-0.sqlite',
    ok: true,
    problems: [],
    schemaVersion: 1,
    customers: 93,
    purchases: 1830,
  }
  const { bridge, user } = shown({ 'backup.verify': () => good })
  const [check] = await screen.findAllByRole('button', { name: /^Check / })
  await user.click(check!)
  expect(
    await screen.findByText('backup-0.sqlite is whole: 93 customers, 1,830 purchases.'),
  ).toBeInTheDocument()
  bridge.answer({ 'backup.verify': () => ({ ...good, ok: false, problems: ['Page 3 is torn.'] }) })
  await user.click(check!)
  expect(await screen.findByRole('alert')).toHaveTextContent('cannot be used: Page 3 is torn.')
})

test('shows what is inside and what differs before it restores, and offers to take it back', async () => {
  const { bridge, user } = shown({
    'backup.inspect': () => someInspection,
    'backup.restore': () => ({ keptAs: 'before-restore.sqlite', info: someInfo }),
    'history.undo': () => ({ id: 1, name: 'Restore the backup', changes: 0 }),
  })
  const [, second] = await screen.findAllByRole('button', { name: /^Restore \d/ })
  await user.click(second!)
  const dialog = await screen.findByRole('dialog', { name: 'Restore a backup' })
  const table = await within(dialog).findByRole('table', { name: 'What differs' })
  expect(within(table).getByRole('row', { name: /Customers/ })).toHaveTextContent('Customers9293127')
  expect(within(table).getByRole('row', { name: /Touchpoints/ })).toHaveTextContent('Touchpoints4040–––')
  expect(dialog).toHaveTextContent('Done last in it: “Add “Ann Lee””')
  expect(dialog).toHaveTextContent('Its newest purchase: Mar 8, 2026; now: Mar 10, 2026.')
  expect(await axeFindings()).toEqual([])
  expect(bridge.inputsOf('backup.restore')).toHaveLength(0)
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }))
  expect(await screen.findByText('Restored. Undo brings back what was there before.')).toBeInTheDocument()
  expect(bridge.inputsOf('backup.restore')).toEqual([{ name: 'backup-1.sqlite' }])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(bridge.inputsOf('history.undo')).toHaveLength(1))
})

test('a backup that is the same as now says so', async () => {
  const none = { onlyInBackup: 0, onlyNow: 0, changed: 0 }
  const { user } = shown({
    'backup.inspect': () => ({
      ...someInspection,
      differences: { customer: none, purchase: none, touchpoint: none, persona: none },
    }),
  })
  await user.click((await screen.findAllByRole('button', { name: /^Restore \d/ }))[0]!)
  expect(await screen.findByText(/are the same as now/)).toBeInTheDocument()
})

test('a backup that is broken is not restored', async () => {
  const { bridge, user } = shown({
    'backup.inspect': () => ({
      ...someInspection,
      problem: 'The file is damaged.',
      contents: null,
      now: null,
      differences: null,
    }),
  })
  await user.click((await screen.findAllByRole('button', { name: /^Restore \d/ }))[0]!)
  const dialog = await screen.findByRole('dialog')
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('The file is damaged.')
  expect(within(dialog).queryByRole('button', { name: 'Restore' })).not.toBeInTheDocument()
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(bridge.inputsOf('backup.restore')).toEqual([])
})

test('a file behind a passphrase asks for it until it fits, then is restored without being chosen again', async () => {
  const locked = { ...someInspection, file: 'token-1', name: 'far.regulars-backup', at: null }
  const { bridge, user } = shown({
    'backup.inspect': ({ passphrase }) => {
      if (passphrase === undefined)
        return { ...locked, locked: true, contents: null, now: null, differences: null }
      if (passphrase !== 'seven brown horses') throw new AppError('passphrase', 'That is not the passphrase.')
      return locked
    },
    'backup.restore': () => ({ keptAs: 'before-restore.sqlite', info: someInfo }),
  })
  await user.click(screen.getByRole('button', { name: 'Restore from a file…' }))
  const dialog = await screen.findByRole('dialog')
  const field = await within(dialog).findByLabelText('Passphrase')
  await user.type(field, 'seven brown cows')
  await user.click(within(dialog).getByRole('button', { name: 'Open the backup' }))
  expect(await within(dialog).findByText('That is not the passphrase.')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await user.clear(field)
  await user.type(field, 'seven brown horses{Enter}')
  await user.click(await within(dialog).findByRole('button', { name: 'Restore' }))
  await screen.findByText('Restored. Undo brings back what was there before.')
  expect(bridge.inputsOf('backup.restore')).toEqual([{ file: 'token-1', passphrase: 'seven brown horses' }])
})

test('closing the dialog for a file is nobody’s error', async () => {
  const { bridge, user } = shown({
    'backup.inspect': () => {
      throw new AppError('cancelled', 'Stopped.')
    },
  })
  await user.click(screen.getByRole('button', { name: 'Restore from a file…' }))
  await waitFor(() => expect(bridge.inputsOf('backup.inspect')).toHaveLength(1))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('says what protects now', async () => {
  shown({
    'backup.list': () => ({
      ...someBackups,
      sealedSince: '2026-03-01T08:00:00Z',
      backups: [{ ...backups(1)[0]!, at: '2026-03-10T08:00:00Z', sealed: true }],
    }),
  })
  const now = await screen.findByRole('region', { name: 'What protects you now' })
  expect(now).toHaveTextContent(/Last backup: today, \d\d:00, read back and verified\./)
  expect(now).toHaveTextContent('One backup is kept. New backups are behind your passphrase.')
})

test('another folder is chosen, and one that is missing says since when', async () => {
  const { bridge, user } = shown({
    'backup.chooseFolder': () => someBackups,
    'backup.useOwnFolder': () => someBackups,
  })
  await user.click(await screen.findByRole('button', { name: 'Choose a folder…' }))
  expect(await screen.findByText('Backups go to the folder from now on.')).toBeInTheDocument()
  const away = {
    folder: '/media/jo/STICK',
    present: false,
    lastAt: '2026-03-02T08:00:00Z',
    missedSince: '2026-03-03T08:00:00Z',
  }
  bridge.answer({ 'backup.list': () => ({ ...someBackups, folder: away.folder, chosen: away }) })
  await user.click(screen.getByRole('button', { name: 'Choose a folder…' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The folder is not there now.')
  expect(alert).toHaveTextContent('No backup has reached it since 2 Mar 2026')
  await user.click(screen.getByRole('button', { name: 'Keep them on this computer' }))
  await waitFor(() => expect(bridge.inputsOf('backup.useOwnFolder')).toHaveLength(1))
})

test('a passphrase is asked for twice, with a word on what its loss means', async () => {
  const { bridge, user } = shown({ 'backup.setPassphrase': () => someBackups })
  await user.click(await screen.findByRole('button', { name: 'Set a passphrase…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Put backups behind a passphrase' })
  expect(dialog).toHaveTextContent('Regulars keeps the passphrase nowhere.')
  const use = within(dialog).getByRole('button', { name: 'Use this passphrase' })
  await user.click(use)
  expect(await within(dialog).findByText('Please confirm that you know.')).toBeInTheDocument()
  await user.type(within(dialog).getByLabelText('Passphrase'), 'seven brown horses')
  await user.type(within(dialog).getByLabelText('The same again'), 'seven brown')
  await user.click(within(dialog).getByRole('checkbox', { name: /are lost/ }))
  await user.click(use)
  expect(within(dialog).getByText('The two are not the same.')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  expect(bridge.inputsOf('backup.setPassphrase')).toEqual([])
  await user.type(within(dialog).getByLabelText('The same again'), ' horses')
  await user.click(use)
  expect(await screen.findByText(/New backups are behind the passphrase from now on/)).toBeInTheDocument()
  expect(bridge.inputsOf('backup.setPassphrase')).toEqual([{ passphrase: 'seven brown horses' }])
})

test('the passphrase is turned off only after asking', async () => {
  const { bridge, user } = shown({
    'backup.list': () => ({ ...someBackups, sealedSince: '2026-03-01T08:00:00Z' }),
    'backup.setPassphrase': () => someBackups,
  })
  await user.click(await screen.findByRole('button', { name: 'Turn it off…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Make backups without a passphrase?' })
  await user.click(within(dialog).getByRole('button', { name: 'Turn it off' }))
  await waitFor(() => expect(bridge.inputsOf('backup.setPassphrase')).toEqual([{ passphrase: null }]))
})

test('a long list of backups starts short', async () => {
  const { user } = shown({}, 20)
  const table = await screen.findByRole('table', { name: 'Backups' })
  expect(within(table).getAllByRole('row')).toHaveLength(9)
  await user.click(screen.getByRole('button', { name: 'Show 12 older backups' }))
  expect(within(table).getAllByRole('row')).toHaveLength(21)
})

test('without a backup it says so, and a list that fails can be asked for again', async () => {
  const { bridge, user } = shown({
    'backup.list': () => {
      throw new AppError('unexpected', 'The folder cannot be read.')
    },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('The folder cannot be read.')
  expect(screen.getByText('Reference TEST-1')).toBeInTheDocument()
  bridge.answer({ 'backup.list': () => someBackups })
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { name: 'No backup yet' })).toBeInTheDocument()
})
