import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LongCustomerReport } from '../../../src/renderer/print/customer/long/LongCustomerReport'
import {
  loadLongCustomerContent,
  type LongCustomerContent,
} from '../../../src/renderer/print/customer/long/content'
import { somePlan } from '../features/plans/samples'
import { someCustomerRow } from '../samples'
import { axeFindings, fakeBridge, show } from '../support'
import { lying, someCustomerContent, upright } from './samples'

const { customer, purchases, touches, explanation, fit } = someCustomerContent({
  notes: 'Line one\nLine two',
  referredByName: 'دار النور',
  contacts: [{ name: 'דוד', role: 'מנהל', email: '', phone: '+972 3 123' }],
})
const change = {
  criterionId: 1,
  name: 'Pays on time',
  from: 2.5,
  to: 1,
  side: 'atMost' as const,
  points: 8,
  influence: true,
  text: 'from 2.5 to at most 1 day late',
  actions: ['Agree on direct debit'],
}
const persona = { id: 1, name: 'Careful Carla', kind: 'ideal' as const, primary: true }

function someLongContent(changes: Partial<LongCustomerContent> = {}): LongCustomerContent {
  const [row] = fit.rows
  return {
    customer,
    purchases,
    touches,
    explanation: {
      ...explanation,
      history: [{ at: '2026-01-05T08:00:00Z', from: 'C', to: 'B', score: 72.4, cause: 'rating' }],
    },
    path: {
      customerId: 1,
      asOf: '2026-03-10',
      computedGrade: 'B',
      score: 72.4,
      unknown: [],
      paths: [{ grade: 'A', changes: [change], score: 80.4 }],
    },
    feedback: {
      answers: [{ id: 1, customerId: 1, answeredOn: '2026-02-01', score: 9, comment: 'Always there' }],
      complaints: [
        { id: 1, customerId: 1, happenedOn: '2026-02-25', text: 'Came late', resolvedOn: null, remedy: '' },
      ],
    },
    plans: [somePlan()],
    morePlans: 3,
    traits: [{ name: 'Industry', value: 'School' }],
    fits: row ? [{ persona, fit: row }] : [],
    referred: [{ ...someCustomerRow, id: 9, name: 'Bob Stone', place: 'Cork' }],
    moreReferred: 2,
    ...changes,
  }
}

test('tells everything: who, traits, grade and the way up, years, plans, what they said, whom they brought, what happened', async () => {
  fakeBridge()
  show(<LongCustomerReport content={someLongContent()} layout={upright} />)
  const sheet = screen.getByRole('article')
  expect(sheet).toHaveTextContent('Customer report in full')
  expect(sheet).toHaveTextContent('For your own use')
  expect(screen.getByText(/Line one/)).toHaveTextContent('Line one Line two')
  // A number reads from left to right within words that run the other way.
  expect(screen.getByText('+972 3 123')).toHaveAttribute('dir', 'ltr')
  expect(screen.getByRole('row', { name: /^2025/ })).toHaveTextContent('7€1,500.00€2,500.00')
  expect(screen.getByText('Industry', { selector: 'dt' }).nextSibling).toHaveTextContent('School')
  expect(screen.getByText(/at most 1 day late/)).toHaveTextContent('Agree on direct debit')
  expect(screen.getByRole('row', { name: /your rating/ })).toHaveTextContent('5 Jan 2026')
  const held = screen.getByRole('row', { name: /Careful Carla/ })
  expect(held).toHaveTextContent('64Industry: SchoolFirm size: 4 (wanted at least 10)')
  expect(screen.getByText(/Lift to A/)).toBeInTheDocument()
  expect(screen.getByText('… and 3 more')).toBeInTheDocument()
  expect(screen.getAllByRole('row', { name: /9 of 10 Always there/ })[0]).toHaveTextContent('1 Feb 2026')
  expect(screen.getAllByRole('row', { name: /Came late/ })[0]).toHaveTextContent('open')
  expect(sheet).toHaveTextContent('Brought by دار النور')
  expect(screen.getByRole('row', { name: /Bob Stone.*Cork/ })).toBeInTheDocument()
  const events = within(screen.getByRole('heading', { name: 'What happened' }).parentElement!)
  expect(events.getAllByRole('row').map((one) => one.textContent.slice(0, 11))).toEqual([
    'DateWhatAmo',
    '2 Mar 2026P',
    '25 Feb 2026',
    '20 Feb 2026',
    '1 Feb 2026W',
  ])
  expect(await axeFindings()).toEqual([])
})

