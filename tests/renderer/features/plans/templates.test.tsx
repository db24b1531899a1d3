import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { LetterPage } from '../../../../src/renderer/features/plans/LetterPage'
import { LettersPage } from '../../../../src/renderer/features/plans/LettersPage'
import { PlaybooksPage } from '../../../../src/renderer/features/plans/PlaybooksPage'
import type { Letter } from '../../../../src/shared/operations/planTemplates'
import { axeFindings, fakeBridge, show } from '../../support'
import { someCustomerRow } from '../../samples'
import { somePlaybooks } from './samples'

const letters: Letter[] = [
  { id: 1, purpose: 'price', name: 'A new price', subject: 'Prices', body: '{greeting},\n\n[new price]' },
  { id: 5, purpose: 'thanks', name: 'Thank you', subject: '', body: 'Thanks' },
]

test('playbooks are chosen, changed, added and removed', async () => {
  const bridge = fakeBridge({
    'plans.playbooks': () => ({ playbooks: somePlaybooks }),
    'plans.savePlaybook': ({ id }) => ({ id: id ?? 9 }),
    'plans.removePlaybook': ({ id }) => ({ id }),
  })
  const { user } = show(<PlaybooksPage />)
  expect(await screen.findByRole('textbox', { name: /Name/ })).toHaveValue('Lift to A')
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Add a step' }))
  await user.type(screen.getByRole('textbox', { name: 'Step 2' }), 'Cake')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.savePlaybook')).toMatchObject([
      {
        id: 2,
        steps: [
          { text: 'Call them', afterDays: 7 },
          { text: 'Cake', afterDays: 7 },
        ],
      },
    ]),
  )
  await user.click(screen.getByRole('button', { name: /Part well/ }))
  await user.click(await screen.findByRole('button', { name: 'Remove the playbook' }))
  await waitFor(() => expect(bridge.inputsOf('plans.removePlaybook')).toEqual([{ id: 7 }]))
  await user.click(screen.getByRole('button', { name: 'Playbook' }))
  expect(screen.getByRole('textbox', { name: /Name/ })).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument()
  expect(bridge.inputsOf('plans.savePlaybook')).toHaveLength(1)
})

test('what is typed is not lost by choosing another letter, unless the owner says so', async () => {
  fakeBridge({ 'plans.letters': () => ({ letters }) })
  const { user } = show(<LettersPage />)
  const name = await screen.findByRole('textbox', { name: /Name/ })
  await user.type(name, ' for you')
  await user.click(screen.getByRole('button', { name: 'Thank you' }))
  const question = await screen.findByRole('dialog', { name: 'Leave without saving?' })
  await user.click(within(question).getByRole('button', { name: 'Cancel' }))
  expect(name).toHaveValue('A new price for you')
  await user.click(screen.getByRole('button', { name: 'Thank you' }))
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
  await waitFor(() => {
    expect(screen.getByRole('textbox', { name: /Name/ })).toHaveValue('Thank you')
  })
})

test('letters say what is no field, and lead to a letter for a customer', async () => {
  const bridge = fakeBridge({
    'plans.letters': () => ({ letters }),
    'plans.saveLetter': ({ id }) => ({ id: id ?? 9 }),
    'customers.list': () => ({ asOf: '2026-03-10', total: 1, rows: [someCustomerRow] }),
  })
  const { user, history } = show(<LettersPage />)
  const body = await screen.findByRole('textbox', { name: 'Text' })
  await user.type(body, ' {{gretting}')
  expect(screen.getByRole('status')).toHaveTextContent('{gretting} will stay as it stands')
  await user.click(screen.getByRole('button', { name: '{owner}' }))
  expect(body).toHaveValue('{greeting},\n\n[new price] {gretting}{owner}')
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.saveLetter')).toMatchObject([{ id: 1, purpose: 'price' }]),
  )
  const writing = screen.getByRole('group', { name: 'Write this letter' })
  await user.click(within(writing).getByRole('combobox', { name: 'Customer' }))
  await user.click(await screen.findByRole('option', { name: 'Ann Lee, Leeds' }))
  await user.click(within(writing).getByRole('button', { name: 'Write this letter' }))
  expect(history.at(-1)).toBe('/plans/letters/for/1/1')
})

test('a letter is filled in, changed for this once, and printed', async () => {
  const result = { pages: 1, bytes: 9000, savedAs: 'Letter.pdf', preview: null, missing: ['𒀀'] }
  const bridge = fakeBridge({
    'plans.letters': () => ({ letters }),
    'plans.letterFor': () => ({
      subject: 'Prices',
      body: 'Dear Ann Lee,\n\n[new price]',
      blanks: ['new price'],
      customerName: 'Ann Lee',
      doNotContact: true,
      recipient: ['Ann Lee', 'LS1 Leeds'],
    }),
    'reports.letter': ({ to }) => (to === 'file' ? result : { ...result, savedAs: null }),
    'touchpoints.create': () => ({ id: 9 }),
  })
  const { user } = show(
    <Route path="/plans/letters/for/:customerId/:letterId?">
      <LetterPage />
    </Route>,
    { path: '/plans/letters/for/1' },
  )
  const body = await screen.findByRole('textbox', { name: 'Text' })
  expect(screen.getByText('Still to fill in: [new price]')).toBeInTheDocument()
  expect(screen.getByText(/asked not to be contacted/)).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await user.clear(body)
  await user.type(body, 'Dear Ann')
  expect(screen.queryByText(/Still to fill in/)).not.toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'Letter' }))
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }))
  expect(await screen.findByText('Saved as Letter.pdf.')).toBeInTheDocument()
  expect(screen.getByText(/no font for: 𒀀\./)).toBeInTheDocument()
  expect(bridge.inputsOf('reports.letter')).toEqual([
    { customerId: 1, letterId: 1, subject: 'Prices', body: 'Dear Ann', paper: 'Letter', to: 'file' },
  ])
  // A file may be one that is only kept; what is printed goes out.
  expect(bridge.inputsOf('touchpoints.create')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(await screen.findByText(/noted as a letter among their touchpoints/)).toBeInTheDocument()
  expect(bridge.inputsOf('touchpoints.create')).toMatchObject([
    {
      customerId: 1,
      happenedOn: expect.any(String) as unknown,
      kind: 'letter',
      initiative: 'proactive',
      note: 'Prices',
    },
  ])
})
