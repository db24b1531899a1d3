import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { useAskedFilter } from '../../../../../src/renderer/components/show-in-list'
import { PersonaPage } from '../../../../../src/renderer/features/personas/PersonaPage'
import { AppError } from '../../../../../src/shared/errors'
import type { CustomerFilter } from '../../../../../src/shared/operations/customers'
import { axeFindings, fakeBridge, show, type Handlers } from '../../../support'
import { personaKeeper, someEvidence } from '../pretended'

const asked: CustomerFilter[] = []

function List() {
  useAskedFilter((filter) => asked.push(filter))
  return <h1>Customers</h1>
}

const pages = (
  <>
    <Route path="/personas/:id" component={PersonaPage} />
    <Route path="/customers" component={List} />
  </>
)

async function shown(handlers: Handlers = {}) {
  const keeper = personaKeeper()
  const bridge = fakeBridge({ ...keeper.handlers, ...handlers })
  const view = show(pages, { path: '/personas/7' })
  const panel = await screen.findByRole('region', { name: 'Evidence' })
  return { ...view, bridge, keeper, panel }
}

test('says beside step 1 what the A’s share, what is clear first, with the numbers for who asks', async () => {
  const { panel, user } = await shown()
  const rows = await within(panel).findAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Location Leeds'),
    expect.stringContaining('Attitude to price Buys the cheapest'),
    expect.stringContaining('How they heard of us Recommended'),
  ])
  expect(rows[0]).toHaveTextContent('14 of 18 A’s, 9 of 60 others')
  expect(rows[0]).toHaveTextContent('5.2× as likely')
  expect(rows[1]).toHaveTextContent('none of them')
  expect(rows[2]).toHaveTextContent('none of the others')
  await user.hover(within(rows[0] as HTMLElement).getByRole('button', { name: /^Hardly chance/ }))
  expect(await screen.findByRole('tooltip')).toHaveTextContent(
    /with p < 0.0001 .*For 5 looks.*q < 0.0001.*78 of 78/,
  )
  expect(await axeFindings(panel)).toEqual([])
})

test('takes a find over with one click, saves it, says so, and takes it back', async () => {
  const { panel, user, bridge } = await shown()
  await user.click(
    await within(panel).findByRole('button', { name: 'Location: Leeds: take over as “Nice to have”' }),
  )
  expect(await screen.findByRole('group', { name: 'Location' })).toBeInTheDocument()
  // What rules out was among the traits before.
  expect(within(panel).getAllByText('Added', { exact: false })).toHaveLength(2)
  await waitFor(() => {
    expect(bridge.inputsOf('personas.save')).toHaveLength(1)
  })
  expect(bridge.inputsOf('personas.save')[0]?.persona.traits).toContainEqual({
    ...{ traitId: 2, rule: 'nice', importance: 2, values: ['Leeds'], from: null, to: null },
  })
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(screen.queryByRole('group', { name: 'Location' })).not.toBeInTheDocument()
})

test('taking a find over leaves the cursor where it is, not in the trait that was added last', async () => {
  const { panel, user } = await shown()
  await user.click(screen.getByRole('button', { name: 'Add Has a garden' }))
  await waitFor(() => expect(document.activeElement?.closest('[aria-label="Has a garden"]')).not.toBeNull())
  const take = { name: 'Location: Leeds: take over as “Nice to have”' }
  await user.click(await within(panel).findByRole('button', take))
  expect(await screen.findByRole('group', { name: 'Location' })).toBeInTheDocument()
  expect(document.activeElement?.closest('[aria-label="Has a garden"]')).toBeNull()
})

test('compares whom the owner chooses, a grade or a tag', async () => {
  const { panel, user, bridge } = await shown()
  const choice = within(panel).getByRole('combobox', { name: 'What is shared by' })
  expect(choice).toHaveValue('A customers')
  await user.click(choice)
  await user.click(await screen.findByRole('option', { name: '“school”', hidden: true }))
  await waitFor(() => {
    expect(bridge.inputsOf('personas.evidence').at(-1)).toEqual({ group: { tag: 'school' } })
  })
  expect(within(panel).getAllByText(/14 of 18 “school”/)).not.toEqual([])
})

test('shows all evidence in a table, and what there is too little of told apart', async () => {
  const { user, panel } = await shown()
  await user.click(within(panel).getByRole('button', { name: 'All evidence' }))
  const table = await screen.findByRole('table', { name: 'What they share' })
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(5)
  expect(rows[3]).toHaveTextContent('May be chance')
  expect(rows[4]).toHaveTextContent('Too few to say')
  expect(within(rows[4] as HTMLElement).queryByRole('button', { name: /take over/ })).toBeNull()
  expect(await axeFindings()).toEqual([])
})

test('opens the list of the customers behind a find', async () => {
  const { panel, user, bridge } = await shown({ 'personas.behind': () => ({ ids: [3, 5] }) })
  await user.click(
    await within(panel).findByRole('button', { name: 'Show these customers: Location: Leeds' }),
  )
  expect(await screen.findByRole('heading', { name: 'Customers' })).toBeInTheDocument()
  expect(bridge.inputsOf('personas.behind')[0]).toMatchObject({ look: { about: 'trait', traitId: 2 } })
  expect(asked).toEqual([{ only: { ids: [3, 5], name: '“school”: Location: Leeds' } }])
})

test('with few customers it says so, and asks instead', async () => {
  const few = { ...someEvidence, customers: 3, others: 9 }
  const { panel } = await shown({ 'personas.evidence': () => few })
  expect(await within(panel).findByText(/There are 3 and 9/)).toBeInTheDocument()
  expect(within(panel).getByText(/the five customers you would clone/)).toBeInTheDocument()
  expect(within(panel).queryByText(/14 of 18/)).toBeNull()
  expect(await axeFindings(panel)).toEqual([])
})

test('says when nothing stands out, and when it cannot be counted', async () => {
  const unclear = { ...someEvidence, rows: someEvidence.rows.slice(3) }
  const { panel, unmount } = await shown({ 'personas.evidence': () => unclear })
  expect(await within(panel).findByText(/Nothing stands out clearly yet/)).toBeInTheDocument()
  unmount()
  const failing = await shown({
    'personas.evidence': () => {
      throw new AppError('unexpected', 'Something went wrong.')
    },
  })
  expect(await within(failing.panel).findByText('Something went wrong.')).toBeInTheDocument()
})
