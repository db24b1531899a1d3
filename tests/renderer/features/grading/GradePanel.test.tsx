import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GradePanel, type Explanation } from '../../../../src/renderer/features/grading/GradePanel'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show } from '../../support'

const explanation: Explanation = {
  customerId: 5,
  asOf: '2026-03-10',
  grade: 'B',
  computedGrade: 'B',
  score: 76.25,
  known: 0.8,
  override: null,
  criteria: [
    {
      criterionId: 1,
      name: 'Enjoyable to work with',
      kind: 'rated',
      measure: null,
      weight: 20,
      anchors: ['', '', '', '', ''],
      number: 4,
      value: 75,
      points: 37.5,
      pointsLeft: 12.5,
      text: 'You rated them 4 of 5: 75 of 100, adds 37.5 points, leaves 12.5.',
    },
    {
      criterionId: 2,
      name: 'Pays on time',
      kind: 'measured',
      measure: 'averageDaysLate',
      weight: 20,
      anchors: ['', '', '', '', ''],
      number: 4,
      value: 77.5,
      points: 38.75,
      pointsLeft: 11.25,
      text: 'Pays 4 days late on average: 77.5 of 100, adds 38.8 points, leaves 11.3.',
    },
    {
      criterionId: 4,
      name: 'Cares about us',
      kind: 'rated',
      measure: null,
      weight: 10,
      anchors: ['', '', '', '', ''],
      number: null,
      value: null,
      points: 0,
      pointsLeft: 0,
      text: 'Not rated yet, so it does not count.',
    },
  ],
  next: { grade: 'A', points: 3.75 },
  summary: 'B with 76.2 of 100 points; 3.8 points missing to A.',
  history: [{ at: '2026-03-01T10:00:00Z', from: 'C', to: 'B', score: 76.25, cause: 'rating' }],
}

const somePaths: OutputOf<'grading.path'> = {
  customerId: 5,
  asOf: '2026-03-10',
  computedGrade: 'B',
  score: 76.25,
  unknown: ['Cares about us'],
  paths: [
    {
      grade: 'A',
      score: 88.75,
      changes: [
        {
          criterionId: 1,
          name: 'Enjoyable to work with',
          from: 4,
          to: 5,
          side: 'atLeast',
          points: 12.5,
          influence: true,
          actions: ['Ask what they would like', 'Smile'],
          text: 'your rating from 4 to 5',
        },
      ],
    },
  ],
}

function bridge(more: Partial<Explanation> = {}) {
  return fakeBridge({
    'grading.explain': () => ({ ...explanation, ...more }),
    'grading.path': () => somePaths,
    'grading.rate': () => ({ grade: 'A', score: 85 }),
    'grading.override': () => ({ changed: 1 }),
  })
}

test('explains the grade in words, points and history', async () => {
  bridge()
  show(<GradePanel customerId={5} />)
  expect(await screen.findByRole('heading', { name: '76.2 of 100' })).toBeInTheDocument()
  expect(screen.getByText('3.8 points to A')).toBeInTheDocument()
  expect(
    screen.getByRole('img', {
      name: 'Points of the score: Enjoyable to work with 37.5 of 50, Pays on time 38.8 of 50.',
    }),
  ).toBeInTheDocument()
  const list = screen.getByRole('list', { name: 'What it is made of' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(3)
  expect(within(list).getByText(/Pays 4 days late/)).toBeInTheDocument()
  expect(screen.getByRole('list', { name: 'How the grade changed' })).toHaveTextContent(
    'your rating, 76 of 100',
  )
  expect(await axeFindings()).toEqual([])
})

test('rates right there, once for a walk with the arrow keys', async () => {
  const asked = bridge()
  const { user } = show(<GradePanel customerId={5} />)
  const group = await screen.findByRole('group', { name: 'Cares about us' })
  await user.click(within(group).getByRole('radio', { name: '3: so-so' }))
  await user.keyboard('{ArrowRight}')
  await waitFor(() => {
    expect(asked.inputsOf('grading.rate')).toEqual([
      { customerId: 5, ratings: [{ criterionId: 4, value: 4 }] },
    ])
  })
})

test('takes a rating back', async () => {
  const asked = bridge()
  const { user } = show(<GradePanel customerId={5} />)
  const group = await screen.findByRole('group', { name: 'Enjoyable to work with' })
  await user.click(within(group).getByRole('button', { name: 'Take the rating back' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.rate')).toEqual([
      { customerId: 5, ratings: [{ criterionId: 1, value: null }] },
    ])
  })
})

test('sets and takes back the owner’s own grade', async () => {
  const asked = bridge({
    grade: 'D',
    override: { grade: 'D', reason: 'Rude to staff', endsOn: null, remindOn: null, createdOn: '2026-03-01' },
  })
  const { user } = show(<GradePanel customerId={5} />)
  expect(await screen.findByRole('img', { name: /Grade D, set by you; computed B/ })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Change your grade…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Your own grade' })
  expect(within(dialog).getByRole('textbox', { name: 'Reason' })).toHaveValue('Rude to staff')
  await user.click(within(dialog).getByRole('radio', { name: 'C' }))
  await user.click(within(dialog).getByRole('button', { name: 'Set to C' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.override')).toEqual([
      { customerIds: [5], grade: 'C', reason: 'Rude to staff', endsOn: null, remindOn: null },
    ])
  })
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.override').at(-1)).toEqual({ customerIds: [5], grade: null })
  })
})

