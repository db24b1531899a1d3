import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Route } from 'wouter'
import { PersonaPage } from '../../../../src/renderer/features/personas/PersonaPage'
import { usePartState } from '../../../../src/renderer/features/personas/part-state'
import { groups, worksheet } from '../../../../src/renderer/features/personas/worksheet'
import { AppError } from '../../../../src/shared/errors'
import { createI18n } from '../../../../src/shared/texts/i18n'
import { axeFindings, fakeBridge, show } from '../../support'
import { hannah, personaKeeper, someTraits } from './pretended'

const page = <Route path="/personas/:id" component={PersonaPage} />
const { t } = createI18n('en')

afterEach(() => {
  vi.useRealTimers()
  usePartState.setState({ parts: {} })
})

async function shown() {
  const keeper = personaKeeper()
  const bridge = fakeBridge(keeper.handlers)
  const view = show(page, { path: '/personas/7' })
  await screen.findByRole('heading', { level: 1, name: 'Hannah Lee' })
  return { ...view, bridge, keeper }
}

/** Opens the step of a part, and then the part. */
async function goTo(view: Awaited<ReturnType<typeof shown>>, part: string) {
  const steps = screen.getByRole('navigation', { name: 'Parts of the worksheet' })
  const holds = worksheet.find((one) =>
    one.groups.some((group) => t(`personas:groups.${group}.title`) === part),
  )
  const step = t(`personas:steps.${holds?.step ?? 'traits'}.title`)
  await view.user.click(within(steps).getByRole('button', { name: new RegExp(`^${step}`) }))
  await view.user.click(within(steps).getByRole('button', { name: new RegExp(`^${part}`) }))
}

/** Beside step 1 there is the evidence first. */
async function lookAtOnePager({ user }: Awaited<ReturnType<typeof shown>>) {
  await user.click(screen.getByRole('radio', { name: 'One-pager' }))
}

/** Types without a clock: the debounce is moved on by hand. */
function type(label: string, text: string) {
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value: text } })
}

test('shows the steps with completeness, the first group, and the one-pager', async () => {
  const view = await shown()
  await lookAtOnePager(view)
  expect(screen.getByRole('heading', { level: 1, name: 'Hannah Lee' })).toBeInTheDocument()
  expect(screen.getByRole('heading', { level: 2, name: 'Facts about them' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '40% filled in' })).toBeInTheDocument()
  const pager = screen.getByRole('region', { name: 'One-pager' })
  expect(pager).toHaveTextContent('Age 30 to 50')
  expect(pager).toHaveTextContent('who is 30 to 50 years old, and not someone who buys the cheapest')
  expect(pager).toHaveTextContent('Too little time')
  expect(await axeFindings()).toEqual([])
})

test('every group can be reached in any order, and axe finds nothing in any', async () => {
  const view = await shown()
  for (const group of [...groups].reverse()) {
    const title = t(`personas:groups.${group}.title`)
    await goTo(view, title)
    expect(await axeFindings(screen.getByRole('region', { name: title }))).toEqual([])
  }
}, 60_000)

test('shows which step and which part is open, and comes back to it from another tab', async () => {
  const view = await shown()
  await goTo(view, 'Who is not our customer')
  expect(screen.getByRole('button', { name: 'What follows from it', expanded: true })).toBeInTheDocument()
  expect(
    screen.getByRole('button', { name: /^What they have in common/, expanded: false }),
  ).toBeInTheDocument()
  expect(
    screen.getByRole('button', { name: /^Who is not our customer/, current: 'step' }),
  ).toBeInTheDocument()
  await view.user.click(screen.getByRole('tab', { name: 'Revisions' }))
  await view.user.click(screen.getByRole('tab', { name: 'Worksheet' }))
  expect(screen.getByRole('heading', { level: 2, name: 'Who is not our customer' })).toBeInTheDocument()
})

test('is on the part that was open when one comes back from paper', async () => {
  const view = await shown()
  await goTo(view, 'Work and things')
  view.unmount()
  show(page, { path: '/personas/7' })
  expect(await screen.findByRole('heading', { level: 2, name: 'Work and things' })).toBeInTheDocument()
})

