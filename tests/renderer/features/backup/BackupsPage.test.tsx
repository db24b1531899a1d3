import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BackupsPage } from '../../../../src/renderer/features/backup/BackupsPage'
import { AppError } from '../../../../src/shared/errors'
import type { Backup } from '../../../../src/shared/operations/backup'
import { someBackups } from '../../samples'
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

test('restores only after asking', async () => {
  const { bridge, user } = shown({
    'backup.restore': () => ({ keptAs: 'before-restore.sqlite', info: someInfo }),
  })
  const [, second] = await screen.findAllByRole('button', { name: /^Restore \d/ })
  await user.click(second!)
  const dialog = await screen.findByRole('dialog', { name: 'Restore this backup?' })
  expect(bridge.inputsOf('backup.restore')).toHaveLength(0)
  expect(dialog).toHaveTextContent('can be taken back')
  await user.click(within(dialog).getByRole('button', { name: 'Restore' }))
  expect(
    await screen.findByText('Restored. What was there before is kept as before-restore.sqlite.'),
  ).toBeInTheDocument()
  expect(bridge.inputsOf('backup.restore')).toEqual([{ name: 'backup-1.sqlite' }])
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
