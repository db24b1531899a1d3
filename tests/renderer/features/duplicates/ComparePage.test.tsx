import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { ComparePage } from '../../../../src/renderer/features/duplicates/ComparePage'
import { AppError } from '../../../../src/shared/errors'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show } from '../../support'
import { someCompared } from './samples'

function bridge(changes: Partial<OutputOf<'duplicates.compare'>> = {}) {
  return fakeBridge({
    'duplicates.compare': () => ({
      a: someCompared(7, {
        name: 'Ann Lee',
        purchases: 12,
        revenue: 120_000,
        traits: [{ traitId: 1, value: '52' }],
        ratings: [{ criterionId: 1, name: 'Enjoyable', value: 2, ratedOn: '2026-01-01' }],
      }),
      b: someCompared(9, {
        name: 'Anne Lee-Stone',
        archived: true,
        traits: [{ traitId: 1, value: '53' }],
        plans: 2,
        ratings: [{ criterionId: 1, name: 'Enjoyable', value: 5, ratedOn: '2026-02-01' }],
        override: { grade: 'A', reason: 'Old friend', createdOn: '2026-02-01' },
        alsoKnownAs: ['A. Lee'],
      }),
      score: 0,
      reasons: [],
      survivor: 7,
      notSame: false,
      ...changes,
    }),
    'duplicates.merge': () => ({ id: 7, purchases: 0, touchpoints: 0, ratings: 0 }),
    'personas.traits': () => ({
      traits: [{ id: 1, name: 'Age', group: 'demographic', kind: 'number', options: [] }],
    }),
  })
}

const page = (
  <Route path="/data/duplicates/:a/:b">
    <ComparePage />
  </Route>
)

test('compares any two, keeps the fuller name, and shows the survivor after merging', async () => {
  const asked = bridge()
  const { user, history } = show(page, { path: '/data/duplicates/7/9' })
  const table = await screen.findByRole('table', { name: 'Ann Lee beside Anne Lee-Stone' })
  expect(within(table).getByRole('row', { name: /^Plans.* 2$/ })).toBeInTheDocument()
  expect(within(table).queryByRole('row', { name: /^Complaints/ })).not.toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Nothing in common' })).toBeInTheDocument()
  expect(within(table).getByRole('radio', { name: 'This one stays: Ann Lee' })).toBeChecked()
  expect(within(table).getByRole('radio', { name: 'Anne Lee-Stone' })).toBeChecked()
  expect(within(table).getByText('archived')).toBeInTheDocument()
  expect(within(table).getByRole('row', { name: /^Ratings/ })).toHaveTextContent('the newer stays')
  expect(within(table).getByRole('row', { name: /^Grade set by you/ })).toHaveTextContent('A: Old friend')
  expect(within(table).getByRole('row', { name: /^Also known as/ })).toHaveTextContent('A. Lee')
  expect(await axeFindings()).toEqual([])
  const age = await within(table).findByRole('row', { name: /^Age/ })
  expect(within(age).getByRole('radio', { name: '52' })).toBeChecked()
  await user.click(within(age).getByRole('radio', { name: '53' }))
  await user.click(screen.getByRole('button', { name: /^Swap/ }))
  await user.click(screen.getByRole('button', { name: /^Merge/ }))
  await waitFor(() => {
    expect(history.at(-1)).toBe('/customers/9')
  })
  // What was chosen stays with the customer it was chosen from.
  expect(asked.inputsOf('duplicates.merge')).toEqual([
    { survivorId: 9, mergedId: 7, fields: {}, traits: [{ traitId: 1, from: 'survivor' }] },
  ])
})

test('says when the two are known not to be the same', async () => {
  bridge({ notSame: true })
  show(page, { path: '/data/duplicates/7/9' })
  expect(await screen.findByText(/You have said that these two are not the same/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /^Not the same/ })).toBeDisabled()
})

test('leads back to the list when one of the two is gone, or is no other', async () => {
  const asked = bridge()
  asked.answer({
    'duplicates.compare': () => {
      throw new AppError('not-found', 'Gone.')
    },
  })
  const { user, history, navigate } = show(page, { path: '/data/duplicates/7/9' })
  await user.click(await screen.findByRole('button', { name: 'To the duplicates' }))
  expect(history.at(-1)).toBe('/data/duplicates')
  navigate('/data/duplicates/7/7')
  await waitFor(() => {
    expect(history.at(-1)).toBe('/data/duplicates')
  })
})