test('marks in the one-pager what the field being filled in feeds, without taking the focus', async () => {
  const view = await shown()
  await goTo(view, 'Empathy map')
  const field = screen.getByRole('textbox', { name: t('personas:voice.pains') })
  act(() => field.focus())
  const pager = screen.getByRole('region', { name: 'One-pager' })
  expect(pager.querySelector('[data-now="true"]')).toHaveTextContent('Too little time')
  expect(field).toHaveFocus()
  await goTo(view, 'Objections and our answers')
  expect(pager.querySelector('[data-now="true"]')).toBeNull()
})

test('leads from the last part to the printed page', async () => {
  const view = await shown()
  await goTo(view, 'Sources')
  expect(screen.queryByRole('button', { name: /^Next/ })).not.toBeInTheDocument()
  await view.user.click(screen.getByRole('link', { name: 'See it on one page' }))
  expect(view.history.at(-1)).toBe('/reports/persona/7')
})

test('saves by itself once typing has stopped, only what changed, and says so', async () => {
  const view = await shown()
  await goTo(view, 'Work and things')
  vi.useFakeTimers()
  type('Job', 'Baker of')
  act(() => {
    vi.advanceTimersByTime(500)
  })
  type('Job', 'Baker of bread')
  act(() => {
    vi.advanceTimersByTime(599)
  })
  expect(screen.getByText('Saving…')).toBeInTheDocument()
  expect(view.bridge.inputsOf('personas.save')).toEqual([])
  await act(() => vi.advanceTimersByTimeAsync(1))
  expect(view.bridge.inputsOf('personas.save')).toEqual([
    { id: 7, persona: { individual: { job: 'Baker of bread' } } },
  ])
  expect(screen.getByText('Saved')).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'One-pager' })).toHaveTextContent('Baker of bread')
  // Nothing is saved twice, and what was typed last stays.
  await act(() => vi.advanceTimersByTimeAsync(5000))
  expect(view.bridge.inputsOf('personas.save')).toHaveLength(1)
  expect(screen.getByRole('textbox', { name: 'Job' })).toHaveValue('Baker of bread')
})

test('saves when a field is left, and when the page is', async () => {
  const view = await shown()
  await goTo(view, 'At first sight')
  vi.useFakeTimers()
  type('Name', 'Hannah Miller')
  fireEvent.focusOut(screen.getByRole('textbox', { name: 'Name' }))
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(view.bridge.inputsOf('personas.save')).toEqual([{ id: 7, persona: { name: 'Hannah Miller' } }])
  type('Name', 'Hannah Mills')
  view.unmount()
  await vi.advanceTimersByTimeAsync(0)
  expect(view.bridge.inputsOf('personas.save').at(-1)).toEqual({ id: 7, persona: { name: 'Hannah Mills' } })
})

test('a field that cannot be saved is marked and does not hold up the others', async () => {
  const view = await shown()
  await goTo(view, 'At first sight')
  type('Name', '  ')
  await goTo(view, 'Work and things')
  type('Car', 'Estate')
  fireEvent.focusOut(screen.getByRole('textbox', { name: 'Car' }))
  await waitFor(() =>
    expect(view.bridge.inputsOf('personas.save')).toEqual([
      { id: 7, persona: { individual: { car: 'Estate' } } },
    ]),
  )
  expect(await screen.findByText(/^Not saved yet: have a look/)).toBeInTheDocument()
  await goTo(view, 'At first sight')
  expect(screen.getByText('Please fill this in.')).toBeInTheDocument()
})

test('what main refuses is told, the text stays, and it can be tried again', async () => {
  const view = await shown()
  view.bridge.answer({
    'personas.save': () => {
      throw new AppError('disk-full', 'The disk is full. Make some room.')
    },
  })
  await goTo(view, 'At first sight')
  type('Name', 'Hannah Mills')
  fireEvent.focusOut(screen.getByRole('textbox', { name: 'Name' }))
  expect(
    await screen.findByText(/The disk is full. Make some room. Nothing you typed is lost/),
  ).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Hannah Mills')
  view.bridge.answer(view.keeper.handlers)
  await view.user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Saved')).toBeInTheDocument()
  expect(view.keeper.now().name).toBe('Hannah Mills')
})

