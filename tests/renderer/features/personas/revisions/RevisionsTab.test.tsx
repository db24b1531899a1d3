import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { PersonaPage } from '../../../../../src/renderer/features/personas/PersonaPage'
import type { OutputOf } from '../../../../../src/shared/operations'
import type { Revision } from '../../../../../src/shared/operations/personaRevisions'
import { axeFindings, fakeBridge, show } from '../../../support'
import { hannah, personaKeeper } from '../pretended'

const somePortrait = btoa('\xff\xd8\xff a face')
const first: Revision = { id: 1, name: 'First idea', keptOn: '2025-03-01' }
const second: Revision = { id: 2, name: 'After the survey', keptOn: '2026-01-15' }

async function shown(
  revisions: readonly Revision[] = [second, first],
  persona = hannah,
  portraits: OutputOf<'personas.compare'>['portraits'] = null,
) {
  const keeper = personaKeeper(persona)
  let kept = [...revisions]
  const bridge = fakeBridge({
    ...keeper.handlers,
    'personas.revisions': () => ({ revisions: kept }),
    'personas.keepRevision': ({ name }) => {
      const revision = { id: 3, name, keptOn: '2026-03-10' }
      kept = [revision, ...kept]
      return revision
    },
    'personas.removeRevision': ({ id }) => {
      kept = kept.filter((one) => one.id !== id)
      return { id }
    },
    'personas.restoreRevision': () => keeper.now(),
    'personas.compare': ({ beforeId, afterId }) => ({
      before: beforeId === 1 ? first : second,
      after: afterId === 2 ? second : null,
      portraits: afterId === 2 ? null : portraits,
      differences:
        afterId === 2
          ? []
          : [
              { label: 'Job', before: 'Baker of bread', after: 'Baker of cakes' },
              { label: 'Car', before: '', after: 'Estate' },
            ],
    }),
  })
  const view = show(<Route path="/personas/:id" component={PersonaPage} />, { path: '/personas/7' })
  await view.user.click(await screen.findByRole('tab', { name: 'Revisions' }))
  return { ...view, bridge, keeper }
}

test('keeps the persona under a name, and lists what is kept with its day', async () => {
  const view = await shown([])
  expect(await screen.findByText('Nothing kept yet.')).toBeInTheDocument()
  await view.user.click(screen.getByRole('button', { name: 'Keep it as it is now' }))
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument()
  expect(view.bridge.inputsOf('personas.keepRevision')).toEqual([])
  await view.user.type(screen.getByRole('textbox', { name: 'Call it' }), 'Spring{Enter}')
  const list = await screen.findByRole('list', { name: 'Kept revisions' })
  expect(list).toHaveTextContent('Spring10 Mar 2026')
  expect(view.bridge.inputsOf('personas.keepRevision')).toEqual([{ personaId: 7, name: 'Spring' }])
  expect(screen.getByRole('textbox', { name: 'Call it' })).toHaveValue('')
  expect(await axeFindings()).toEqual([])
})

test('does not go on asking for a name when one has gone on', async () => {
  const view = await shown()
  await view.user.click(screen.getByRole('button', { name: 'Keep it as it is now' }))
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument()
  await view.user.click(screen.getByRole('textbox', { name: 'Call it' }))
  expect(screen.getByText('Please fill this in.')).toBeInTheDocument()
  await view.user.click(await screen.findByRole('button', { name: 'Compare “First idea” with now' }))
  expect(screen.queryByText('Please fill this in.')).toBeNull()
})

test('compares with now and with another one, marking the words that changed', async () => {
  const view = await shown()
  await view.user.click(await screen.findByRole('button', { name: 'Compare “First idea” with now' }))
  const table = await screen.findByRole('table', { name: 'What changed' })
  const [, job, car] = within(table).getAllByRole('row')
  expect(within(job!).getByRole('rowheader')).toHaveTextContent('Job')
  expect(within(job!).getByText('bread').tagName).toBe('DEL')
  expect(within(job!).getByText('cakes').tagName).toBe('INS')
  expect(car).toHaveTextContent('CarnothingEstate')
  expect(screen.getByText(/^2 differences/)).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  await view.user.click(screen.getByRole('combobox', { name: 'with' }))
  await view.user.click(await screen.findByRole('option', { name: /After the survey/ }))
  expect(await screen.findByText('They say the same.')).toBeInTheDocument()
  await view.user.click(screen.getByRole('button', { name: 'Close the comparison' }))
  expect(screen.queryByRole('heading', { name: 'What changed' })).not.toBeInTheDocument()
})

test('shows both faces where they differ', async () => {
  const view = await shown([second, first], hannah, { before: null, after: somePortrait })
  await view.user.click(await screen.findByRole('button', { name: 'Compare “First idea” with now' }))
  const row = await screen.findByRole('row', { name: /^Portrait/ })
  expect(row).toHaveTextContent('Portraitnothing')
  expect(within(row).getByRole('img', { name: 'The face after' })).toHaveAttribute(
    'src',
    `data:image/jpeg;base64,${somePortrait}`,
  )
  expect(screen.getByText(/^3 differences/)).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
})

test('restores and removes; a comparison with what is gone is gone', async () => {
  const view = await shown()
  await view.user.click(await screen.findByRole('button', { name: 'Restore “First idea”' }))
  await waitFor(() => expect(view.bridge.inputsOf('personas.restoreRevision')).toEqual([{ id: 1 }]))
  await view.user.click(screen.getByRole('button', { name: 'Compare “First idea” with now' }))
  await view.user.click(screen.getByRole('button', { name: 'Remove “First idea”' }))
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Remove “First idea”' })).not.toBeInTheDocument(),
  )
  expect(screen.queryByRole('heading', { name: 'What changed' })).not.toBeInTheDocument()
})

test('says when it is time to look at the persona again, and asks again in a year', async () => {
  const due = { ...hannah, reviewDueOn: '2026-03-10' }
  const view = await shown([], due)
  const reminder = screen.getByRole('region', { name: 'Review Hannah Lee' })
  expect(reminder).toHaveTextContent('due today')
  await view.user.click(within(reminder).getByRole('button', { name: /ask again in a year/ }))
  await waitFor(() => expect(view.keeper.now().reviewOn).toBe('2027-03-10'))
})

test('says nothing of a review before its day', async () => {
  await shown([])
  expect(screen.queryByRole('region', { name: /^Review/ })).not.toBeInTheDocument()
  expect(screen.getByLabelText('Look at it again on')).toHaveValue('01/03/2027')
})
