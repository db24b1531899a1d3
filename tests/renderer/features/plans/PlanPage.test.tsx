import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route } from 'wouter'
import { PlanPage } from '../../../../src/renderer/features/plans/PlanPage'
import { AppError } from '../../../../src/shared/errors'
import type { Plan } from '../../../../src/shared/operations/plans'
import { axeFindings, fakeBridge, show, type Handlers } from '../../support'
import { somePlan, somePlaybooks } from './samples'

function open(plan: Plan, handlers: Handlers = {}, path = '/plans/4') {
  const bridge = fakeBridge({
    'plans.get': () => plan,
    'plans.playbooks': () => ({ playbooks: somePlaybooks }),
    'plans.doStep': ({ id }) => ({ id }),
    'plans.snoozeStep': ({ id }) => ({ id, dueOn: '2026-03-19' }),
    ...handlers,
  })
  const shown = show(
    <Route path="/plans/:id">
      <PlanPage />
    </Route>,
    { path },
  )
  return { bridge, ...shown }
}

test('is worked on with the keyboard: Space ticks off, S puts off, arrows move, E opens', async () => {
  const { bridge, user } = open(somePlan(), {
    'plans.saveStep': ({ id }) => ({ id }),
  })
  const box = await screen.findByRole('checkbox', { name: 'Agree how they pay' })
  expect(screen.getByRole('checkbox', { name: 'Call them' })).toBeChecked()
  expect(screen.getByText(/They were glad/)).toBeInTheDocument()
  box.focus()
  await user.keyboard(' ')
  await waitFor(() => expect(bridge.inputsOf('plans.doStep')).toEqual([{ id: 12, done: true }]))
  await user.keyboard('s')
  await waitFor(() => expect(bridge.inputsOf('plans.snoozeStep')).toEqual([{ id: 12, days: 7 }]))
  await user.keyboard('{ArrowUp}')
  expect(screen.getByRole('checkbox', { name: 'Call them' })).toHaveFocus()
  await user.keyboard('{ArrowDown}e')
  const dialog = await screen.findByRole('dialog', { name: 'Edit the step' })
  expect(await axeFindings()).toEqual([])
  await user.type(within(dialog).getByRole('textbox', { name: 'What came of it' }), 'By debit')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.saveStep')).toMatchObject([{ id: 12, changes: { outcome: 'By debit' } }]),
  )
})

test('a C past its date asks: keep, more time, or let go', async () => {
  const plan = somePlan({ grade: 'C', place: 'decide', dueOn: '2026-03-01', customerGrade: 'C' })
  const { bridge, user } = open(plan, {
    'plans.close': ({ id }) => ({ id, partingPlanId: null }),
    'plans.extend': ({ id }) => ({ id }),
  })
  const question = await screen.findByRole('region', { name: 'Keep Ann Lee, or let them go?' })
  expect(await axeFindings()).toEqual([])
  await user.click(within(question).getByRole('button', { name: 'More time…' }))
  await user.click(await screen.findByRole('button', { name: 'Give it more time' }))
  await waitFor(() => expect(bridge.inputsOf('plans.extend')).toEqual([{ id: 4, dueOn: '2026-04-09' }]))
  await user.click(within(question).getByRole('button', { name: 'Let go…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Let Ann Lee go' })
  await user.type(within(dialog).getByRole('textbox', { name: 'What came of it' }), 'No change')
  await user.click(within(dialog).getByRole('combobox', { name: 'And part well' }))
  await user.click(await screen.findByRole('option', { name: 'Part well' }))
  await user.click(within(dialog).getByRole('button', { name: 'Let go' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.close')).toEqual([
      { id: 4, state: 'letGo', outcome: 'No change', partWith: 7 },
    ]),
  )
})

test('closes with what came of it, and shows grade and score before and after', async () => {
  const { bridge, user } = open(somePlan(), {
    'plans.close': ({ id }) => ({ id, partingPlanId: null }),
    'plans.reopen': ({ id }) => ({ id }),
  })
  await user.click(await screen.findByRole('button', { name: 'Close the plan' }))
  const dialog = await screen.findByRole('dialog', { name: 'Close the plan for Ann Lee' })
  bridge.answer({
    'plans.get': () =>
      somePlan({
        state: 'done',
        place: 'closed',
        closedOn: '2026-03-10',
        outcome: 'Pays at once',
        gradeAfter: 'A',
        scoreAfter: 81,
        nextStep: null,
      }),
  })
  await user.click(within(dialog).getByRole('button', { name: 'Close the plan' }))
  const closed = await screen.findByRole('group', { name: 'Closed' })
  expect(closed).toHaveTextContent('Pays at once')
  expect(within(closed).getByRole('img', { name: 'Grade B, score 66' })).toBeInTheDocument()
  expect(within(closed).getByRole('img', { name: 'Grade A, score 81' })).toBeInTheDocument()
  await user.click(within(closed).getByRole('button', { name: 'Open it again' }))
  await waitFor(() => expect(bridge.inputsOf('plans.reopen')).toEqual([{ id: 4 }]))
})

test('is edited, given steps, and removed', async () => {
  const { bridge, user, history } = open(somePlan({ stepList: [], steps: 0, stepsDone: 0 }), {
    'plans.update': ({ id }) => ({ id }),
    'plans.addStep': () => ({ id: 20 }),
    'plans.remove': ({ id }) => ({ id }),
  })
  expect(await screen.findByText(/No steps yet/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Add a step' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add a step' })
  await user.type(within(dialog).getByRole('textbox', { name: /What to do/ }), 'Visit{Enter}')
  await waitFor(() =>
    expect(bridge.inputsOf('plans.addStep')).toMatchObject([
      { planId: 4, text: 'Visit', dueOn: '2026-03-17' },
    ]),
  )
  const menu = async (item: string) => {
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(await screen.findByRole('menuitem', { name: item }))
  }
  await menu('Edit the plan')
  const form = await screen.findByRole('dialog', { name: 'Edit the plan' })
  await user.clear(within(form).getByRole('textbox', { name: /Name/ }))
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  expect(await within(form).findByText('Please fill this in.')).toBeInTheDocument()
  await user.type(within(form).getByRole('textbox', { name: /Name/ }), 'Once more')
  await user.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(bridge.inputsOf('plans.update')).toMatchObject([{ id: 4, changes: { name: 'Once more' } }]),
  )
  await menu('Remove the plan')
  await waitFor(() => expect(history.at(-1)).toBe('/plans'))
})

test.each(['/plans/99', '/plans/none'])('%s is not there', async (path) => {
  open(
    somePlan(),
    {
      'plans.get': () => {
        throw new AppError('not-found', 'gone')
      },
    },
    path,
  )
  expect(await screen.findByRole('heading', { name: 'This plan is not there' })).toBeInTheDocument()
})
