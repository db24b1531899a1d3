import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RatingPage } from '../../../../src/renderer/features/grading/rating/RatingPage'
import type { OutputOf } from '../../../../src/shared/operations'
import { AppError } from '../../../../src/shared/errors'
import { axeFindings, fakeBridge, show } from '../../support'
import { someBounds, someCriteria } from './samples'

type Row = OutputOf<'grading.toRate'>['rows'][number]

function toRate(id: number, name: string, first: number | null = null): Row {
  return {
    id,
    name,
    place: 'Cork',
    grade: 'ungraded',
    revenue12m: 120_00,
    lastPurchaseOn: '2026-03-01',
    ratings: [
      { criterionId: 1, value: first, ratedOn: first === null ? null : '2026-01-05', isOld: false },
      { criterionId: 4, value: null, ratedOn: null, isOld: false },
    ],
  }
}

function bridge(rows: Row[]) {
  return fakeBridge({
    'grading.criteria': () => ({ criteria: someCriteria, bounds: someBounds }),
    'grading.toRate': () => ({ total: rows.length, done: 0, rows }),
    'grading.rate': () => ({ grade: 'B', score: 70 }),
  })
}

test('rates one customer after another with the keys 1 to 5', async () => {
  const asked = bridge([toRate(7, 'Ann Lee', 3), toRate(8, 'Bob')])
  const { user } = show(<RatingPage />)
  expect(await screen.findByRole('group', { name: 'Ann Lee' })).toHaveTextContent('€120')
  expect(await axeFindings()).toEqual([])
  await user.keyboard('5')
  expect(await screen.findByRole('group', { name: 'Bob' })).toBeInTheDocument()
  expect(screen.getByText('1 of 2 rated')).toBeInTheDocument()
  await user.keyboard('2')
  await user.keyboard('{ArrowLeft}')
  const first = screen.getByRole('group', { name: 'Enjoyable to work with' })
  expect(within(first).getByRole('radio', { name: '2: a little' })).toBeChecked()
  await user.keyboard('4')
  await user.keyboard('1')
  expect(await screen.findByRole('heading', { name: 'Everyone is rated' })).toBeInTheDocument()
  await waitFor(() => {
    expect(asked.inputsOf('grading.rate')).toEqual([
      { customerId: 7, ratings: [{ criterionId: 4, value: 5 }] },
      { customerId: 8, ratings: [{ criterionId: 1, value: 2 }] },
      { customerId: 8, ratings: [{ criterionId: 1, value: 4 }] },
      { customerId: 8, ratings: [{ criterionId: 4, value: 1 }] },
    ])
  })
})

test('skips questions and customers, and says how many are left', async () => {
  const asked = bridge([toRate(7, 'Ann Lee'), toRate(8, 'Bob')])
  const { user } = show(<RatingPage />)
  await screen.findByRole('group', { name: 'Ann Lee' })
  await user.keyboard('{ArrowRight}')
  await user.click(screen.getByRole('button', { name: 'Skip this customer' }))
  expect(await screen.findByRole('group', { name: 'Bob' })).toBeInTheDocument()
  await user.keyboard('{ArrowDown}')
  expect(await screen.findByText(/You skipped 2 customers/)).toBeInTheDocument()
  expect(asked.inputsOf('grading.rate')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Go through them again' }))
  expect(await screen.findByRole('group', { name: 'Ann Lee' })).toBeInTheDocument()
})

test('a rating that is not saved is taken back, and said so', async () => {
  const asked = bridge([toRate(7, 'Ann Lee')])
  asked.answer({
    'grading.rate': () => {
      throw new AppError('disk-full', 'The disk is full.')
    },
  })
  const { user } = show(<RatingPage />)
  await screen.findByRole('group', { name: 'Ann Lee' })
  await user.keyboard('5')
  expect(await screen.findByText('The disk is full.')).toBeInTheDocument()
  const first = screen.getByRole('group', { name: 'Enjoyable to work with' })
  await waitFor(() => {
    expect(within(first).getByRole('radio', { name: '5: very much' })).not.toBeChecked()
  })
})

test('says so when nothing is rated by the owner', async () => {
  const asked = bridge([])
  asked.answer({
    'grading.criteria': () => ({
      criteria: someCriteria.map((one) => ({ ...one, enabled: one.kind === 'measured' })),
      bounds: someBounds,
    }),
  })
  show(<RatingPage />)
  expect(await screen.findByRole('heading', { name: 'There is nothing to rate' })).toBeInTheDocument()
})
