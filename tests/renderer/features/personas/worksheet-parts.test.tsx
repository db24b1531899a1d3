import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { PersonaPage } from '../../../../src/renderer/features/personas/PersonaPage'
import type { PersonaDetail } from '../../../../src/shared/operations/personas'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'
import { hannah, personaKeeper } from './pretended'

async function shown(group: RegExp, persona: PersonaDetail = hannah, others: Handlers = {}) {
  const keeper = personaKeeper(persona)
  const bridge = fakeBridge({ ...keeper.handlers, ...others })
  const view = show(<Route path="/personas/:id" component={PersonaPage} />, { path: '/personas/7' })
  const go = async (name: RegExp) => {
    const steps = await screen.findByRole('navigation', { name: 'Parts of the worksheet' })
    for (const step of within(steps).getAllByRole('button', { expanded: false })) {
      if (within(steps).queryByRole('button', { name }) !== null) break
      await view.user.click(step)
    }
    await view.user.click(within(steps).getByRole('button', { name }))
  }
  await go(group)
  return { ...view, bridge, keeper, go }
}

const survey = {
  kind: 'survey',
  on: '2026-03-01',
  note: 'Twelve asked',
  link: 'https://x.invalid/survey',
} as const

test('the empathy map has all eight parts, and an answer can be marked known or guessed by key', async () => {
  const view = await shown(/^Empathy map/, { ...hannah, sources: [survey] })
  for (const part of ['see', 'hear', 'think', 'feel', 'say', 'do'])
    expect(screen.getByRole('textbox', { name: `What do I ${part}?` })).toBeInTheDocument()
  // Nothing to mark where nothing is said.
  expect(screen.getAllByRole('button', { name: /Known or a guess/ })).toHaveLength(1)
  screen.getByRole('button', { name: 'What are my pains? Known or a guess?' }).focus()
  await view.user.keyboard('{Enter}')
  await view.user.click(await screen.findByRole('menuitem', { name: 'Known: Survey, 1 Mar 2026' }))
  await waitFor(() =>
    expect(view.keeper.now().marks).toEqual({ 'voice.pains': { mark: 'evidence', source: 0 } }),
  )
  expect(
    screen.getByRole('button', { name: 'What are my pains? Known: Survey, 1 Mar 2026' }),
  ).toBeInTheDocument()
  // The source goes; what it backed stays known.
  await view.go(/^Sources/)
  expect(screen.getByRole('link', { name: 'Open https://x.invalid/survey' })).toHaveAttribute(
    'href',
    'https://x.invalid/survey',
  )
  await view.user.click(screen.getByRole('button', { name: 'Remove source 1' }))
  await waitFor(() =>
    expect(view.keeper.now()).toMatchObject({
      sources: [],
      marks: { 'voice.pains': { mark: 'evidence', source: null } },
    }),
  )
})

test('a file name, and an address that is not safe, stay text', async () => {
  await shown(/^Sources/, {
    ...hannah,
    sources: [
      { ...survey, link: 'Survey.xlsx' },
      { ...survey, link: 'http://x.invalid' },
      { ...survey, link: 'javascript:alert(1)' },
    ],
  })
  expect(screen.queryByRole('link', { name: /^Open/ })).not.toBeInTheDocument()
})

test('objections come in pairs with our answers', async () => {
  const view = await shown(/^Objections/)
  await view.user.click(screen.getByRole('button', { name: 'Add an objection' }))
  const said = screen.getByRole('textbox', { name: 'What they say' })
  expect(said).toHaveFocus()
  fireEvent.change(said, { target: { value: 'Too dear' } })
  fireEvent.change(screen.getByRole('textbox', { name: 'What we answer' }), { target: { value: 'It lasts' } })
  await view.user.click(screen.getByRole('button', { name: 'Too dear Known or a guess?' }))
  await view.user.click(await screen.findByRole('menuitem', { name: 'A guess' }))
  await waitFor(() =>
    expect(view.keeper.now().objections).toEqual([
      { objection: 'Too dear', answer: 'It lasts', mark: { mark: 'guess', source: null } },
    ]),
  )
  await view.user.click(screen.getByRole('button', { name: 'Remove objection 1' }))
  await waitFor(() => expect(view.keeper.now().objections).toEqual([]))
})