test('what there is nothing of is left out, and under the owner’s own grade there is no way up', () => {
  fakeBridge()
  const override = { grade: 'A' as const, reason: 'x', endsOn: null, remindOn: null, createdOn: '2026-01-01' }
  const content = someLongContent({
    customer: { ...customer, years: [], notes: '', preferences: '', referredByName: null },
    purchases: { total: 0, amount: 0, rows: [] },
    touches: { total: 0, rows: [] },
    explanation: { ...explanation, override },
    feedback: { answers: [], complaints: [] },
    plans: [],
    morePlans: 0,
    traits: [],
    fits: [],
    referred: [],
    moreReferred: 0,
  })
  show(<LongCustomerReport content={content} layout={lying} />)
  const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(heads).toEqual(['Who they are', 'Figures', 'Why this grade', 'What happened'])
  expect(screen.getByText('Nothing yet.')).toBeInTheDocument()
})

test('says how much more there is from before', () => {
  fakeBridge()
  const [one] = purchases.rows
  const rows = Array.from({ length: 80 }, (_, index) => ({ ...one!, id: index + 1 }))
  const content = someLongContent({ purchases: { total: 300, amount: 1, rows } })
  show(<LongCustomerReport content={content} layout={upright} />)
  expect(screen.getByText('… and 223 more from before')).toBeInTheDocument()
})

test('asks for all of it: each plan with its steps, each persona, those they brought', async () => {
  const { plans: _plans, ...rest } = someLongContent()
  const bridge = fakeBridge({
    'customers.get': () => ({
      ...customer,
      traits: [{ traitId: 5, value: '30' }],
      referred: [{ id: 9, name: 'Bob Stone' }],
    }),
    'purchases.list': () => purchases,
    'touchpoints.list': () => touches,
    'grading.explain': () => explanation,
    'grading.path': () => rest.path,
    'feedback.list': () => rest.feedback,
    'plans.list': () => ({ total: 4, rows: [somePlan()] }),
    'plans.get': () => somePlan(),
    'personas.traits': () => ({
      traits: [{ id: 5, name: 'Age', group: 'demographic', kind: 'number', options: [] }],
    }),
    'personas.list': () => ({
      personas: [persona, { ...persona, id: 2, name: 'Craig' }].map((one) => ({
        ...one,
        statement: '',
        completeness: { traits: 0, individual: 0, voice: 0, total: 0 },
        updatedAt: '2026-01-01T00:00:00Z',
      })),
    }),
    'personas.fit': () => fit,
    'customers.list': () => ({ asOf: '2026-03-10', total: 1, rows: [{ ...someCustomerRow, id: 9 }] }),
  })
  const content = await loadLongCustomerContent(1, '2026-03-10')
  expect(content).toMatchObject({
    traits: [{ name: 'Age', value: '30' }],
    morePlans: 3,
    moreReferred: 0,
    fits: [{ persona: { name: 'Careful Carla' } }, { persona: { name: 'Craig' } }],
  })
  expect(bridge.inputsOf('purchases.list')).toMatchObject([{ customerId: 1, to: '2026-03-10' }])
  expect(bridge.inputsOf('personas.fit').map(({ personaId }) => personaId)).toEqual([1, 2])
  expect(bridge.inputsOf('customers.list')).toMatchObject([
    { filter: { only: { ids: [9] }, archived: 'all' } },
  ])
})
