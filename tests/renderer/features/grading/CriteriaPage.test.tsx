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
    'grading.criteria': () => ({ criteria: someCriteria, bounds: someBounds, asDelivered: false }),
    'grading.saveCriteria': () => ({ criteria: someCriteria, bounds: someBounds }),
    'system.cancel': () => ({ asked: true }),
    'grading.distribution': ({ criterion }) => ({
      asOf: '2026-03-10',
      total: 10,
      unknown: 1,
      parts:
        criterion.method === 'bands'
          ? criterion.bands.map(({ from, value }, index) => ({
              customers: index + 2,
              value,
              from,
              upTo: criterion.bands[index + 1]?.from ?? null,
            }))
          : [0, 20, 40, 60, 80].map((value, index) => ({
              customers: index,
              value,
              from: index === 0 ? null : index * 1000,
              upTo: index === 0 ? null : index * 1000 + 500,
            })),
      histogram:
        criterion.measure === null ? null : { from: 0, width: 1, counts: [4, 3, 2, 1, 0, 0, 0, 0, 0] },
    }),
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

test('shows today’s customers in the bands, which the keyboard moves, splits and joins without a gap', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  await user.click(await screen.findByRole('button', { name: 'Details of Pays on time' }))
  const bands = screen.getByRole('table', { name: 'Bands' })
  const rows = () => within(bands).getAllByRole('row').slice(1)
  await waitFor(() => {
    expect(rows().map((one) => one.querySelectorAll('td')[3]?.textContent)).toEqual(['2', '3', '4'])
  })
  expect(screen.getByText(/1 customer has no number yet/)).toBeInTheDocument()
  const handle = await screen.findByRole('slider', { name: 'Where band 2 begins' })
  handle.focus()
  // Eight is where the next band begins: it goes no further than a step before it.
  await user.keyboard('{ArrowRight}{PageUp}{PageUp}')
  expect(screen.getByRole('textbox', { name: 'Band 2 from' })).toHaveValue('7')
  await user.click(screen.getByRole('button', { name: 'Split band 3' }))
  expect(rows()).toHaveLength(4)
  await user.click(screen.getByRole('button', { name: 'Remove band 1' }))
  expect(rows()).toHaveLength(3)
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  await waitFor(() => {
    const [saved] = asked.inputsOf('grading.saveCriteria')
    expect(saved?.criteria[1]?.bands).toEqual([
      { from: null, value: 80 },
      { from: 8, value: 60 },
      { from: 18, value: 60 },
    ])
  })
})

test('shows which numbers have which rank', async () => {
  bridge()
  const { user } = show(<CriteriaPage />)
  await user.click(await screen.findByRole('button', { name: 'Details of Profitable' }))
  const ranks = await screen.findByRole('table', { name: 'Customers by rank' })
  expect(within(ranks).getAllByRole('row')[1]).toHaveTextContent('80 to 100€40 to €454')
  expect(await axeFindings()).toEqual([])
})

test('keeps words for the ratings, what can be done, and whether it can be', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  await user.click(await screen.findByRole('button', { name: 'Details of Enjoyable to work with' }))
  await user.type(screen.getByRole('textbox', { name: 'A 5 means' }), 'A feast')
  await user.type(screen.getByRole('textbox', { name: 'What you can do' }), 'Ask them{Enter}{Enter} Smile ')
  await user.click(screen.getByRole('checkbox', { name: 'You can do something about it' }))
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  await waitFor(() => {
    expect(asked.inputsOf('grading.saveCriteria')[0]?.criteria[0]).toMatchObject({
      anchors: ['', '', '', '', 'A feast'],
      influence: false,
      actions: ['Ask them', 'Smile'],
    })
  })
})

test('starts from a template, which saves nothing by itself and keeps what is called the same', async () => {
  const asked = bridge()
  const { user } = show(<CriteriaPage />)
  await user.click(await screen.findByRole('button', { name: 'Start from a template…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Criteria for your trade' })
  await user.click(within(dialog).getByRole('radio', { name: 'Clinic or practice' }))
  const holds = within(dialog).getByRole('table', { name: 'What it holds' })
  expect(holds).toHaveTextContent('Keeps appointments')
  expect(await axeFindings()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Use this template' }))
  expect(await row('Keeps appointments')).toHaveTextContent('25% of the score')
  expect(await row('Cares about us')).toHaveTextContent('switched off')
  expect(asked.inputsOf('grading.saveCriteria')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Save and grade everyone' }))
  await waitFor(() => {
    const saved = asked.inputsOf('grading.saveCriteria')[0]?.criteria ?? []
    expect(saved.find(({ name }) => name === 'Enjoyable to work with')?.id).toBe(1)
    expect(saved.filter(({ enabled }) => enabled)).toHaveLength(6)
  })
})

test('offers a template to whoever has the criteria every file begins with, and to nobody else', async () => {
  const asked = bridge()
  asked.answer({
    'grading.criteria': () => ({ criteria: someCriteria, bounds: someBounds, asDelivered: true }),
  })
  const { user } = show(<CriteriaPage />)
  expect(await screen.findByText('Start from a template for your trade')).toBeVisible()
  expect(await axeFindings()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'See the templates' }))
  await user.click(await screen.findByRole('radio', { name: /^Agency/ }))
  await user.click(screen.getByRole('button', { name: 'Use this template' }))
  expect(await row('Knows what they want')).toHaveTextContent('20% of the score')
  expect(screen.queryByText('Start from a template for your trade')).toBeNull()
})