test('notes on the way of buying are saved stage by stage', async () => {
  const view = await shown(/^Their way of buying/)
  fireEvent.change(screen.getByRole('textbox', { name: 'While I use it' }), { target: { value: 'Quiet' } })
  fireEvent.focusOut(screen.getByRole('textbox', { name: 'While I use it' }))
  await waitFor(() =>
    expect(view.bridge.inputsOf('personas.save')).toEqual([
      { id: 7, persona: { journey: { use: 'Quiet' } } },
    ]),
  )
})

test('scales are told by key, said in words, and left out again', async () => {
  const view = await shown(/^How they decide/)
  const worth = screen.getByRole('slider', { name: 'The price or What it is worth' })
  expect(worth).toHaveAttribute('aria-valuetext', 'Not said yet')
  fireEvent.change(worth, { target: { value: '3' } })
  expect(worth).toHaveAttribute('aria-valuetext', 'What it is worth, wholly')
  fireEvent.click(screen.getByRole('slider', { name: 'Facts or Feelings' }))
  await waitFor(() => expect(view.keeper.now().decisionStyle).toEqual({ worth: 3, ground: 0 }))
  await view.user.click(screen.getByRole('button', { name: 'Leave out: The price or What it is worth' }))
  await waitFor(() => expect(view.keeper.now().decisionStyle).toEqual({ ground: 0 }))
})

test('an own statement is told when its parts have moved; it is composed anew, or kept', async () => {
  const own = { ...hannah, statement: 'Bakers.', statementFrom: 'Our ideal customer is someone like Hannah.' }
  const view = await shown(/^Qualifying statement/, own)
  expect(screen.getByText(/The parts have changed/)).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await view.user.click(screen.getByRole('button', { name: 'Keep mine' }))
  await waitFor(() =>
    expect(view.keeper.now().statementFrom).toMatch(/^Our ideal customer .* 30 to 50 years old/),
  )
  expect(view.keeper.now().statement).toBe('Bakers.')
  expect(screen.queryByText(/The parts have changed/)).not.toBeInTheDocument()
  await view.user.click(screen.getByRole('button', { name: 'Back to the composed one' }))
  await waitFor(() => expect(view.keeper.now()).toMatchObject({ statement: null, statementFrom: null }))
})

test('vision and mission are held against the persona point by point', async () => {
  const view = await shown(/^What this means/)
  await view.user.click(screen.getByRole('checkbox', { name: /Everyone who works here/ }))
  await view.user.click(screen.getByRole('checkbox', { name: /recognise themselves/ }))
  await waitFor(() => expect(view.keeper.now().missionChecks).toEqual(['recognise', 'told']))
})

test('a portrait stands where there is one, and goes back to the initials', async () => {
  const view = await shown(/^At first sight/, hannah, {
    'personas.portrait': () => ({ jpeg: '/9j/AAAA' }),
    'personas.savePortrait': ({ personaId }) => ({ personaId }),
  })
  const portrait = screen.getByRole('group', { name: 'Portrait' })
  await view.user.click(await within(portrait).findByRole('button', { name: 'Back to the initials' }))
  expect(portrait.querySelector('img')).toHaveAttribute('src', 'data:image/jpeg;base64,/9j/AAAA')
  await waitFor(() =>
    expect(view.bridge.inputsOf('personas.savePortrait')).toEqual([{ personaId: 7, jpeg: null }]),
  )
})

test('what was saved is undone beside the mark, and the one-pager can be looked at in a narrow window', async () => {
  const view = await shown(/^Work and things/)
  expect(screen.queryByRole('button', { name: 'Undo the last change' })).not.toBeInTheDocument()
  fireEvent.change(screen.getByRole('textbox', { name: 'Car' }), { target: { value: 'Estate' } })
  fireEvent.focusOut(screen.getByRole('textbox', { name: 'Car' }))
  expect(await screen.findByText('Saved')).toBeInTheDocument()
  view.bridge.answer({
    'history.undo': () => {
      view.keeper.change({ individual: { car: '' } })
      return { id: 1, name: 'Persona “Hannah Lee”: personality', changes: 1 }
    },
  })
  await view.user.click(screen.getByRole('button', { name: 'Undo the last change' }))
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Car' })).toHaveValue(''))
  await view.user.click(screen.getByRole('button', { name: 'See the one-pager' }))
  const drawer = await screen.findByRole('dialog', { name: 'One-pager' })
  expect(within(drawer).getByRole('region', { name: 'One-pager' })).toHaveTextContent('Hannah Lee')
})
