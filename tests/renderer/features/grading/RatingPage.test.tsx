import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { Route } from 'wouter'
import { RatingPage } from '../../../../src/renderer/features/grading/rating/RatingPage'
import { useRoundState } from '../../../../src/renderer/features/grading/rating/round-state'
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

/** Main as far as a round goes: it keeps ratings, and takes the latest back. */
function bridge(rows: Row[]) {
  let kept = rows
  const earlier: Row[][] = []
  const isOpen = ({ ratings }: Row) => ratings.some(({ value, isOld }) => value === null || isOld)
  const asked = rows.filter(isOpen).length
  return fakeBridge({
    'grading.criteria': () => ({ criteria: someCriteria, bounds: someBounds, asDelivered: false }),
    'grading.toRate': ({ ids, without, limit }) => {
      const open = kept.filter(isOpen)
      const shown = ids
        ? kept.filter(({ id }) => ids.includes(id))
        : open.filter(({ id }) => !without.includes(id)).slice(0, limit)
      return { total: open.length, done: asked - open.length, rows: shown }
    },
    'grading.rate': ({ customerId, ratings }) => {
      earlier.push(kept)
      const given = new Map(ratings.map(({ criterionId, value }) => [criterionId, value]))
      kept = kept.map((row) => ({
        ...row,
        ratings: row.ratings.map((rating) => {
          const value = row.id === customerId ? given.get(rating.criterionId) : undefined
          return value === undefined ? rating : { ...rating, value, isOld: false, ratedOn: '2026-03-10' }
        }),
      }))
      return { grade: 'B', score: 70 }
    },
    'history.undo': () => {
      kept = earlier.pop() ?? kept
      return { id: 1, name: 'Rate', changes: 1 }
    },
  })
}

beforeEach(() => {
  useRoundState.setState({ since: null, skipped: [] })
})

