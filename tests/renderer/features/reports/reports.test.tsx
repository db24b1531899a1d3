import { screen, waitFor } from '@testing-library/react'
import { Route } from 'wouter'
import { beforeEach, expect, test } from 'vitest'
import { ReportPreviewPage } from '../../../../src/renderer/features/reports/ReportPreviewPage'
import { ReportsPage } from '../../../../src/renderer/features/reports/ReportsPage'
import { AppError } from '../../../../src/shared/errors'
import { someMonth, somePortfolio } from '../../print/business-samples'
import { someBoardContent, someCustomerContent, somePersonaContent } from '../../print/samples'
import { someCustomerRow } from '../../samples'
import { useUiState } from '../../../../src/renderer/ui-state'
import { axeFindings, fakeBridge, show, someInfo, type Handlers } from '../../support'

const { persona, traits } = somePersonaContent()
const content = someCustomerContent()
const portfolio = somePortfolio()
const usual = { paper: 'A4', orientation: 'portrait', margins: 'normal', blackAndWhite: false }
const page = {
  pages: 1,
  bytes: 280_000,
  savedAs: null,
  preview: 'app://regulars/preview/1.pdf',
  missing: [] as string[],
}

const answers: Handlers = {
  'customers.list': ({ query }) => {
    const rows = [someCustomerRow, { ...someCustomerRow, id: 2, name: 'Bob Stone', place: '' }]
    const found = rows.filter(({ name }) => name.startsWith(query))
    return { asOf: '2026-03-10', total: found.length, rows: found }
  },
  'customers.get': () => content.customer,
  'purchases.list': () => content.purchases,
  'touchpoints.list': () => content.touches,
  'grading.explain': () => content.explanation,
  'grading.board': () => someBoardContent().board,
  'grading.effort': () => portfolio.effort,
  'grading.movers': () => portfolio.movers,
  'plans.due': () => portfolio.due,
  'plans.list': () => ({ total: 0, rows: [] }),
  'grading.due': () => ({ overrides: [], total: 0 }) as never,
  'grading.toRate': () => ({ total: 0, rows: [] }) as never,
  'personas.toReview': () => ({ personas: [] }),
  'insights.month': () => someMonth({ revenue: 100_000 }, {}).insights,
  'personas.fit': () => content.fit,
  'personas.list': () => ({
    personas: [
      {
        id: 1,
        name: 'Careful Carla',
        kind: 'ideal',
        primary: true,
        statement: '',
        completeness: { traits: 0, individual: 0, voice: 0, total: 0 },
        updatedAt: '2026-01-01T00:00:00Z',
      },
    ],
  }),
  'customers.mailing': () => ({
    total: 1,
    recipients: [{ customerId: 1, name: 'Ann Lee', lines: ['Ann Lee', '12 Mill Lane'], addressed: true }],
    leftOutOf: { doNotContact: 0, noAddress: 0, incomplete: 0 },
    leftOut: [],
  }),
  'personas.portrait': () => ({ jpeg: null }),
  'personas.get': () => {
    if (!persona) throw new Error('the sample has a persona')
    return persona
  },
  'personas.traits': () => ({ traits: [...traits] }),
}

beforeEach(() => useUiState.setState({ layouts: {} }))

function showPreview(path: string, handlers: Handlers) {
  const bridge = fakeBridge({ ...answers, ...handlers })
  return { bridge, ...show(<Route path="/reports/:kind/:id?" component={ReportPreviewPage} />, { path }) }
}

test('the gallery suggests the best customer and prints whoever is chosen', async () => {
  fakeBridge(answers)
  const { user } = show(<ReportsPage />)
  const choice = await screen.findByRole('combobox', { name: 'Customer' })
  await waitFor(() => expect(choice).toHaveValue('Ann Lee, Leeds'))
  expect(screen.getByRole('link', { name: 'Preview the customer report' })).toHaveAttribute(
    'href',
    '/reports/customer/1',
  )
  expect(screen.getByRole('link', { name: 'Preview it in full' })).toHaveAttribute(
    'href',
    '/reports/customer/1-long',
  )
  await user.clear(choice)
  await user.type(choice, 'Bob')
  await user.click(await screen.findByRole('option', { name: 'Bob Stone' }))
  expect(screen.getByRole('link', { name: 'Preview the customer report' })).toHaveAttribute(
    'href',
    '/reports/customer/2',
  )
  expect(screen.getByRole('link', { name: 'Preview the board' })).toHaveAttribute('href', '/reports/board')
  expect(screen.getByRole('link', { name: 'Preview the portfolio' })).toHaveAttribute(
    'href',
    '/reports/portfolio',
  )
  expect(screen.getByRole('link', { name: 'Preview the list' })).toHaveAttribute('href', '/reports/today')
  expect(screen.getByRole('link', { name: 'Choose the customers' })).toHaveAttribute(
    'href',
    '/reports/customers',
  )
  expect(screen.getByRole('link', { name: 'Set up the labels' })).toHaveAttribute('href', '/reports/labels')
  // Today is 10 March: the last whole month is suggested.
  expect(screen.getByRole('link', { name: 'Preview the month' })).toHaveAttribute(
    'href',
    '/reports/review/2026-02',
  )
  expect(await screen.findByRole('link', { name: 'Preview the worksheet' })).toHaveAttribute(
    'href',
    '/reports/persona/1',
  )
  expect(screen.getByRole('link', { name: 'Preview a blank worksheet' })).toHaveAttribute(
    'href',
    '/reports/persona',
  )
  expect(await axeFindings()).toEqual([])
})

