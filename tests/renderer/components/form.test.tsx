import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import {
  CheckboxField,
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../src/renderer/components/fields'
import { showIssues, useZodForm } from '../../../src/renderer/components/form'
import { customerDraftSchema } from '../../../src/shared/operations/customers'
import { purchaseDraftSchema, type PurchaseDraft } from '../../../src/shared/operations/purchases'
import { axeFindings, fakeBridge, show } from '../support'

function PurchaseForm({ onSubmit }: { onSubmit: (purchase: PurchaseDraft) => void }) {
  const form = useZodForm(purchaseDraftSchema, {
    defaultValues: { customerId: 1, purchasedOn: '2026-03-01', amount: 1250, number: null },
  })
  return (
    <form onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <TextField control={form.control} name="number" label="Number" emptyIsNull />
      <MoneyField control={form.control} name="amount" label="Amount" allowNegative />
      <MoneyField control={form.control} name="cost" label="Cost" />
      <DateField control={form.control} name="purchasedOn" label="Date" />
      <CheckboxField control={form.control} name="settled" label="Settled" />
      <TextAreaField control={form.control} name="items" label="Items" />
      <button type="submit">Save</button>
      <button type="button" onClick={() => showIssues(form, [{ path: 'number', message: 'Taken.' }])}>
        Refuse
      </button>
    </form>
  )
}

test('hands over what the schema made of the values, money in minor units', async () => {
  fakeBridge()
  const onSubmit = vi.fn()
  const { user } = show(<PurchaseForm onSubmit={onSubmit} />, { settings: { locale: 'de-DE' } })
  const amount = screen.getByRole('textbox', { name: 'Amount' })
  expect(amount).toHaveValue('12,5')
  await user.clear(amount)
  await user.type(amount, '-1234,56')
  await user.type(screen.getByRole('textbox', { name: 'Number' }), '  R-17 ')
  await user.click(screen.getByRole('checkbox', { name: 'Settled' }))
  expect(screen.getByRole('textbox', { name: 'Date' })).toHaveValue('01.03.2026')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce())
  expect(onSubmit.mock.calls[0]?.[0]).toEqual({
    customerId: 1,
    number: 'R-17',
    purchasedOn: '2026-03-01',
    amount: -123456,
    cost: null,
    dueOn: null,
    paidOn: null,
    settled: true,
    channel: '',
    items: '',
  })
})

test('shows what main refuses beside the field', async () => {
  fakeBridge()
  const { user } = show(<PurchaseForm onSubmit={vi.fn()} />)
  await user.click(screen.getByRole('button', { name: 'Refuse' }))
  expect(await screen.findByText('Taken.')).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: 'Number' })).toBeInvalid()
  expect(await axeFindings()).toEqual([])
})

function CustomerForm({ onSubmit }: { onSubmit: () => void }) {
  const form = useZodForm(customerDraftSchema, { defaultValues: { name: '' } })
  return (
    <form onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <TextField control={form.control} name="name" label="Name" />
      <SelectField
        control={form.control}
        name="kind"
        label="Kind"
        data={[
          { value: 'person', label: 'Person' },
          { value: 'company', label: 'Company' },
        ]}
      />
      <NumberField control={form.control} name="referredById" label="Referred by" />
      <button type="submit">Save</button>
    </form>
  )
}

test("says the schema's own messages in words", async () => {
  fakeBridge()
  const onSubmit = vi.fn()
  const { user } = show(<CustomerForm onSubmit={onSubmit} />)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: 'Name' })).toBeInvalid()
  expect(onSubmit).not.toHaveBeenCalled()
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ann Lee')
  await user.type(screen.getByRole('textbox', { name: 'Referred by' }), '0')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Too little: at least 0.')).toBeInTheDocument()
})