test('rates one customer after another with the keys 1 to 5', async () => {
  const asked = bridge([toRate(7, 'Ann Lee', 3), toRate(8, 'Bob')])
  const { user } = show(<RatingPage />)
  expect(await screen.findByRole('group', { name: 'Ann Lee' })).toHaveTextContent('€120')
  expect(await axeFindings()).toEqual([])
  await user.keyboard('5')
  expect(await screen.findByRole('group', { name: 'Bob', current: 'step' })).toBeInTheDocument()
  expect(await screen.findByText('1 of 2 done')).toBeInTheDocument()
  expect(screen.getByText('Ann Lee: 5. Bob. Enjoyable to work with')).toBeInTheDocument()
  await user.keyboard('2')
  await user.keyboard('{ArrowLeft}')
  const bob = screen.getByRole('group', { name: 'Bob', current: 'step' })
  const first = within(bob).getByRole('group', { name: 'Enjoyable to work with' })
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
  expect(await screen.findByRole('group', { name: 'Bob', current: 'step' })).toBeInTheDocument()
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

test('shows three at a time, and comes back to where the owner left, without those skipped', async () => {
  const names = ['Ann Lee', 'Bob', 'Cleo', 'Dan', 'Eve']
  const asked = bridge(names.map((name, index) => toRate(index + 1, name, 3)))
  const { user, unmount } = show(<RatingPage />)
  const present = () => screen.findByRole('group', { current: 'step' })
  expect(await present()).toHaveAccessibleName('Ann Lee')
  expect(screen.getByRole('group', { name: 'Cleo' })).toBeInTheDocument()
  expect(screen.queryByRole('group', { name: 'Dan' })).not.toBeInTheDocument()
  await user.keyboard('4')
  await user.keyboard('{ArrowDown}')
  await user.keyboard('2')
  expect(await present()).toHaveAccessibleName('Dan')
  expect(screen.queryByRole('group', { name: 'Ann Lee' })).not.toBeInTheDocument()
  expect(await screen.findByText('2 of 5 done · 1 skipped')).toBeInTheDocument()
  unmount()
  const again = show(<RatingPage />)
  expect(await present()).toHaveAccessibleName('Dan')
  await again.user.keyboard('1')
  await again.user.keyboard('1')
  expect(await screen.findByText(/You skipped 1 customer\./)).toBeInTheDocument()
  expect(asked.inputsOf('grading.rate').map(({ customerId }) => customerId)).toEqual([1, 3, 4, 5])
})

test('what was rated long ago can be the same again, in one or in all', async () => {
  const old = (id: number, name: string): Row => ({
    ...toRate(id, name),
    ratings: [1, 4].map((criterionId) => ({ criterionId, value: 4, ratedOn: '2024-11-02', isOld: true })),
  })
  const asked = bridge([old(1, 'Ann Lee'), old(2, 'Bob'), toRate(3, 'Cleo')])
  const { user } = show(<RatingPage />)
  const ann = await screen.findByRole('group', { name: 'Ann Lee' })
  expect(ann).toHaveTextContent('Last rated 16 months ago')
  expect(ann).toHaveTextContent('Last time 4, 16 months ago')
  expect(screen.getByRole('group', { name: 'Cleo' })).toHaveTextContent('Not rated yet.')
  await user.keyboard('s')
  await user.keyboard('5')
  await user.keyboard('a')
  expect(screen.getByRole('button', { name: 'Same as last time' })).toBeDisabled()
  await waitFor(() => {
    expect(asked.inputsOf('grading.rate')).toEqual([
      { customerId: 1, ratings: [{ criterionId: 1, value: 4 }] },
      { customerId: 1, ratings: [{ criterionId: 4, value: 5 }] },
      {
        customerId: 2,
        ratings: [
          { criterionId: 1, value: 4 },
          { criterionId: 4, value: 4 },
        ],
      },
    ])
  })
})

test('the last answer is taken back with one key, and asked again', async () => {
  const asked = bridge([toRate(1, 'Ann Lee', 3), toRate(2, 'Bob')])
  const { user } = show(<RatingPage />)
  await screen.findByRole('group', { name: 'Ann Lee' })
  await user.keyboard('5')
  expect(await screen.findByText('1 of 2 done')).toBeInTheDocument()
  await user.keyboard('u')
  const ann = await screen.findByRole('group', { name: 'Ann Lee', current: 'step' })
  await waitFor(() => {
    for (const five of within(ann).getAllByRole('radio', { name: '5: very much' })) {
      expect(five).not.toBeChecked()
    }
  })
  expect(await screen.findByText('0 of 2 done')).toBeInTheDocument()
  expect(asked.inputsOf('history.undo')).toEqual([{}])
  // Nothing of this round is left to take back.
  await user.keyboard('u')
  expect(asked.inputsOf('history.undo')).toHaveLength(1)
})

test('goes through those who were chosen, rated or not, and leaves the round over everyone as it is', async () => {
  useRoundState.setState({ since: '2026-03-09', skipped: [5] })
  const known: Row = {
    ...toRate(1, 'Ann Lee'),
    ratings: [1, 4].map((criterionId) => ({ criterionId, value: 4, ratedOn: '2026-03-01', isOld: true })),
  }
  const asked = bridge([known, toRate(2, 'Bob', 3), toRate(3, 'Cleo')])
  const { user } = show(
    <Route path="/rating/:ids?">
      <RatingPage />
    </Route>,
    { path: '/rating/1,2' },
  )
  expect(await screen.findByRole('group', { name: 'Ann Lee', current: 'step' })).toBeVisible()
  expect(screen.getByText('The 2 customers you chose. Every answer is saved at once.')).toBeVisible()
  expect(screen.queryByRole('group', { name: 'Cleo' })).toBeNull()
  expect(asked.inputsOf('grading.toRate')[0]).toMatchObject({ ids: [1, 2], freshFrom: '2026-03-10' })
  await user.keyboard('a')
  expect(await screen.findByText('1 of 2 done')).toBeInTheDocument()
  await user.keyboard('{ArrowDown}')
  expect(await screen.findByRole('heading', { name: 'You have been through those you chose' })).toBeVisible()
  expect(screen.getByText('1 of 2 are rated.')).toBeVisible()
  expect(useRoundState.getState()).toMatchObject({ since: '2026-03-09', skipped: [5] })
  await user.click(screen.getByRole('button', { name: 'Go through them again' }))
  expect(await screen.findByRole('group', { name: 'Bob', current: 'step' })).toBeVisible()
  await user.keyboard('2')
  await user.click(await screen.findByRole('link', { name: 'Go on with everyone else' }))
  expect(await screen.findByRole('group', { name: 'Cleo', current: 'step' })).toBeVisible()
})

test('says so when nothing is rated by the owner', async () => {
  const asked = bridge([])
  asked.answer({
    'grading.criteria': () => ({
      criteria: someCriteria.map((one) => ({ ...one, enabled: one.kind === 'measured' })),
      bounds: someBounds,
      asDelivered: false,
    }),
  })
  show(<RatingPage />)
  expect(await screen.findByRole('heading', { name: 'There is nothing to rate' })).toBeInTheDocument()
})

test('says so when nobody is to be rated', async () => {
  bridge([])
  show(<RatingPage />)
  expect(
    await screen.findByRole('heading', { name: 'Nobody is to be rated at the moment' }),
  ).toBeInTheDocument()
})