test('what changes elsewhere comes in, what is being typed stays', async () => {
  const view = await shown()
  await goTo(view, 'Work and things')
  view.keeper.change({ notOurCustomer: 'Hagglers' })
  type('Car', 'Estate')
  fireEvent.focusOut(screen.getByRole('textbox', { name: 'Car' }))
  type('Job', 'Baker of b')
  await goTo(view, 'Who is not our customer')
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: /not our customer/ })).toHaveValue('Hagglers'),
  )
  await goTo(view, 'Work and things')
  expect(screen.getByRole('textbox', { name: 'Car' })).toHaveValue('Estate')
  expect(screen.getByRole('textbox', { name: 'Job' })).toHaveValue('Baker of b')
})

test('picks a trait, says what is wanted, and takes it away again', async () => {
  const view = await shown()
  await view.user.click(screen.getByRole('button', { name: 'Add Location' }))
  const trait = screen.getByRole('group', { name: 'Location' })
  expect(within(trait).getByText(/or it does not count/)).toBeInTheDocument()
  const values = within(trait).getByLabelText('Location: what you look for', { selector: 'input' })
  expect(values).toHaveFocus()
  await view.user.type(values, 'Leeds{Enter}York{Enter}')
  await view.user.click(within(trait).getByRole('radio', { name: 'Nice to have' }))
  const importance = within(trait).getByRole('radiogroup', { name: 'Location: importance' })
  await view.user.click(within(importance).getByRole('radio', { name: 'Most' }))
  await view.user.click(screen.getByRole('button', { name: 'Add Has a garden' }))
  await waitFor(() =>
    expect(view.keeper.now().traits.slice(2)).toEqual([
      { traitId: 2, rule: 'nice', importance: 3, values: ['Leeds', 'York'], from: null, to: null },
      { traitId: 3, rule: 'must', importance: 2, values: ['yes'], from: null, to: null },
    ]),
  )
  await lookAtOnePager(view)
  expect(screen.getByRole('region', { name: 'One-pager' })).toHaveTextContent('Location Leeds or York')
  await view.user.click(screen.getByRole('button', { name: 'Remove Age' }))
  await waitFor(() => expect(view.keeper.now().traits.map((one) => one.traitId)).toEqual([4, 2, 3]))
  expect(await axeFindings()).toEqual([])
})

test('offers the words customers already have for a trait of free text, the commonest first', async () => {
  const view = await shown()
  const values = [
    { value: 'Leeds', customers: 12 },
    { value: 'York', customers: 1 },
  ]
  view.bridge.answer({ 'personas.traitUse': () => ({ customers: 13, values, personas: [], unheard: [] }) })
  await view.user.click(screen.getByRole('button', { name: 'Add Location' }))
  const input = screen.getByLabelText('Location: what you look for', { selector: 'input' })
  await waitFor(() => expect(input).toHaveAttribute('placeholder', expect.stringMatching(/^Pick what/)))
  await view.user.click(input)
  const options = await screen.findAllByRole('option')
  expect(options.map((option) => option.textContent)).toEqual(['Leeds12 customers', 'York1 customer'])
  await view.user.click(options[0]!)
  await view.user.type(input, 'Hull{Enter}')
  await waitFor(() => expect(view.keeper.now().traits.at(-1)?.values).toEqual(['Leeds', 'Hull']))
})

test('says quietly when no customer has the word that was typed', async () => {
  const view = await shown()
  view.bridge.answer({
    'personas.traitUse': ({ words = [] }) => ({
      ...{ customers: 0, values: [], personas: [] },
      unheard: words.filter((word) => word !== 'Leeds'),
    }),
  })
  await view.user.click(screen.getByRole('button', { name: 'Add Location' }))
  const input = screen.getByLabelText('Location: what you look for', { selector: 'input' })
  await view.user.type(input, 'Leeds{Enter}Hull{Enter}')
  expect(await screen.findByText(/^No customer has Hull here yet/)).toBeVisible()
  expect(input).toHaveAccessibleDescription(/No customer has Hull/)
})

test('takes a usual range with one click', async () => {
  const view = await shown()
  const age = screen.getByRole('group', { name: 'Age' })
  await view.user.click(within(age).getByRole('button', { name: 'at least 60' }))
  expect(within(age).getByRole('button', { name: 'at least 60' })).toHaveAttribute('aria-pressed', 'true')
  await waitFor(() => expect(view.keeper.now().traits[0]).toMatchObject({ from: 60, to: null }))
})

