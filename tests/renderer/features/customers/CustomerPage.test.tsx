import { screen, waitFor, within } from '@testing-library/react'
import { Route } from 'wouter'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CustomerPage } from '../../../../src/renderer/features/customers/CustomerPage'
import { PurchaseDialog } from '../../../../src/renderer/features/purchases/PurchaseDialog'
import { TouchpointDialog } from '../../../../src/renderer/features/touchpoints/TouchpointDialog'
import { AppError } from '../../../../src/shared/errors'
import type { CustomerCard } from '../../../../src/shared/operations/customers'
import type { Purchase } from '../../../../src/shared/operations/purchases'
import type { Touchpoint } from '../../../../src/shared/operations/touchpoints'
import { axeFindings, deferred, fakeBridge, show, type FakeBridge, type Handlers } from '../../support'
import { someCard } from './sample'

// jsdom has no canvas.
vi.mock('react-chartjs-2', () => ({
  Bar: (props: { 'aria-label': string }) => <div role="img" aria-label={props['aria-label']} />,
}))

const purchase: Purchase = {
  id: 41,
  customerId: 7,
  customerName: 'Ann Lee',
  number: 'R-41',
  purchasedOn: '2026-03-01',
  amount: 123_45,
  cost: null,
  dueOn: '2026-03-05',
  paidOn: null,
  settled: false,
  channel: 'web',
  items: 'Two taps',
}
const touch: Touchpoint = {
  id: 51,
  customerId: 7,
  happenedOn: '2026-03-02',
  kind: 'visit',
  initiative: 'proactive',
  minutes: 30,
  expense: 0,
  mood: 2,
  note: 'Looked at the boiler',
}

let bridge: FakeBridge
function bridgeWith(card: Partial<CustomerCard> = {}, more: Handlers = {}): void {
  bridge = fakeBridge({
    'customers.get': () => someCard(card),
    'personas.traits': () => ({
      traits: [{ id: 1, name: 'Age', group: 'demographic', kind: 'number', options: [] }],
    }),
    'purchases.list': () => ({ total: 1, amount: 123_45, rows: [purchase] }),
    'touchpoints.list': () => ({ total: 1, rows: [touch] }),
    'customers.archive': () => ({ changed: 1 }),
    'purchases.create': () => ({ id: 42 }),
    'purchases.update': ({ id }) => ({ id }),
    'purchases.remove': ({ id }) => ({ id }),
    'touchpoints.create': () => ({ id: 52 }),
    'touchpoints.update': ({ id }) => ({ id }),
    ...more,
  })
}
beforeEach(() => {
  bridgeWith()
})

function showCard(path = '/customers/7') {
  return show(
    <Route path="/customers/:id">
      <CustomerPage
        gradePanel={(id) => <p>grade of {id}</p>}
        planPanel={(id) => <p>plans of {id}</p>}
        fitPanel={(id) => <p>fit of {id}</p>}
        feedbackPanel={(id) => <p>feedback of {id}</p>}
        history={(id) => <p>history of {id}</p>}
        purchaseDialog={(customerId, item, onClose) => (
          <PurchaseDialog customerId={customerId} purchase={item} onClose={onClose} />
        )}
        touchpointDialog={(customerId, item, onClose) => (
          <TouchpointDialog customerId={customerId} touchpoint={item} onClose={onClose} />
        )}
      />
    </Route>,
    { path },
  )
}

