import { screen, waitFor } from '@testing-library/react'
import { Route } from 'wouter'
import { beforeEach, expect, test } from 'vitest'
import { BatchPage } from '../../../../src/renderer/features/reports/BatchPage'
import { AppError } from '../../../../src/shared/errors'
import { someCustomerRow } from '../../samples'
import { useUiState } from '../../../../src/renderer/ui-state'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'

const page = {
  pages: 1,
  bytes: 280_000,
  savedAs: null,
  preview: 'app://regulars/preview/1.pdf',
  missing: [] as string[],
}
const nobody = { asOf: '2026-03-10', total: 0, rows: [] }

beforeEach(() => useUiState.setState({ layouts: {} }))

function showPage(handlers: Handlers = {}, selection?: object) {
  const bridge = fakeBridge({
    'customers.list': ({ filter }) =>
      filter.grade?.includes('A') === true
        ? { asOf: '2026-03-10', total: 2, rows: [{ ...someCustomerRow, id: 7 }] }
        : { asOf: '2026-03-10', total: 1200, rows: [someCustomerRow] },
    'customers.tags': () => ({ tags: [] }),
    'customers.places': () => ({ places: [] }),
    'reports.customer': () => page,
    'reports.customers': () => ({ ...page, pages: 2, savedAs: 'All.pdf', preview: null, customers: 2 }),
    'reports.customerFiles': () => ({ files: 1200, folder: 'Reports', missing: ['𒀀'] }),
    ...handlers,
  })
  const rest = selection === undefined ? '' : `/${encodeURIComponent(JSON.stringify(selection))}`
  return {
    bridge,
    ...show(<Route path="/reports/customers/:selection?" component={BatchPage} />, {
      path: `/reports/customers${rest}`,
    }),
  }
}

test('whom: narrowed by the list’s own filter, with the first of them to see', async () => {
  const { bridge, user } = showPage()
  expect(await screen.findByText('1,200 customers, a page each')).toBeInTheDocument()
  expect(screen.getByText(/too many for one document: at most 1,000/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save as one PDF…' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Save a file for each…' })).toBeEnabled()
  await user.click(screen.getByRole('button', { name: 'Grade' }))
  await user.click(await screen.findByRole('checkbox', { name: 'A' }))
  expect(await screen.findByText('2 customers, a page each')).toBeInTheDocument()
  await waitFor(() => expect(bridge.inputsOf('reports.customer').at(-1)).toMatchObject({ customerId: 7 }))
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('button', { name: 'Save as one PDF…' }))
  expect(await screen.findByText('Saved as All.pdf.')).toBeInTheDocument()
  expect(bridge.inputsOf('reports.customers')).toMatchObject([
    { filter: { grade: ['A'] }, paper: 'A4', to: 'file' },
  ])
})

test('more than the print dialog takes can be saved, and printed from there', async () => {
  const { user } = showPage({}, { customerIds: Array.from({ length: 120 }, (_, index) => index + 1) })
  expect(await screen.findByText('120 customers, a page each')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Print' })).toBeEnabled()
  await user.click(screen.getByRole('radio', { name: 'In full' }))
  expect(
    await screen.findByText(/120 reports are too many for the print dialog: at most 100/),
  ).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Save as one PDF…' })).toBeEnabled()
})

test('those who were picked, on the other paper, each in a file', async () => {
  const { bridge, user } = showPage({}, { customerIds: [3, 4] })
  expect(await screen.findByText('2 customers, a page each')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Grade' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'Letter' }))
  await user.click(screen.getByRole('button', { name: 'Save a file for each…' }))
  expect(await screen.findByText('Saved 1,200 files in Reports.')).toBeInTheDocument()
  expect(screen.getByText(/has no font for: 𒀀/)).toBeInTheDocument()
  expect(bridge.inputsOf('reports.customerFiles')).toMatchObject([{ customerIds: [3, 4], paper: 'Letter' }])
  expect(bridge.inputsOf('reports.customer').at(-1)).toMatchObject({ customerId: 3, paper: 'Letter' })
})

test('in full, and why there is no preview', async () => {
  let works = false
  const { bridge, user } = showPage(
    {
      'reports.customer': () => {
        if (!works) throw new AppError('unexpected', 'The page did not get ready.')
        return page
      },
    },
    { customerIds: [3, 4] },
  )
  expect(await screen.findByText(/did not get ready/)).toBeInTheDocument()
  works = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByTitle('Preview of the first')).toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'In full' }))
  expect(await screen.findByText('2 customers, each in full')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Save as one PDF…' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.customers')).toMatchObject([{ customerIds: [3, 4], form: 'long' }]),
  )
})

test('nobody, a failure, and an address that says nothing', async () => {
  const { unmount } = showPage({ 'customers.list': () => nobody })
  expect(await screen.findByText(/nobody to print a report of/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled()
  expect(await axeFindings()).toEqual([])
  unmount()

  const full = () => {
    throw new AppError('disk-full', 'The disk is full.')
  }
  const shown = showPage({ 'reports.customers': full }, { customerIds: [3] })
  await shown.user.click(screen.getByRole('button', { name: 'Print' }))
  expect(await screen.findByText('The disk is full.')).toBeInTheDocument()
  shown.unmount()

  showPage({}, { customerIds: ['x'] })
  expect(screen.getByText('There is no such report.')).toBeInTheDocument()
})
