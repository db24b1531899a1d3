import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { EnquiryPage } from '../../../../../src/renderer/features/personas/qualify/EnquiryPage'
import { AppError } from '../../../../../src/shared/errors'
import type { OutputOf } from '../../../../../src/shared/operations'
import { axeFindings, fakeBridge, show, type Handlers } from '../../../support'
import { someTraits } from '../pretended'

const [age, location, garden, price] = someTraits as [
  (typeof someTraits)[0],
  (typeof someTraits)[0],
  (typeof someTraits)[0],
  (typeof someTraits)[0],
]
const sports = {
  id: 5,
  name: 'Sports',
  group: 'psychographic',
  kind: 'several',
  options: ['Yoga', 'Run'],
} as const

type Qualified = OutputOf<'personas.qualify'>
const start: Qualified = {
  persona: { id: 7, name: 'Hannah Lee' },
  questions: [
    { trait: price, rule: 'out', wanted: 'Buys the cheapest', values: ['Buys the cheapest'] },
    { trait: garden, rule: 'must', wanted: 'yes', values: ['yes'] },
    { trait: age, rule: 'must', wanted: '30 to 50', values: [] },
    { trait: location, rule: 'must', wanted: 'Leeds or York', values: ['Leeds', 'York'] },
    { trait: { ...sports, options: [...sports.options] }, rule: 'must', wanted: 'Yoga', values: ['Yoga'] },
  ],
  verdict: 'talk',
  fit: null,
  coverage: 0,
  matched: [],
  missed: [],
  unknown: [],
  unwanted: [],
}

/** Main that declines as soon as the price is all that counts. */
function pretended(handlers: Handlers = {}) {
  return fakeBridge({
    'personas.qualify': ({ answers }) => {
      const cheap = answers.some(({ value }) => value === 'Buys the cheapest')
      const missed = [{ traitId: 4, trait: 'Attitude to price', rule: 'out', importance: 1 }] as const
      if (!cheap) return start
      const why = missed.map((part) => ({
        ...part,
        wanted: 'not Buys the cheapest',
        actual: 'Buys the cheapest',
      }))
      return {
        ...start,
        verdict: 'decline',
        fit: 0,
        coverage: 0.2,
        missed: why,
        unwanted: [{ id: 9, name: 'Colm', fit: 80 }],
      }
    },
    'customers.create': () => ({ id: 12 }),
    ...handlers,
  })
}

const pages = (
  <>
    <Route path="/enquiry/:personaId?" component={EnquiryPage} />
    <Route path="/customers/:id">{({ id }) => <h1>Customer {id}</h1>}</Route>
    <Route path="/plans/letters/for/:id">{({ id }) => <h1>Letter to {id}</h1>}</Route>
  </>
)

test('is answered by keyboard alone, and saved with name, contact and answers in one action', async () => {
  const bridge = pretended()
  const { user } = show(pages, { path: '/enquiry' })
  const questions = await screen.findByRole('region', { name: 'Questions' })
  expect(screen.getByRole('status')).toHaveTextContent(/^Ask, and see/)
  expect(await axeFindings()).toEqual([])
  const pay = within(questions).getByRole('radio', { name: 'Pays for value' })
  pay.focus()
  await user.keyboard(' {Enter}')
  expect(within(questions).getAllByRole('radio', { name: 'Not known' })[1]).toHaveFocus()
  await user.click(within(questions).getByRole('radio', { name: 'Yes' }))
  await user.keyboard('{Enter}42{Enter}')
  await user.keyboard('Leeds{Enter}')
  await user.click(within(questions).getByRole('checkbox', { name: 'Yoga' }))
  await user.keyboard('{Enter}')
  const name = screen.getByRole('textbox', { name: 'Name' })
  expect(name).toHaveFocus()
  await user.type(name, 'Ann')
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ann@lee.example{Enter}')
  expect(await screen.findByRole('heading', { name: 'Customer 12' })).toBeInTheDocument()
  expect(bridge.inputsOf('customers.create')).toEqual([
    expect.objectContaining({
      name: 'Ann',
      status: 'prospect',
      emails: [expect.objectContaining({ value: 'ann@lee.example' })],
      phones: [],
      traits: [
        { traitId: 4, value: 'Pays for value' },
        { traitId: 3, value: 'yes' },
        { traitId: 1, value: '42' },
        { traitId: 2, value: 'Leeds' },
        { traitId: 5, value: 'Yoga' },
      ],
    }),
  ])
}, 30_000)

test('declines kindly with the reasons, warns of whom nobody wants, and leads to a letter', async () => {
  pretended()
  const { user } = show(pages, { path: '/enquiry/7' })
  await user.click(await screen.findByRole('radio', { name: 'Buys the cheapest' }))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Kindly decline'))
  const verdict = screen.getByRole('region', { name: 'What it comes to' })
  expect(within(verdict).getByRole('list', { name: 'Missed' })).toHaveTextContent('Buys the cheapest')
  expect(verdict).toHaveTextContent('Much like Colm, a customer you do not want (fit 80).')
  expect(verdict).toHaveTextContent('Thank you for asking us.')
  expect(await axeFindings()).toEqual([])
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ben')
  await user.click(screen.getByRole('button', { name: 'Save, and write a kind letter' }))
  expect(await screen.findByRole('heading', { name: 'Letter to 12' })).toBeInTheDocument()
})

test('says what main refuses beside its field', async () => {
  pretended({
    'customers.create': () => {
      throw new AppError('invalid', 'No.', [{ path: 'emails.0.value', message: 'That is no address.' }])
    },
  })
  const { user } = show(pages, { path: '/enquiry' })
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Ben{Enter}')
  expect(await screen.findByText('That is no address.')).toBeInTheDocument()
})

test('without a persona, or without anything to ask, says what to do first', async () => {
  pretended({ 'personas.qualify': () => ({ ...start, persona: null, questions: [] }) })
  const { unmount } = show(pages, { path: '/enquiry' })
  expect(await screen.findByRole('link', { name: 'Describe my ideal customer' })).toBeInTheDocument()
  unmount()
  pretended({ 'personas.qualify': () => ({ ...start, questions: [] }) })
  show(pages, { path: '/enquiry' })
  expect(await screen.findByRole('link', { name: 'Open Hannah Lee' })).toBeInTheDocument()
})
