import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FitPanel } from '../../../../src/renderer/features/personas/FitPanel'
import { PersonasPage } from '../../../../src/renderer/features/personas/PersonasPage'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show } from '../../support'
import { hannah, personaKeeper } from './pretended'

type Listed = OutputOf<'personas.list'>['personas'][number]

const { id, name, completeness, updatedAt } = hannah
const listed: Listed = {
  id,
  name,
  kind: 'ideal',
  primary: true,
  statement: 'Bakers who care.',
  completeness,
  updatedAt,
}
const others: Listed[] = [
  { ...listed, id: 8, name: 'Omar', primary: false },
  { ...listed, id: 9, name: 'Nick', kind: 'negative', primary: false },
]

test('teaches when there is none, and opens the worksheet of the first', async () => {
  const bridge = fakeBridge({ ...personaKeeper().handlers, 'personas.list': () => ({ personas: [] }) })
  const { user, history } = show(<PersonasPage />, { path: '/personas' })
  await user.click(await screen.findByRole('button', { name: 'Describe my ideal customer' }))
  const dialog = await screen.findByRole('dialog', { name: 'New persona' })
  expect(await axeFindings()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Start the worksheet' }))
  expect(await within(dialog).findByText('Please fill this in.')).toBeInTheDocument()
  await user.type(within(dialog).getByRole('textbox', { name: 'What is their name?' }), 'Hannah')
  await user.click(within(dialog).getByRole('button', { name: 'Start the worksheet' }))
  await waitFor(() => expect(history.at(-1)).toBe('/personas/7'))
  expect(bridge.inputsOf('personas.save')).toEqual([{ persona: { name: 'Hannah', kind: 'ideal' } }])
})

test('lists personas with completeness, and makes another one primary', async () => {
  const bridge = fakeBridge({
    ...personaKeeper().handlers,
    'personas.list': () => ({ personas: [listed, ...others] }),
  })
  const { user } = show(<PersonasPage />)
  const list = await screen.findByRole('list', { name: 'Personas' })
  expect(within(list).getByRole('link', { name: 'Hannah Lee' })).toHaveAttribute('href', '/personas/7')
  expect(within(list).getAllByText('22% complete')).toHaveLength(3)
  expect(within(list).getByText('A customer we do not want')).toBeInTheDocument()
  const stars = within(list).getAllByRole('button')
  expect(stars.map((star) => star.getAttribute('aria-pressed'))).toEqual(['true', 'false'])
  await user.click(screen.getByRole('button', { name: 'Make Omar the primary persona' }))
  await waitFor(() =>
    expect(bridge.inputsOf('personas.save')).toEqual([{ id: 8, persona: { primary: true } }]),
  )
  expect(await axeFindings()).toEqual([])
})

test('prints a blank worksheet', async () => {
  fakeBridge({ 'personas.list': () => ({ personas: [] }) })
  const { user, history } = show(<PersonasPage />)
  await user.click(await screen.findByRole('button', { name: 'Blank worksheet' }))
  expect(history.at(-1)).toBe('/reports/persona')
})

test('shows on the card of a customer how it fits and why', async () => {
  const part = {
    traitId: 1,
    trait: 'Age',
    rule: 'out',
    importance: 3,
    wanted: 'not 80: rules out',
    actual: '80',
  } as const
  fakeBridge({
    'personas.fit': ({ customerId }) => ({
      persona: { id, name },
      total: 1,
      rows: [
        {
          customerId: customerId ?? 0,
          name: 'Ann',
          grade: 'A',
          fit: 0,
          coverage: 0.5,
          matched: [],
          missed: [part],
          unknown: [],
        },
      ],
    }),
  })
  show(<FitPanel customerId={3} />)
  expect(await screen.findByRole('heading', { name: 'Fit to Hannah Lee' })).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'Fit 0 of 100' })).toBeInTheDocument()
  expect(screen.getByText('50% of what matters is known')).toBeInTheDocument()
  expect(screen.getByRole('list', { name: 'Missed' })).toHaveTextContent('Age: 80, wanted not 80: rules out')
  expect(screen.getByRole('link', { name: 'Open Hannah Lee' })).toHaveAttribute('href', '/personas/7')
  expect(await axeFindings()).toEqual([])
})

test('says on the card that there is no persona yet', async () => {
  fakeBridge({ 'personas.fit': () => ({ persona: null, total: 0, rows: [] }) })
  show(<FitPanel customerId={3} />)
  expect(await screen.findByRole('link', { name: 'Describe my ideal customer' })).toHaveAttribute(
    'href',
    '/personas',
  )
})
