import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ExportPage } from '../../../../src/renderer/features/transfer/export/ExportPage'
import { AppError } from '../../../../src/shared/errors'
import { axeFindings, deferred, fakeBridge, show, someInfo } from '../../support'

const saved = {
  file: { token: 'token-1', name: 'everything.json', bytes: 1_234_567 },
  tables: 15,
  rows: 4321,
}
const noCustomers = { asOf: '2026-03-10', total: 0, rows: [] }

describe('taking data out', () => {
  it('saves everything, says what there is now, and shows where', async () => {
    const bridge = fakeBridge({
      'customers.list': () => noCustomers,
      'transfer.exportAll': () => saved,
      'transfer.showExport': () => ({ shown: true }),
    })
    const { user } = show(<ExportPage />)
    await user.click(await screen.findByRole('button', { name: 'Save everything…' }))
    const part = screen.getByRole('region', { name: 'Everything, to keep or to move' })
    expect(await within(part).findByText(/“everything.json” is saved: 4,321 rows, 1.2 MB/)).toBeVisible()
    const showing = within(part).getByRole('button', { name: 'Show in folder' })
    expect(showing).toHaveFocus()
    await user.click(showing)
    expect(bridge.inputsOf('transfer.showExport')).toEqual([{ token: 'token-1' }])
    expect(await axeFindings()).toEqual([])
  })

  it('shows progress with a way to stop, and says that nothing was saved', async () => {
    const work = deferred<typeof saved>()
    let id = ''
    const bridge = fakeBridge({
      'customers.list': () => noCustomers,
      'transfer.exportTables': (_input, callId) => {
        id = callId
        return work.promise
      },
      'system.cancel': () => {
        work.reject(new AppError('cancelled', 'Stopped.'))
        return { asked: true }
      },
    })
    const { user } = show(<ExportPage />)
    await user.click(await screen.findByRole('button', { name: 'CSV files…' }))
    expect(bridge.inputsOf('transfer.exportTables')).toEqual([{ format: 'csv' }])
    // While the dialog is open there is nothing to stop.
    expect(screen.queryByRole('button', { name: 'Cancel' })).not.toBeInTheDocument()
    await waitFor(() => {
      bridge.say({ type: 'progress', callId: id, done: 1, total: 4, note: 'Writing the tables' })
      expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible()
    })
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByText('Stopped. Nothing was saved.')).toBeVisible()
  })

  it('says why a file could not be written', async () => {
    fakeBridge({
      'customers.list': () => noCustomers,
      'transfer.exportAll': () => {
        throw new AppError('disk-full', 'The disk is full.')
      },
    })
    const { user } = show(<ExportPage />)
    await user.click(await screen.findByRole('button', { name: 'Save everything…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.')
  })

  it('closing the dialog is nobody’s fault', async () => {
    fakeBridge({
      'customers.list': () => noCustomers,
      'transfer.exportAll': () => {
        throw new AppError('cancelled', 'Stopped.')
      },
    })
    const { user } = show(<ExportPage />)
    await user.click(await screen.findByRole('button', { name: 'Save everything…' }))
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Save everything…' })).toBeEnabled()
    })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.queryByText(/Stopped/)).not.toBeInTheDocument()
  })
})

describe('an empty file', () => {
  it('has nothing to export, and takes an export in', async () => {
    fakeBridge({
      'system.info': () => ({ ...someInfo, customers: 0, personas: 0 }),
      'transfer.importAll': () => ({ customers: 3, purchases: 4, rows: 30 }),
    })
    const { user, history } = show(<ExportPage />, { path: '/data/export' })
    expect(await screen.findByRole('heading', { name: 'There is nothing to export yet' })).toBeVisible()
    expect(await axeFindings()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Choose an export…' }))
    expect(await screen.findByText('Everything is in: 3 customers.')).toBeVisible()
    expect(history.at(-1)).toBe('/customers')
  })

  it('says what is wrong with a file', async () => {
    fakeBridge({
      'system.info': () => ({ ...someInfo, customers: 0, personas: 0 }),
      'transfer.importAll': () => {
        throw new AppError('newer', 'This export was made by a newer Regulars.')
      },
    })
    const { user } = show(<ExportPage />)
    await user.click(await screen.findByRole('button', { name: 'Choose an export…' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('newer Regulars')
  })
})