test('says who uses a trait, moves it, and removes it after asking', async () => {
  const view = await shown()
  view.bridge.answer({
    'personas.traitUse': () => ({
      customers: 12,
      values: [],
      personas: [{ id: 7, name: 'Hannah Lee' }],
      unheard: [],
    }),
    'personas.orderTraits': () => ({ changed: 2 }),
    'personas.removeTrait': () => ({ customers: 12, personas: 1 }),
  })
  await view.user.click(screen.getByRole('button', { name: 'Change Age' }))
  const dialog = await screen.findByRole('dialog', { name: 'Change trait' })
  expect(
    await within(dialog).findByText(/12 customers have a value for it. Asked for by Hannah Lee./),
  ).toBeVisible()
  expect(within(dialog).getByText('1 of 3')).toBeInTheDocument()
  expect(within(dialog).getByRole('button', { name: 'Move up' })).toBeDisabled()
  await view.user.click(within(dialog).getByRole('button', { name: 'Move down' }))
  expect(view.bridge.inputsOf('personas.orderTraits')).toEqual([{ ids: [2, 1, 3, 4] }])
  expect(await axeFindings(dialog)).toEqual([])
  await view.user.click(within(dialog).getByRole('button', { name: 'Remove trait…' }))
  const sure = await screen.findByRole('dialog', { name: 'Remove “Age”?' })
  expect(sure).toHaveTextContent('What is noted of 12 customers for it goes')
  await view.user.click(within(sure).getByRole('button', { name: 'Remove trait' }))
  await waitFor(() => expect(view.bridge.inputsOf('personas.removeTrait')).toEqual([{ id: 1 }]))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('adds a trait of the own, and says when the name is taken', async () => {
  const view = await shown()
  view.bridge.answer({
    'personas.saveTrait': () => {
      throw new AppError('conflict', 'Taken', [{ path: 'name', message: 'There is one already.' }])
    },
  })
  await view.user.click(screen.getByRole('button', { name: 'Own trait…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Own trait' })
  await view.user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Roof')
  await view.user.click(within(dialog).getByRole('button', { name: 'Add trait' }))
  expect(await within(dialog).findByText('There is one already.')).toBeInTheDocument()
  const roof = { id: 5, name: 'Roof', group: 'demographic', kind: 'text', options: [] } as const
  view.bridge.answer({
    'personas.saveTrait': () => ({ ...roof, options: [] }),
    'personas.traits': () => ({ traits: [...someTraits, { ...roof, options: [] }] }),
  })
  await view.user.click(within(dialog).getByRole('button', { name: 'Add trait' }))
  expect(await screen.findByRole('group', { name: 'Roof' })).toBeInTheDocument()
})

test('the statement can be said in own words, and composed again', async () => {
  const view = await shown()
  await goTo(view, 'Qualifying statement')
  await view.user.click(screen.getByRole('button', { name: 'Say it in my own words' }))
  type('Our qualifying statement', 'Bakers.')
  await waitFor(() => expect(view.keeper.now().statement).toBe('Bakers.'))
  await view.user.click(screen.getByRole('button', { name: 'Back to the composed one' }))
  await waitFor(() => expect(view.keeper.now().statement).toBeNull())
  expect(screen.getAllByText(/someone like Hannah Lee \(42, Baker\)/).length).toBeGreaterThan(0)
})

test('a statement that was only looked at goes on following the parts', async () => {
  const view = await shown()
  await goTo(view, 'Qualifying statement')
  await view.user.click(screen.getByRole('button', { name: 'Say it in my own words' }))
  const written = screen.getByRole('textbox', { name: 'Our qualifying statement' })
  expect(written).toHaveFocus()
  expect(written).toHaveValue(
    'Our ideal customer is someone like Hannah Lee (42, Baker) who is 30 to 50 years old, and not someone who buys the cheapest.',
  )
  await goTo(view, 'At first sight')
  type('Age', '44')
  await waitFor(() => expect(view.keeper.now().individual.age).toBe('44'))
  expect(view.keeper.now().statement).toBeNull()
  expect(screen.getByRole('region', { name: 'One-pager' })).toHaveTextContent('Hannah Lee (44, Baker)')
})

test('own fields, own questions and sources are added and removed', async () => {
  const view = await shown()
  await goTo(view, 'Own fields')
  await view.user.click(screen.getByRole('button', { name: 'Remove the field Holiday' }))
  await goTo(view, 'Own questions')
  await view.user.click(screen.getByRole('button', { name: 'Add a question' }))
  expect(screen.getByRole('textbox', { name: 'Question' })).toHaveFocus()
  type('Question', 'What would I never buy?')
  type('Answer in their voice', 'A car')
  await goTo(view, 'Sources')
  await view.user.click(screen.getByRole('button', { name: 'Add a source' }))
  type('What it backs, and where it is kept', 'Asked twelve')
  await waitFor(() =>
    expect(view.keeper.now()).toMatchObject({
      ownFields: [],
      ownQuestions: [{ question: 'What would I never buy?', answer: 'A car' }],
      sources: [{ kind: 'survey', on: '2026-03-10', note: 'Asked twelve' }],
    }),
  )
})

test('deletes with a way back, and prints', async () => {
  const view = await shown()
  view.bridge.answer({ 'personas.remove': ({ id }) => ({ id }) })
  await view.user.click(
    screen.getByRole('button', { name: 'Worksheet of Hannah Lee, to print or save as PDF' }),
  )
  expect(view.history.at(-1)).toBe('/reports/persona/7')
  act(() => view.navigate('/personas/7'))
  await view.user.click(await screen.findByRole('button', { name: 'More about this persona' }))
  await view.user.click(await screen.findByRole('menuitem', { name: /customer we do not want/ }))
  await waitFor(() => expect(view.keeper.now().kind).toBe('negative'))
  await view.user.click(screen.getByRole('button', { name: 'More about this persona' }))
  await view.user.click(await screen.findByRole('menuitem', { name: 'Delete persona' }))
  await waitFor(() => expect(view.history.at(-1)).toBe('/personas'))
  expect(view.bridge.inputsOf('personas.remove')).toEqual([{ id: 7 }])
})

test('says when the persona is gone', async () => {
  fakeBridge({
    'personas.traits': () => ({ traits: someTraits }),
    'personas.get': () => {
      throw new AppError('not-found', 'Gone')
    },
  })
  show(page, { path: '/personas/9' })
  expect(await screen.findByText(/no longer there/)).toBeInTheDocument()
})

test('lists customers by fit with the reasons', async () => {
  const view = await shown()
  const part = { traitId: 1, trait: 'Age', rule: 'must', importance: 3, wanted: '30 to 50' } as const
  view.bridge.answer({
    'personas.fit': ({ limit }) => ({
      persona: { id: hannah.id, name: hannah.name },
      total: 60,
      rows: [
        {
          customerId: 1,
          name: 'Ann',
          grade: 'A' as const,
          fit: 75,
          coverage: 0.8,
          matched: [{ ...part, actual: '44' }],
          missed: [{ ...part, traitId: 2, trait: 'Location', wanted: 'Leeds', actual: 'Hull' }],
          unknown: [{ ...part, traitId: 4, trait: 'Price', wanted: 'not cheapest', actual: null }],
        },
        {
          customerId: 2,
          name: `Bob ${String(limit)}`,
          grade: 'ungraded' as const,
          fit: null,
          coverage: 0,
          matched: [],
          missed: [],
          unknown: [],
        },
      ],
    }),
  })
  await view.user.click(screen.getByRole('tab', { name: 'Fit of customers' }))
  const table = await screen.findByRole('table', { name: 'Customers by fit' })
  const [, ann, bob] = within(table).getAllByRole('row')
  expect(within(ann!).getByRole('link', { name: 'Ann' })).toHaveAttribute('href', '/customers/1')
  expect(within(ann!).getByRole('img', { name: 'Fit 75 of 100' })).toBeInTheDocument()
  expect(within(ann!).getByRole('list', { name: 'Matched' })).toHaveTextContent('Age: 44')
  expect(within(ann!).getByRole('list', { name: 'Missed' })).toHaveTextContent('Location: Hull, wanted Leeds')
  expect(within(ann!).getByRole('list', { name: 'Unknown' })).toHaveTextContent('Price')
  expect(within(bob!).getByRole('img', { name: 'Fit not known yet' })).toBeInTheDocument()
  await view.user.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('Bob 100')).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})
