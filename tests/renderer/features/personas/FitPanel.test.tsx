import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FitPanel } from '../../../../src/renderer/features/personas/FitPanel'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show } from '../../support'

const known = { traits: 40, individual: 18, voice: 8, total: 22 }

function persona(
  id: number,
  name: string,
  kind: 'ideal' | 'negative',
): OutputOf<'personas.list'>['personas'][number] {
  const rest = { statement: '', completeness: known, updatedAt: '2026-03-01T08:00:00Z' }
  return { id, name, kind, primary: id === 7, ...rest }
}

function pretended(count = 2) {
  const personas = [persona(7, 'Hannah', 'ideal'), persona(8, 'Colm', 'negative')].slice(0, count)
  return fakeBridge({
    'personas.list': () => ({ personas }),
    'personas.unwanted': () => ({ personas: count === 2 ? [{ id: 8, name: 'Colm', fit: 83.4 }] : [] }),
    'personas.fit': ({ personaId = 7 }) => ({
      persona: { id: personaId, name: personaId === 7 ? 'Hannah' : 'Colm' },
      total: 1,
      rows: [
        {
          ...{ customerId: 3, name: 'Ann', grade: 'A', fit: personaId === 7 ? 60 : 83, coverage: 0.5 },
          matched: [
            { traitId: 2, trait: 'Location', rule: 'must', importance: 2, wanted: 'Leeds', actual: 'Leeds' },
          ],
          missed: [],
          unknown: [{ traitId: 1, trait: 'Age', rule: 'nice', importance: 1, wanted: '30', actual: null }],
        },
      ],
    }),
  })
}

test('says how a customer fits and why, warns of whom nobody wants, and holds them against another', async () => {
  const bridge = pretended()
  const { user } = show(<FitPanel customerId={3} />)
  const panel = screen.getByRole('region', { name: 'Fit' })
  expect(await within(panel).findByRole('img', { name: 'Fit 60 of 100' })).toBeInTheDocument()
  expect(within(panel).getByRole('list', { name: 'Matched' })).toHaveTextContent('Location: Leeds')
  expect(await within(panel).findByText(/Much like Colm \(fit 83\)/)).toBeInTheDocument()
  expect(await axeFindings(panel)).toEqual([])
  await user.click(await within(panel).findByRole('combobox', { name: 'Held against' }))
  await user.click(await screen.findByRole('option', { name: 'Colm', hidden: true }))
  expect(await within(panel).findByRole('heading', { name: 'Fit to Colm' })).toBeInTheDocument()
  expect(bridge.inputsOf('personas.fit').at(-1)).toMatchObject({ customerId: 3, personaId: 8 })
})

test('with one persona there is nothing to choose and nothing to warn of', async () => {
  const bridge = pretended(1)
  show(<FitPanel customerId={3} />)
  expect(await screen.findByRole('heading', { name: 'Fit to Hannah' })).toBeInTheDocument()
  await waitFor(() => expect(bridge.inputsOf('personas.list')).toHaveLength(1))
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