test('the pictures in the gallery are out of the way of keyboard and screen reader', async () => {
  fakeBridge(answers)
  const { container } = show(<ReportsPage />)
  await waitFor(() => expect(container.querySelectorAll('[inert] .sheet')).toHaveLength(6))
  expect(screen.queryByRole('heading', { level: 1, name: 'Ann Lee' })).not.toBeInTheDocument()
})

test('an empty business can still print the blank worksheet', async () => {
  fakeBridge({
    ...answers,
    'system.info': () => ({ ...someInfo, customers: 0 }),
    'customers.list': () => ({ asOf: '2026-03-10', total: 0, rows: [] }),
    'personas.list': () => ({ personas: [] }),
  })
  show(<ReportsPage />)
  expect(await screen.findByText('Add or import a customer first.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Preview the customer report' })).toBeDisabled()
  expect(screen.getByRole('link', { name: 'Preview a blank worksheet' })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Preview the worksheet' })).not.toBeInTheDocument()
})

test('previews the PDF itself, on the paper that is chosen', async () => {
  const { bridge, user } = showPreview('/reports/customer/1', { 'reports.customer': () => page })
  const frame = await screen.findByTitle('Preview of Customer report')
  expect(frame).toHaveAttribute('src', expect.stringContaining('app://regulars/preview/1.pdf#'))
  expect(screen.getByText('1 page, 280 kB')).toBeInTheDocument()
  // axe cannot look into frames here.
  expect(await axeFindings(screen.getByRole('region', { name: 'Paper' }))).toEqual([])
  await user.click(screen.getByRole('radio', { name: 'Letter' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.customer')).toEqual([
      { customerId: 1, form: 'short', ...usual, to: 'preview' },
      { customerId: 1, form: 'short', ...usual, paper: 'Letter', to: 'preview' },
    ]),
  )
})

test('how a kind of report was laid out last is kept, by the keyboard too; another kind is left alone', async () => {
  const handlers = { 'reports.portfolio': () => page, 'reports.customer': () => page }
  const first = showPreview('/reports/portfolio', handlers)
  await first.user.click(await screen.findByRole('radio', { name: 'Normal' }))
  await first.user.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { name: 'Wide' })).toBeChecked()
  await first.user.click(screen.getByRole('radio', { name: 'Landscape' }))
  screen.getByRole('switch', { name: 'Black and white' }).focus()
  await first.user.keyboard(' ')
  const wanted = { paper: 'A4', orientation: 'landscape', margins: 'wide', blackAndWhite: true }
  await waitFor(() => expect(first.bridge.inputsOf('reports.portfolio').at(-1)).toMatchObject(wanted))
  expect(useUiState.getState().layouts).toEqual({
    portfolio: { orientation: 'landscape', margins: 'wide', blackAndWhite: true },
  })
  first.unmount()

  const again = showPreview('/reports/portfolio', handlers)
  expect(await screen.findByRole('radio', { name: 'Wide' })).toBeChecked()
  expect(again.bridge.inputsOf('reports.portfolio')).toMatchObject([wanted])
  again.unmount()
  const other = showPreview('/reports/customer/1', handlers)
  expect(await screen.findByRole('radio', { name: 'Normal' })).toBeChecked()
  expect(other.bridge.inputsOf('reports.customer')).toMatchObject([usual])
})

test('what is due is laid out like any other report', async () => {
  const { bridge, user } = showPreview('/reports/today', { 'reports.today': () => page })
  await user.click(await screen.findByRole('radio', { name: 'Landscape' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.today')).toEqual([
      { ...usual, to: 'preview' },
      { ...usual, orientation: 'landscape', to: 'preview' },
    ]),
  )
})

test('what was kept of a layout that is not known any more is passed over', async () => {
  useUiState.setState({ layouts: { portfolio: { margins: 'none' as 'wide' } } })
  const { bridge } = showPreview('/reports/portfolio', { 'reports.portfolio': () => page })
  expect(await screen.findByRole('radio', { name: 'Normal' })).toBeChecked()
  expect(bridge.inputsOf('reports.portfolio')).toMatchObject([usual])
})

