import { screen, waitFor } from '@testing-library/react'
import { Route } from 'wouter'
import { expect, test } from 'vitest'
import { LetterToManyPage } from '../../../../src/renderer/features/plans/many/LetterToManyPage'
import type { OutputOf } from '../../../../src/shared/operations'
import { AppError } from '../../../../src/shared/errors'
import type { Letter } from '../../../../src/shared/operations/planTemplates'
import { fillIn } from '../../../../src/shared/plans/letterText'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'

const letters: Letter[] = [
  { id: 1, purpose: 'price', name: 'A new price', subject: 'Prices', body: '{greeting},\n\n[new price]' },
  { id: 5, purpose: 'thanks', name: 'Thank you', subject: 'Thanks, {name}', body: 'Dear {name}' },
]
const names = ['Ann', 'Bob', 'Cy']
const mailing: OutputOf<'customers.mailing'> = {
  total: 3,
  recipients: names.map((name, index) => ({
    customerId: index + 1,
    name,
    lines: [name],
    addressed: name !== 'Cy',
  })),
  leftOutOf: { doNotContact: 1, noAddress: 0, incomplete: 0 },
  leftOut: [{ customerId: 9, name: 'Shy', why: 'doNotContact' }],
}
const result = {
  pages: 3,
  bytes: 9000,
  savedAs: 'Letters.pdf',
  preview: null,
  missing: [] as string[],
  letters: 3,
  noted: 0,
}

function showPage(handlers: Handlers = {}, path = '/plans/letters/many/5') {
  const bridge = fakeBridge({
    'plans.letters': () => ({ letters }),
    'plans.letterFor': ({ customerId, subject = '', body = '' }) => {
      const name = names[customerId - 1] ?? ''
      const values = { name, greeting: '', contact: '', number: '', today: '', owner: '', business: '' }
      const filled = { subject: fillIn(subject, values), body: fillIn(body, values) }
      return { ...filled, blanks: [], customerName: name, doNotContact: false, recipient: [name] }
    },
    'plans.noteLetters': ({ customerIds }) => ({ noted: customerIds.length }),
    'customers.mailing': () => mailing,
    'customers.tags': () => ({ tags: [] }),
    'customers.places': () => ({ places: [] }),
    'reports.letters': ({ to }) => (to === 'file' ? result : { ...result, savedAs: null, noted: 3 }),
    ...handlers,
  })
  const route = '/plans/letters/many/:letterId/:selection?'
  return { bridge, ...show(<Route path={route} component={LetterToManyPage} />, { path }) }
}

test('says how many, who is left out and who has no address; every letter can be looked at', async () => {
  const { user } = showPage()
  expect(await screen.findByText('3 letters')).toBeInTheDocument()
  expect(screen.getByText(/1 is left out: 1 asked not to be contacted/)).toBeInTheDocument()
  expect(screen.getByText(/1 of them has no whole address/)).toBeInTheDocument()
  expect(await screen.findByText('Dear Ann')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Next letter' }))
  expect(screen.getByText('2 of 3: Bob')).toBeInTheDocument()
  expect(await screen.findByText('Dear Bob')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('goes to the printer in the words of the moment, and says that each was noted', async () => {
  const { bridge, user } = showPage()
  const text = await screen.findByRole('textbox', { name: 'Text' })
  await user.type(text, ' and more')
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(await screen.findByText(/noted as a letter with 3 customers/)).toBeInTheDocument()
  expect(bridge.inputsOf('reports.letters')).toMatchObject([
    { letterId: 5, subject: 'Thanks, {name}', body: 'Dear {name} and more', to: 'printer' },
  ])
  expect(bridge.inputsOf('plans.noteLetters')).toEqual([])
})

test('a file may only be kept: the letters are noted when the owner says that they went out', async () => {
  const { bridge, user } = showPage(
    {},
    `/plans/letters/many/first/${encodeURIComponent('{"customerIds":[1,2,3]}')}`,
  )
  expect(await screen.findByText(/Still to fill in, the same for all: \[new price\]/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Save as one PDF…' }))
  expect(await screen.findByText(/Saved as Letters.pdf. Nothing was noted yet/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'They went out: note them' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.noteLetters')).toEqual([
      { letterId: 1, customerIds: [1, 2, 3], subject: 'Prices' },
    ]),
  )
  expect(await screen.findByRole('button', { name: 'They went out: note them' })).toBeDisabled()
})

test('letters that nobody can draw are named', async () => {
  const { user } = showPage({ 'reports.letters': () => ({ ...result, missing: ['𒀀'] }) })
  await user.click(await screen.findByRole('button', { name: 'Save as one PDF…' }))
  expect(await screen.findByText(/has no font for: 𒀀/)).toBeInTheDocument()
})

test('nobody, too many, a failure, and no such letter', async () => {
  const nobody = { ...mailing, total: 0, recipients: [] }
  const empty = showPage({ 'customers.mailing': () => nobody })
  expect(await screen.findByText(/None of them may be written to/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Print' })).toBeDisabled()
  empty.unmount()
  const crowd = showPage({ 'customers.mailing': () => ({ ...mailing, total: 1200 }) })
  expect(await screen.findByText(/1,200 letters are too many for one document/)).toBeInTheDocument()
  crowd.unmount()
  const full = () => {
    throw new AppError('disk-full', 'The disk is full.')
  }
  const failed = showPage({ 'reports.letters': full })
  await failed.user.click(await screen.findByRole('button', { name: 'Print' }))
  expect(await screen.findByText('The disk is full.')).toBeInTheDocument()
  failed.unmount()
  showPage({ 'plans.letters': () => ({ letters: [] }) })
  expect(await screen.findByText('There is no such letter')).toBeInTheDocument()
})
