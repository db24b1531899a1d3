import { screen, waitFor } from '@testing-library/react'
import { Route } from 'wouter'
import { expect, test } from 'vitest'
import { LabelsPage } from '../../../../src/renderer/features/reports/labels/LabelsPage'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, changedSettings, fakeBridge, show, someSettings, type Handlers } from '../../support'

const person = (customerId: number, name: string) => ({
  customerId,
  name,
  lines: [name, `${String(customerId)} Mill Lane`, 'LS1 Leeds'],
  addressed: true,
})
const none = { doNotContact: 0, noAddress: 0, incomplete: 0 }
const mailing: OutputOf<'customers.mailing'> = {
  total: 23,
  recipients: Array.from({ length: 23 }, (_, index) => person(index + 1, `Customer ${String(index + 1)}`)),
  leftOutOf: { ...none, doNotContact: 1, noAddress: 2 },
  leftOut: [
    { customerId: 91, name: 'Shy', why: 'doNotContact' },
    { customerId: 92, name: 'Bare', why: 'noAddress' },
    { customerId: 93, name: 'Barer', why: 'noAddress' },
  ],
}
const result = {
  pages: 2,
  bytes: 9000,
  savedAs: 'Labels.pdf',
  preview: null,
  missing: [] as string[],
  labels: 23,
}

function showPage(handlers: Handlers = {}, selection?: object) {
  const bridge = fakeBridge({
    'customers.mailing': () => mailing,
    'customers.tags': () => ({ tags: [] }),
    'customers.places': () => ({ places: [] }),
    'reports.labels': () => result,
    'settings.update': (changes) => changedSettings(someSettings, changes),
    ...handlers,
  })
  const rest = selection === undefined ? '' : `/${encodeURIComponent(JSON.stringify(selection))}`
  const path = '/reports/labels/:selection?'
  return { bridge, ...show(<Route path={path} component={LabelsPage} />, { path: `/reports/labels${rest}` }) }
}

test('says how many, on how many sheets, and who is left out, before anything is printed', async () => {
  const { user } = showPage()
  expect(await screen.findByText('23 labels on 2 sheets')).toBeInTheDocument()
  await user.click(screen.getByText('3 are left out: 1 asked not to be contacted, 2 have no address'))
  expect(screen.getByRole('link', { name: 'Bare' })).toHaveAttribute('href', '/customers/92')
  expect(screen.getByText(/Print at 100 %/)).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('a click, or the arrow keys, choose the label to begin with', async () => {
  const { bridge, user } = showPage()
  await user.click(await screen.findByRole('radio', { name: 'Label 5: Customer 5' }))
  expect(screen.getByRole('radio', { name: 'Label 5: Customer 1' })).toBeChecked()
  expect(screen.getByRole('radio', { name: 'Label 4: stays empty' })).not.toBeChecked()
  await user.keyboard('{ArrowDown}{ArrowRight}')
  expect(screen.getByRole('radio', { name: 'Label 9: Customer 1' })).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(screen.getByRole('radio', { name: 'Label 1: Customer 1' })).toBeChecked()
  await user.keyboard('{End}')
  expect(screen.getByRole('textbox', { name: 'Begin with label' })).toHaveValue('21')
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }))
  expect(await screen.findByText('Saved as Labels.pdf.')).toBeInTheDocument()
  expect(bridge.inputsOf('reports.labels')).toMatchObject([{ sheet: 'L7160', start: 21, to: 'file' }])
})

test('the second sheet can be looked at; another sheet begins anew', async () => {
  const { bridge, user } = showPage({}, { customerIds: [3, 4] })
  await user.click(await screen.findByRole('radio', { name: 'Label 2: Customer 2' }))
  await user.click(screen.getByRole('button', { name: 'Next sheet' }))
  expect(screen.getByText('Sheet 2 of 2')).toBeInTheDocument()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.getByText('Customer 23')).toBeInTheDocument()
  await user.click(screen.getByRole('combobox', { name: 'Sheet' }))
  await user.click(await screen.findByRole('option', { name: '5163 – 2 × 5, 4 × 2 in' }))
  expect(await screen.findByText('23 labels on 3 sheets')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Print' }))
  await waitFor(() =>
    expect(bridge.inputsOf('reports.labels')).toMatchObject([
      { customerIds: [3, 4], sheet: '5163', start: 1, to: 'printer' },
    ]),
  )
})

test('the owner’s country is asked where it matters', async () => {
  const { bridge, user } = showPage()
  await user.type(await screen.findByRole('textbox', { name: 'Your country' }), 'Ireland')
  await user.tab()
  await waitFor(() => expect(bridge.inputsOf('settings.update')).toEqual([{ country: 'Ireland' }]))
})

test('letters that nobody can draw are named', async () => {
  const { user } = showPage({ 'reports.labels': () => ({ ...result, missing: ['𒀀'] }) })
  await user.click(await screen.findByRole('button', { name: 'Save as PDF…' }))
  expect(await screen.findByText(/has no font for: 𒀀/)).toBeInTheDocument()
})

test('an address that does not fit is named', async () => {
  const long = {
    customerId: 1,
    name: 'The Society',
    lines: ['The very honourable society '.repeat(8), 'Leeds'],
    addressed: true,
  }
  showPage({ 'customers.mailing': () => ({ ...mailing, total: 1, recipients: [long] }) })
  expect(await screen.findByText('1 address is too long and was cut: The Society')).toBeInTheDocument()
})

test('nobody, too many, and an address that says nothing', async () => {
  const nobody = { total: 0, recipients: [], leftOutOf: none, leftOut: [] }
  const { unmount } = showPage({ 'customers.mailing': () => nobody })
  expect(await screen.findByText(/None of them has an address/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled()
  unmount()
  const shown = showPage({ 'customers.mailing': () => ({ ...mailing, total: 6000 }) })
  expect(await screen.findByText(/6,000 labels are too many at once/)).toBeInTheDocument()
  shown.unmount()
  showPage({}, { customerIds: ['x'] })
  expect(screen.getByText('There is no such report.')).toBeInTheDocument()
})
