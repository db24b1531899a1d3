import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FeedbackPanel } from '../../../../src/renderer/features/feedback/FeedbackPanel'
import type { OutputOf } from '../../../../src/shared/operations'
import { axeFindings, fakeBridge, show } from '../../support'

const nothing: OutputOf<'feedback.list'> = { answers: [], complaints: [] }
const some: OutputOf<'feedback.list'> = {
  answers: [4, 3, 2, 1].map((id) => ({
    id,
    customerId: 7,
    answeredOn: `2026-02-0${String(id)}`,
    score: id + 5,
    comment: id === 4 ? 'Always there' : '',
  })),
  complaints: [
    { id: 2, customerId: 7, happenedOn: '2026-03-01', text: 'Late again', resolvedOn: null, remedy: '' },
    {
      id: 1,
      customerId: 7,
      happenedOn: '2026-01-01',
      text: 'Cold',
      resolvedOn: '2026-01-03',
      remedy: 'New one',
    },
  ],
}

function bridge(said = some) {
  return fakeBridge({
    'feedback.list': () => said,
    'feedback.saveAnswer': () => ({ id: 9 }),
    'feedback.saveComplaint': () => ({ id: 9 }),
    'feedback.removeAnswer': () => ({ id: 4 }),
    'feedback.removeComplaint': () => ({ id: 2 }),
    'history.list': () => ({ total: 0, rows: [], undo: null, redo: null }),
  })
}

test('says what to do where nothing was said yet, and logs an answer', async () => {
  const asked = bridge(nothing)
  const { user } = show(<FeedbackPanel customerId={7} />)
  expect(await screen.findByText(/Nothing noted yet/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Log an answer' }))
  const dialog = await screen.findByRole('dialog', { name: 'Log an answer' })
  expect(await axeFindings()).toEqual([])
  await user.click(within(dialog).getByRole('radio', { name: '10' }))
  await user.type(within(dialog).getByRole('textbox', { name: 'What they said' }), 'Splendid')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => {
    expect(asked.inputsOf('feedback.saveAnswer')).toEqual([
      { customerId: 7, answeredOn: '2026-03-10', score: 10, comment: 'Splendid' },
    ])
  })
})

test('shows the newest answers, and all when asked', async () => {
  bridge()
  const { user } = show(<FeedbackPanel customerId={7} />)
  const list = await screen.findByRole('list', { name: 'Would recommend you' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(3)
  expect(within(list).getAllByRole('listitem')[0]).toHaveTextContent('9 of 10')
  await user.click(screen.getByRole('button', { name: 'Show all 4' }))
  expect(within(list).getAllByRole('listitem')).toHaveLength(4)
  expect(await axeFindings()).toEqual([])
})

test('resolves an open complaint with today, and refuses a day before it', async () => {
  const asked = bridge()
  const { user } = show(<FeedbackPanel customerId={7} />)
  await user.click(await screen.findByRole('button', { name: /Resolve the complaint of/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Resolve the complaint' })
  await user.type(within(dialog).getByRole('textbox', { name: 'How you put it right' }), 'Flowers')
  expect(await axeFindings()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => {
    expect(asked.inputsOf('feedback.saveComplaint')).toEqual([
      {
        id: 2,
        customerId: 7,
        happenedOn: '2026-03-01',
        text: 'Late again',
        resolvedOn: '2026-03-10',
        remedy: 'Flowers',
      },
    ])
  })
})

test('says what is missing, and removes', async () => {
  const asked = bridge()
  const { user } = show(<FeedbackPanel customerId={7} />)
  await user.click(await screen.findByRole('button', { name: 'Log a complaint' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Please fill this in.')).toBeInTheDocument()
  expect(asked.inputsOf('feedback.saveComplaint')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(screen.getAllByRole('button', { name: /Edit the complaint of/ })[0]!)
  await user.click(await screen.findByRole('button', { name: 'Remove' }))
  await waitFor(() => {
    expect(asked.inputsOf('feedback.removeComplaint')).toEqual([{ id: 2 }])
  })
})
