import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DataPage } from '../../../../src/renderer/features/system/DataPage'
import { someBackups } from '../../samples'
import { axeFindings, fakeBridge, show, someInfo, type Handlers } from '../../support'

function shown(handlers: Handlers = {}) {
  const bridge = fakeBridge({ 'backup.list': () => someBackups, ...handlers })
  return { bridge, ...show(<DataPage />) }
}

test('shows where everything is and how much there is', async () => {
  shown()
  expect(await screen.findByText('93 customers, 830 purchases, 1 persona')).toBeInTheDocument()
  expect(screen.getByText('/home/jo/Regulars/regulars.db')).toBeInTheDocument()
  expect(screen.queryByRole('region', { name: 'Sample business' })).not.toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('removes the sample business after asking', async () => {
  const { bridge, user } = shown({
    'system.info': () => ({ ...someInfo, sample: true }),
    'transfer.removeSample': () => ({ customers: 120 }),
  })
  await user.click(await screen.findByRole('button', { name: 'Remove the sample business' }))
  const dialog = await screen.findByRole('dialog', { name: 'Remove the sample business?' })
  await user.click(within(dialog).getByRole('button', { name: 'Remove the sample business' }))
  expect(await screen.findByText('The sample business is removed.')).toBeInTheDocument()
  expect(bridge.inputsOf('transfer.removeSample')).toHaveLength(1)
})

test('shows the file in its folder', async () => {
  const { bridge, user } = shown({ 'system.showData': () => ({ shown: true }) })
  await user.click(await screen.findByRole('button', { name: 'Show in folder' }))
  await waitFor(() => expect(bridge.inputsOf('system.showData')).toHaveLength(1))
})

test('says when the last backup was made, and where to see all', async () => {
  const last = {
    name: 'a.sqlite',
    bytes: 1,
    at: '2026-03-10T08:00:00Z',
    reason: 'daily' as const,
    sealed: false,
    place: 'own' as const,
  }
  shown({ 'backup.list': () => ({ ...someBackups, backups: [last] }) })
  expect(await screen.findByText(/^Last backup: today, \d\d:00, verified\.$/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'See the backups' })).toHaveAttribute('href', '/data/backups')
})
