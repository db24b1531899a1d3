import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CriteriaPage } from '../../../../src/renderer/features/grading/criteria/CriteriaPage'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show } from '../../support'
import { someBounds, someCriteria } from './samples'

const someMoves: OutputOf<'grading.whatIf'> = {
  asOf: '2026-03-10',
  total: 40,
  moved: 3,
  grades: [
    { grade: 'A', before: { customers: 5, revenue12m: 0 }, after: { customers: 7, revenue12m: 0 } },
    { grade: 'B', before: { customers: 35, revenue12m: 0 }, after: { customers: 33, revenue12m: 0 } },
  ],
  moves: [
    { from: 'B', to: 'A', customers: 2, revenue12m: 9_000_00 },
    { from: 'C', to: 'B', customers: 1, revenue12m: 1_000_00 },
  ],
  movers: [
    {
      id: 1,
      name: 'Mill & Sons',
      from: 'B',
      to: 'A',
      scoreBefore: 79.96,
      scoreAfter: 80,
      revenue12m: 9_000_00,
    },
  ],
}

function bridge() {
  return fakeBridge({
    'grading.criteria': () => ({ criteria: someCriteria, bounds: someBounds }),
    'grading.saveCriteria': () => ({ criteria: someCriteria, bounds: someBounds }),
    'grading.whatIf': () => someMoves,
  })
}

const row = async (name: string) => {
  const list = await screen.findByRole('list', { name: 'Criteria' })
  return within(list)
    .getAllByRole('listitem')
    .find((item) => item.textContent.includes(name))!
}

test('shows each criterion with its share, and saves what was changed', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  expect(await row('Profitable')).toHaveTextContent('40% of the score')
  expect(screen.getByRole('button', { name: 'Save and grade everyone' })).toBeDisabled()
  await user.click(screen.getByRole('switch', { name: 'Profitable counts' }))
  expect(await row('Pays on time')).toHaveTextContent('33% of the score')
  await user.click(screen.getByRole('button', { name: 'Move Pays on time up' }))
  screen.getByRole('slider', { name: 'Weight of Cares about us' }).focus()
  await user.keyboard('{ArrowRight}')
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  await waitFor(() => {
    const [saved] = asked.inputsOf('grading.saveCriteria')
    expect(saved?.criteria.map(({ id, weight, enabled }) => [id, weight, enabled])).toEqual([
      [2, 20, true],
      [1, 20, true],
      [3, 40, false],
      [4, 21, true],
    ])
    expect(saved?.bounds).toEqual(someBounds)
  })
})

test('edits bands, and says what is wrong with them', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  await user.click(await screen.findByRole('button', { name: 'Details of Pays on time' }))
  const from = screen.getByRole('textbox', { name: 'Band 3 from' })
  await user.clear(from)
  await user.type(from, '2')
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  expect(await screen.findByText(/The bands must begin with/)).toBeInTheDocument()
  expect(asked.inputsOf('grading.saveCriteria')).toEqual([])
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Discard changes' }))
  await user.click(screen.getByRole('button', { name: 'Details of Pays on time' }))
  expect(screen.getByRole('textbox', { name: 'Band 3 from' })).toHaveValue('8')
})

test('adds a criterion, which has to be named, and removes one', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  await user.click(await screen.findByRole('button', { name: 'Add a criterion' }))
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument()
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Easy to reach')
  await user.click(screen.getByRole('button', { name: 'Details of Profitable' }))
  await user.click(within(await row('Profitable')).getByRole('button', { name: 'Remove this criterion' }))
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.saveCriteria')[0]?.criteria.map(({ name }) => name)).toEqual([
      'Enjoyable to work with',
      'Pays on time',
      'Cares about us',
      'Easy to reach',
    ])
  })
})

test('refuses bounds that are out of order', async () => {
  bridge()
  const { user } = show(<CriteriaPage />)
  const bound = await screen.findByRole('textbox', { name: 'B from' })
  await user.clear(bound)
  await user.type(bound, '90')
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  expect(await screen.findByText('A must be above B, B above C, and C above 0.')).toBeInTheDocument()
})

test('says who would move while a weight is changed, and asks again for every change', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  await row('Profitable')
  expect(screen.queryByRole('region', { name: 'What saving would change' })).not.toBeInTheDocument()
  screen.getByRole('slider', { name: 'Weight of Cares about us' }).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  const bar = await screen.findByRole('region', { name: 'What saving would change' })
  expect(
    await within(bar).findByText('3 customers would move, with €10,000 of revenue in 12 months.'),
  ).toBeInTheDocument()
  await waitFor(() => {
    expect(
      asked
        .inputsOf('grading.whatIf')
        .at(-1)
        ?.criteria.find(({ id }) => id === 4)?.weight,
    ).toBe(23)
  })
  await user.click(within(bar).getByRole('button', { name: 'Who?' }))
  expect(within(bar).getByRole('row', { name: /Mill & Sons/ })).toHaveTextContent('79.9 → 80')
  expect(within(bar).getByText('and 2 more')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  expect(asked.inputsOf('grading.saveCriteria')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Discard changes' }))
  expect(screen.queryByRole('region', { name: 'What saving would change' })).not.toBeInTheDocument()
})
