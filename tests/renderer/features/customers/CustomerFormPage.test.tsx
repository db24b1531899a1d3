import { screen, waitFor, within } from '@testing-library/react'
import { Route, Switch } from 'wouter'
import { beforeEach, describe, expect, it } from 'vitest'
import { CustomerFormPage } from '../../../../src/renderer/features/customers/CustomerFormPage'
import { AppError } from '../../../../src/shared/errors'
import { axeFindings, fakeBridge, show, type FakeBridge } from '../../support'
import { someCard, someRow } from './sample'

let bridge: FakeBridge
beforeEach(() => {
  bridge = fakeBridge({
    'customers.get': () => someCard(),
    'customers.tags': () => ({ tags: [{ tag: 'vip', customers: 2 }] }),
    'customers.list': ({ query }) => ({
      asOf: '2026-03-10',
      total: 1,
      rows:
        query === 'Carl Old' ? [] : [someRow(3, { name: 'Carl Old' }), someRow(5, { name: 'Emil Friend' })],
    }),
    'personas.traits': () => ({
      traits: [
        { id: 1, name: 'Age', group: 'demographic', kind: 'number', options: [] },
        { id: 2, name: 'Education', group: 'demographic', kind: 'choice', options: ['School', 'Degree'] },
        { id: 3, name: 'Owns a car', group: 'demographic', kind: 'yesNo', options: [] },
        {
          id: 4,
          name: 'Sports',
          group: 'psychographic',
          kind: 'several',
          options: ['Yoga', 'Tennis', 'Chess'],
        },
      ],
    }),
    'customers.create': () => ({ id: 12 }),
    'customers.update': ({ id }) => ({ id }),
  })
})

function showForm(path: string) {
  return show(
    <Switch>
      <Route path="/customers/new" component={CustomerFormPage} />
      <Route path="/customers/:id/edit" component={CustomerFormPage} />
      <Route>elsewhere</Route>
    </Switch>,
    { path },
  )
}

const nameField = async () =>
  within(await screen.findByRole('region', { name: 'Who they are' })).getByRole('textbox', { name: 'Name' })

describe('a new customer', () => {
  it('needs only a name', async () => {
    const { user, history } = showForm('/customers/new')
    const name = await screen.findByRole('textbox', { name: 'Name' })
    expect(await axeFindings()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Please fill this in.')).toBeVisible()
    expect(bridge.inputsOf('customers.create')).toEqual([])
    await user.type(name, '  Nora Novak ')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => {
      expect(history.at(-1)).toBe('/customers/12')
    })
    expect(bridge.inputsOf('customers.create')).toEqual([
      expect.objectContaining({
        name: 'Nora Novak',
        kind: 'company',
        status: 'active',
        emails: [],
        traits: [],
      }),
    ])
  })

  it('takes several e-mails, addresses, contacts, tags and traits, and leaves out empty lines', async () => {
    const { user } = showForm('/customers/new')
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Nora')
    const addEmail = screen.getByRole('button', { name: 'Add an e-mail' })
    await user.click(addEmail)
    await user.click(addEmail)
    await user.type(screen.getByRole('textbox', { name: 'E-mail 1' }), 'nora@novak.example')
    await user.click(screen.getByRole('button', { name: 'Add an address' }))
    await user.type(screen.getByRole('textbox', { name: 'City' }), 'Brno')
    await user.click(screen.getByRole('button', { name: 'Add a contact' }))
    const contact = screen.getByRole('group', { name: 'Contact 1' })
    await user.type(within(contact).getByRole('textbox', { name: 'Name' }), 'Olga')
    await user.type(screen.getByRole('combobox', { name: 'Tags' }), 'new{Enter}')
    await user.click(screen.getByRole('combobox', { name: 'Add a trait…' }))
    await user.click(await screen.findByRole('option', { name: 'Age' }))
    await user.type(await screen.findByRole('textbox', { name: 'Age' }), '44')
    await user.click(screen.getByRole('combobox', { name: 'Add a trait…' }))
    await user.click(await screen.findByRole('option', { name: 'Owns a car' }))
    await user.click(await screen.findByRole('combobox', { name: 'Owns a car' }))
    await user.click(await screen.findByRole('option', { name: 'Yes' }))
    await user.click(screen.getByRole('combobox', { name: 'Add a trait…' }))
    await user.click(await screen.findByRole('option', { name: 'Sports' }))
    await user.click(await screen.findByRole('combobox', { name: 'Sports' }))
    await user.click(await screen.findByRole('option', { name: 'Yoga' }))
    await user.click(await screen.findByRole('option', { name: 'Chess' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(bridge.inputsOf('customers.create')).toHaveLength(1)
    })
    expect(bridge.inputsOf('customers.create')[0]).toMatchObject({
      emails: [{ label: '', value: 'nora@novak.example' }],
      addresses: [{ city: 'Brno' }],
      contacts: [{ name: 'Olga' }],
      tags: ['new'],
      traits: [
        { traitId: 1, value: '44' },
        { traitId: 3, value: 'yes' },
        { traitId: 4, value: 'Yoga; Chess' },
      ],
    })
  }, 40_000)

  it('puts what main refused beside its field', async () => {
    bridge.answer({
      'customers.create': () => {
        throw new AppError('conflict', 'Taken.', [{ path: 'externalId', message: '“Bob” has this number.' }])
      },
    })
    const { user } = showForm('/customers/new')
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Nora')
    await user.type(screen.getByRole('textbox', { name: 'Number' }), '1')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('“Bob” has this number.')).toBeVisible()
  })
})

describe('an edited customer', () => {
  it('starts from what is there and sends what was changed, so that nothing that changed elsewhere is put back', async () => {
    const { user, history } = showForm('/customers/7/edit')
    const name = await nameField()
    expect(name).toHaveValue('Ann Lee')
    expect(await screen.findByRole('textbox', { name: 'Age' })).toHaveValue('52')
    expect(screen.getByRole('combobox', { name: 'Referred by' })).toHaveValue('Carl Old')
    expect(await axeFindings()).toEqual([])
    await user.clear(name)
    await user.type(name, 'Ann Fox')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(history.at(-1)).toBe('/customers/7')
    })
    expect(bridge.inputsOf('customers.update')).toEqual([{ id: 7, changes: { name: 'Ann Fox' } }])
  })

  it('finds the referrer by searching', async () => {
    const { user } = showForm('/customers/7/edit')
    const field = await screen.findByRole('combobox', { name: 'Referred by' })
    await user.clear(field)
    await user.type(field, 'emil')
    await user.click(await screen.findByRole('option', { name: /Emil Friend/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(bridge.inputsOf('customers.update')[0]).toMatchObject({ changes: { referredById: 5 } })
    })
  })

  it('asks before unsaved changes are left', async () => {
    const { user, history } = showForm('/customers/7/edit')
    await user.type(await nameField(), '!')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(history.at(-1)).toBe('/customers/7/edit')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave without saving' }),
    )
    expect(history.at(-1)).toBe('/customers/7')
  })

  it('leaves without asking when nothing was changed', async () => {
    const { user, history } = showForm('/customers/7/edit')
    await nameField()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(history.at(-1)).toBe('/customers/7')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