describe('the card', () => {
  it('shows what was changed in the place of what happened', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('radio', { name: 'History' }))
    expect(await screen.findByText('history of 7')).toBeInTheDocument()
    expect(screen.queryByRole('list', { name: 'Purchases and touches, newest first' })).toBeNull()
  })

  it('says what is to be done next', async () => {
    bridgeWith({ nextStep: { text: 'Ask whom they know', dueOn: '2026-03-12' } })
    showCard()
    expect(await screen.findByTitle(/Ask whom they know$/)).toHaveTextContent('in 2 days Ask whom they know')
  })

  it('shows who they are, what they bring, what happened, and the parts of other features', async () => {
    showCard()
    expect(await screen.findByRole('heading', { name: 'Ann Lee', level: 1 })).toBeVisible()
    expect(screen.getByRole('img', { name: 'Grade B, score 71' })).toBeVisible()
    const who = screen.getByRole('region', { name: 'Who they are' })
    expect(within(who).getByRole('link', { name: 'ann@lee.example' })).toHaveAttribute(
      'href',
      'mailto:ann@lee.example',
    )
    expect(within(who).getByText(/High Street 1/)).toBeVisible()
    expect(await within(who).findByText('Age')).toBeVisible()
    expect(within(who).getByRole('link', { name: 'Carl Old' })).toHaveAttribute('href', '/customers/3')
    expect(within(who).getByRole('link', { name: 'Dora New' })).toHaveAttribute('href', '/customers/9')
    const money = screen.getByRole('region', { name: 'Money' })
    expect(within(money).getByText('€250')).toBeVisible()
    expect(within(money).getByText(/€40 of the cost of goods is estimated/)).toBeVisible()
    expect(
      await within(money).findByRole('img', { name: /Ann Lee brought the most in 2024: €3,800/ }),
    ).toBeVisible()
    const entries = within(await screen.findByRole('list', { name: /newest first/ })).getAllByRole('listitem')
    expect(entries.map((entry) => entry.textContent)).toEqual([
      expect.stringContaining('Looked at the boiler'),
      expect.stringContaining('overdue since 5 Mar 2026'),
    ])
    expect(screen.getByText('grade of 7')).toBeVisible()
    expect(screen.getByText('fit of 7')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Print' })).toHaveAttribute('href', '/reports/customer/7')
    expect(await axeFindings()).toEqual([])
  })

  it('opens the years as a table', async () => {
    const { user } = showCard()
    const toggle = await screen.findByRole('button', { name: 'Show as a table' })
    await user.click(toggle)
    const table = await screen.findByRole('table', { name: 'Revenue by year', hidden: true })
    expect(within(table).getByRole('row', { name: /2024 €3,800 €2,200 4/, hidden: true })).toBeInTheDocument()
    expect(toggle).toHaveAttribute('aria-expanded', 'true')
  })

  it('goes to the ratings', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Rate' }))
    expect(screen.getByRole('group', { name: 'Grade' })).toHaveFocus()
  })

  it('says what is not known, and marks who is not to be contacted', async () => {
    bridgeWith({
      emails: [],
      phones: [],
      addresses: [],
      contacts: [],
      tags: [],
      traits: [],
      externalId: null,
      salutation: '',
      heardFrom: '',
      referredById: null,
      referredByName: null,
      referred: [],
      customerSince: null,
      preferences: '',
      notes: '',
      years: [],
      doNotContact: true,
    })
    showCard()
    expect(await screen.findByText(/Nothing is noted yet/)).toBeVisible()
    expect(screen.getByText('Do not contact')).toBeVisible()
    expect(screen.getByText('Nothing was bought yet.')).toBeVisible()
  })

  it('says when there is no such customer', async () => {
    bridgeWith(
      {},
      {
        'customers.get': () => {
          throw new AppError('not-found', 'gone')
        },
      },
    )
    showCard()
    expect(await screen.findByRole('link', { name: 'To all customers' })).toHaveAttribute(
      'href',
      '/customers',
    )
  })

  it.each(['/customers/abc', '/customers/0', '/customers/1.5'])('knows that %s is nobody', async (path) => {
    showCard(path)
    expect(await screen.findByRole('heading', { name: 'There is no such customer' })).toBeVisible()
    expect(bridge.inputsOf('customers.get')).toEqual([])
  })

  it('says how far they have come, and changes it', async () => {
    bridgeWith({ stage: 'use' }, { 'customers.setStage': () => ({ changed: 1 }) })
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Stage: Use' }))
    expect(await screen.findByRole('menuitem', { name: 'Use' })).toHaveAttribute('aria-current', 'true')
    await user.click(screen.getByRole('menuitem', { name: 'Advocacy' }))
    await user.click(await screen.findByRole('button', { name: 'Stage: Use' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Not set' }))
    expect(bridge.inputsOf('customers.setStage')).toEqual([
      { ids: [7], stage: 'advocacy' },
      { ids: [7], stage: null },
    ])
  })

  it('archives, and brings back who is archived', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Archive' }))
    expect(bridge.inputsOf('customers.archive')).toEqual([{ ids: [7], archived: true }])
    bridge.answer({ 'customers.get': () => someCard({ archived: true }) })
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Erase for good…' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  })
})

describe('erasing', () => {
  it('asks for the name, shows what was refused, and goes to the list', async () => {
    bridgeWith(
      {},
      {
        'customers.erase': ({ confirmName }) => {
          if (confirmName !== 'Ann Lee') throw new AppError('invalid', 'Type the name exactly.')
          return { erased: 3, kept: 0 }
        },
      },
    )
    const { user, history } = showCard()
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Erase for good…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Erase “Ann Lee” for good?' })
    expect(await axeFindings(dialog)).toEqual([])
    const action = within(dialog).getByRole('button', { name: 'Erase for good' })
    expect(action).toBeDisabled()
    const field = within(dialog).getByRole('textbox', { name: /Type the name to go on/ })
    await user.type(field, 'Ann')
    await user.click(action)
    expect(await within(dialog).findByText('Type the name exactly.')).toBeVisible()
    await user.type(field, ' Lee{Enter}')
    await waitFor(() => {
      expect(history.at(-1)).toBe('/customers')
    })
  })

  it('takes them out of the backups first, if wanted, and says what is left to see to', async () => {
    let gone = false
    bridgeWith(
      {},
      {
        'customers.eraseFromBackups': () => ({
          backups: [
            { name: 'one.sqlite', outcome: 'erased', why: null },
            { name: 'two.sqlite', outcome: 'absent', why: null },
            { name: 'three.regulars-backup', outcome: 'unreadable', why: 'It is behind a passphrase.' },
          ],
          keptAside: ['regulars-kept-1.sqlite'],
        }),
        'customers.erase': () => {
          gone = true
          return { erased: 3, kept: 2 }
        },
      },
    )
    const { user, history } = showCard()
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Erase for good…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Erase “Ann Lee” for good?' })
    await user.click(within(dialog).getByRole('radio', { name: /Stays for your totals/ }))
    await user.click(within(dialog).getByRole('checkbox', { name: /backups too/ }))
    await user.type(within(dialog).getByLabelText(/Type the name/), 'Ann Lee')
    bridge.answer({
      'customers.get': () => {
        if (gone) throw new AppError('not-found', 'Gone.')
        return someCard()
      },
    })
    await user.click(within(dialog).getByRole('button', { name: 'Erase for good' }))
    expect(await screen.findByText('They are no longer in 1 backup that held them.')).toBeVisible()
    const order = bridge.calls.map(({ name }) => name).filter((name) => name.startsWith('customers.erase'))
    expect(order).toEqual(['customers.eraseFromBackups', 'customers.erase'])
    for (const input of [
      ...bridge.inputsOf('customers.eraseFromBackups'),
      ...bridge.inputsOf('customers.erase'),
    ]) {
      expect(input).toMatchObject({ confirmName: 'Ann Lee', purchases: 'keep' })
    }
    expect(screen.getByText('three.regulars-backup: It is behind a passphrase.')).toBeVisible()
    expect(screen.getByText(/regulars-kept-1.sqlite/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'To all customers' }))
    expect(history.at(-1)).toBe('/customers')
  })

  it('leaves the data alone when the backups were stopped', async () => {
    bridgeWith(
      {},
      {
        'customers.eraseFromBackups': () => {
          throw new AppError('cancelled', 'Stopped.')
        },
      },
    )
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Erase for good…' }))
    await user.click(await screen.findByRole('checkbox', { name: /backups too/ }))
    await user.type(screen.getByLabelText(/Type the name/), 'Ann Lee')
    await user.click(screen.getByRole('button', { name: 'Erase for good' }))
    expect(await screen.findByText(/still in your data/)).toBeVisible()
    expect(bridge.inputsOf('customers.erase')).toEqual([])
  })
})

describe('a privacy request', () => {
  it('saves everything about them from the card', async () => {
    bridgeWith(
      {},
      {
        'customers.exportPerson': () => ({
          file: { token: 't', name: 'personal data.html', bytes: 9000 },
          rows: 12,
        }),
      },
    )
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Data for a privacy request…' }))
    await user.click(await screen.findByRole('button', { name: 'Save as document…' }))
    expect(await screen.findByText(/“personal data.html” is saved: 12 rows/)).toBeVisible()
    expect(bridge.inputsOf('customers.exportPerson')).toEqual([{ id: 7, format: 'html' }])
    expect(await axeFindings()).toEqual([])
  })
})

describe('purchases and touches', () => {
  it('adds a purchase', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Add purchase' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a purchase' })
    expect(await axeFindings(dialog)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(await within(dialog).findByText('Please fill this in.')).toBeVisible()
    await user.type(within(dialog).getByRole('textbox', { name: /Amount/ }), '12.50')
    await user.type(within(dialog).getByRole('textbox', { name: /What they bought/ }), 'A tap')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(bridge.inputsOf('purchases.create')).toEqual([
      expect.objectContaining({ customerId: 7, amount: 1250, purchasedOn: '2026-03-10', items: 'A tap' }),
    ])
  })

  it('adds it once, however long the key that saves is held', async () => {
    const created = deferred<{ id: number }>()
    bridge.answer({ 'purchases.create': () => created.promise })
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Add purchase' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a purchase' })
    await user.type(within(dialog).getByRole('textbox', { name: /Amount/ }), '12.50')
    await user.keyboard('{Control>}{Enter}')
    await waitFor(() => {
      expect(bridge.inputsOf('purchases.create')).toHaveLength(1)
    })
    await user.keyboard('{Enter>3/}{/Control}')
    created.resolve({ id: 99 })
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(bridge.inputsOf('purchases.create')).toHaveLength(1)
  })

  it('puts a refused number beside its field', async () => {
    bridgeWith(
      {},
      {
        'purchases.update': () => {
          const message = 'The number is taken.'
          throw new AppError('conflict', message, [{ path: 'number', message }])
        },
      },
    )
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Edit the purchase of 1 Mar 2026' }))
    const dialog = await screen.findByRole('dialog', { name: 'Edit the purchase' })
    const number = within(dialog).getByRole('textbox', { name: 'Number' })
    expect(number).toHaveValue('R-41')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(number).toHaveAccessibleDescription(expect.stringContaining('The number is taken.'))
    })
    expect(bridge.inputsOf('purchases.update')[0]).toMatchObject({ id: 41, changes: { amount: 123_45 } })
  })

  it('removes a purchase', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: /Edit the purchase/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
    expect(bridge.inputsOf('purchases.remove')).toEqual([{ id: 41 }])
  })

  it('logs a touch with its mood', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Log a touch' }))
    const dialog = await screen.findByRole('dialog', { name: 'Log a touch' })
    expect(await axeFindings(dialog)).toEqual([])
    await user.click(within(dialog).getByRole('radio', { name: 'Good' }))
    await user.type(within(dialog).getByRole('textbox', { name: 'Note' }), 'Nice talk')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(bridge.inputsOf('touchpoints.create')).toEqual([
        expect.objectContaining({ customerId: 7, kind: 'call', mood: 1, note: 'Nice talk', minutes: 15 }),
      ])
    })
  })

  it('edits a touch, and shows one kind alone', async () => {
    const { user } = showCard()
    await user.click(await screen.findByRole('button', { name: 'Edit the touch of 2 Mar 2026' }))
    const dialog = await screen.findByRole('dialog', { name: 'Edit the touch' })
    const note = within(dialog).getByRole('textbox', { name: 'Note' })
    await user.clear(note)
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(bridge.inputsOf('touchpoints.update')[0]).toMatchObject({
        id: 51,
        changes: { note: '', mood: 2 },
      })
    })
    await user.click(screen.getByRole('radio', { name: 'Purchases' }))
    expect(screen.queryByText('Looked at the boiler')).toBeNull()
    expect(screen.getByText(/Two taps/)).toBeVisible()
  })
})