test('a customer on one page stands upright; in full, which way round is a choice', async () => {
  const { bridge, user } = showPreview('/reports/customer/1', { 'reports.customer': () => page })
  expect(await screen.findByRole('radio', { name: 'One page' })).toBeChecked()
  expect(screen.queryByRole('radio', { name: 'Landscape' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'In full' }))
  await user.click(await screen.findByRole('radio', { name: 'Landscape' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.customer').at(-1)).toMatchObject({
      form: 'long',
      orientation: 'landscape',
    }),
  )
  await user.click(screen.getByRole('radio', { name: 'One page' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.customer').at(-1)).toMatchObject({
      form: 'short',
      orientation: 'portrait',
    }),
  )
})

test('an address can ask for a customer in full', async () => {
  const { bridge } = showPreview('/reports/customer/7-long', { 'reports.customer': () => page })
  expect(await screen.findByRole('radio', { name: 'In full' })).toBeChecked()
  expect(bridge.inputsOf('reports.customer')).toMatchObject([{ customerId: 7, form: 'long' }])
})

test('saves and prints, and says so', async () => {
  const { bridge, user } = showPreview('/reports/board', {
    'reports.board': ({ to }) => {
      if (to === 'printer') return { pages: null, bytes: null, savedAs: null, preview: null, missing: [] }
      return to === 'file' ? { ...page, savedAs: 'Board.pdf', preview: null } : page
    },
  })
  await user.click(await screen.findByRole('radio', { name: 'Portrait' }))
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }))
  expect(await screen.findByText('Saved as Board.pdf.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(await screen.findByText('Sent to the printer.')).toBeInTheDocument()
  expect(bridge.inputsOf('reports.board').map(({ to, orientation }) => [to, orientation])).toEqual([
    ['preview', 'landscape'],
    ['preview', 'portrait'],
    ['file', 'portrait'],
    ['printer', 'portrait'],
  ])
})

test('a closed save dialog is no error', async () => {
  const { user } = showPreview('/reports/board', {
    'reports.board': ({ to }) => {
      if (to === 'file') throw new AppError('cancelled', 'Stopped.')
      return page
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Save as PDF…' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Print' })).toBeEnabled())
  expect(screen.queryByText('Stopped.')).not.toBeInTheDocument()
})

test('the worksheet can be looked at blank', async () => {
  const { bridge, user } = showPreview('/reports/persona/1', { 'reports.persona': () => page })
  await user.click(await screen.findByRole('radio', { name: 'Blank' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.persona').at(-1)).toMatchObject({ personaId: 1, blank: true }),
  )
})

test('what is printed of one persona or customer has a way back to them', async () => {
  const first = showPreview('/reports/persona/1', { 'reports.persona': () => page })
  expect(screen.getByRole('link', { name: /The persona/ })).toHaveAttribute('href', '/personas/1')
  expect(screen.getByRole('link', { name: 'All reports' })).toHaveAttribute('href', '/reports')
  first.unmount()
  showPreview('/reports/customer/3-long', { 'reports.customer': () => page })
  expect(screen.getByRole('link', { name: /The customer/ })).toHaveAttribute('href', '/customers/3')
  expect(await screen.findByTitle(/^Preview of/)).toBeInTheDocument()
})

test('a worksheet of nobody is blank, and that is no choice', async () => {
  const { bridge } = showPreview('/reports/persona', { 'reports.persona': () => page })
  expect(await screen.findByTitle('Preview of Persona worksheet')).toBeInTheDocument()
  expect(bridge.inputsOf('reports.persona')).toEqual([
    { blank: true, form: 'worksheet', ...usual, to: 'preview' },
  ])
  expect(screen.queryByRole('radio', { name: 'Blank' })).not.toBeInTheDocument()
})

test('says which letters this computer has no font for', async () => {
  showPreview('/reports/customer/1', {
    'reports.customer': () => ({ ...page, missing: ['𒀀', '𒀁'] }),
  })
  expect(await screen.findByText(/no font for: 𒀀 𒀁/)).toHaveTextContent('Boxes')
})

test('says why there is no preview, and tries again', async () => {
  let works = false
  const { user } = showPreview('/reports/customer/9', {
    'reports.customer': () => {
      if (!works) throw new AppError('not-found', 'This customer is no longer there.')
      return page
    },
  })
  expect(await screen.findByText('This customer is no longer there.')).toBeInTheDocument()
  works = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByTitle('Preview of Customer report')).toBeInTheDocument()
})

test.each([
  '/reports/letter',
  '/reports/customer',
  '/reports/customer/x',
  '/reports/customer/-long',
  '/reports/board/5',
  '/reports/board/x',
])('knows no report at %s', async (path) => {
  showPreview(path, {})
  expect(await screen.findByText('There is no such report.')).toBeInTheDocument()
})

test('prints the board as it was filtered', async () => {
  const selection = { query: '100% ann?', filter: { tags: ['a/b & c#d'], status: ['active' as const] } }
  const encoded = encodeURIComponent(encodeURIComponent(JSON.stringify(selection)))
  const { bridge } = showPreview(`/reports/board/${encoded}`, {
    'reports.board': () => page,
  })
  expect(await screen.findByTitle('Preview of Board')).toBeInTheDocument()
  expect(bridge.inputsOf('reports.board')).toMatchObject([selection])
})