test('a reminder is set with one click, and stands beside the owner’s own grade', async () => {
  const override = { reason: 'Rude to staff', endsOn: '2026-09-01', createdOn: '2026-03-01' }
  const asked = bridge({ grade: 'D', override: { ...override, grade: 'D', remindOn: '2026-08-01' } })
  const { user } = show(<GradePanel customerId={5} />)
  expect(await screen.findByText('You want to be reminded on 1 Aug 2026.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Change your grade…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Your own grade' })
  expect(await axeFindings(dialog)).toEqual([])
  // Six months on it has ended.
  expect(within(dialog).queryByRole('button', { name: 'in 6 months' })).not.toBeInTheDocument()
  await user.click(within(dialog).getByRole('button', { name: 'in 3 months' }))
  await user.click(within(dialog).getByRole('button', { name: 'Set to D' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.override')[0]).toMatchObject({ remindOn: '2026-06-10' })
  })
})

test('says what is missing without a score', async () => {
  bridge({
    grade: 'ungraded',
    computedGrade: 'ungraded',
    score: null,
    next: null,
    history: [],
    summary: 'Not graded yet.',
  })
  show(<GradePanel customerId={5} />)
  expect(await screen.findByRole('heading', { name: 'No score yet' })).toBeInTheDocument()
  expect(screen.getByText('Not graded yet.')).toBeInTheDocument()
  expect(screen.getByText('It has not changed yet.')).toBeInTheDocument()
  expect(screen.queryByRole('img', { name: /Points of the score/ })).not.toBeInTheDocument()
})

test('names the smallest changes that would lift the grade, and what is not counted', async () => {
  bridge()
  show(<GradePanel customerId={5} />)
  const path = await screen.findByRole('list', { name: 'To A' })
  expect(path).toHaveTextContent(
    'Enjoyable to work with: your rating from 4 to 5For example: Ask what they would like+12.5 points',
  )
  expect(screen.getByText('That makes 88.7 of 100.')).toBeInTheDocument()
  expect(screen.getByText('Not known yet, so not counted: Cares about us.')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('says when a grade is out of reach, and nothing of paths for an A', async () => {
  const asked = bridge()
  asked.answer({
    'grading.path': () => ({ ...somePaths, paths: [{ grade: 'A', changes: null, score: null }] }),
  })
  const { unmount } = show(<GradePanel customerId={5} />)
  expect(await screen.findByText(/would not be enough for A/)).toBeInTheDocument()
  unmount()
  asked.answer({ 'grading.path': () => ({ ...somePaths, computedGrade: 'A', paths: [], unknown: [] }) })
  show(<GradePanel customerId={5} />)
  await screen.findByRole('heading', { name: '76.2 of 100' })
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: 'What would lift it' })).not.toBeInTheDocument()
  })
})
