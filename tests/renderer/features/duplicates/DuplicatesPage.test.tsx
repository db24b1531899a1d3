import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DuplicatesPage } from '../../../../src/renderer/features/duplicates/DuplicatesPage'
import { AppError } from '../../../../src/shared/errors'
import type { DuplicatePair } from '../../../../src/shared/operations/duplicates'
import { axeFindings, deferred, fakeBridge, show } from '../../support'
import { someCompared, somePair } from './samples'

const names: Readonly<Record<number, string>> = { 1: 'Ann Lee', 2: 'Lee, Ann', 3: 'Bob Stone', 4: 'B. Stone' }
const annPair = somePair([1, 'Ann Lee'], [2, 'Lee, Ann'])
const bobPair = somePair([3, 'Bob Stone'], [4, 'B. Stone'], {
  score: 72.4,
  reasons: [
    { reason: 'email', shared: 'bob@stone.example', likeness: null },
    { reason: 'name', shared: 'York', likeness: 94 },
  ],
})

function bridge(pairs: readonly DuplicatePair[] = [annPair, bobPair]) {
  const gone = new Set<number>()
  const left = () => pairs.filter(({ first, second }) => !gone.has(first.id) && !gone.has(second.id))
  return fakeBridge({
    'duplicates.find': () => ({ customers: 93, total: left().length, pairs: left() }),
    'duplicates.compare': ({ a, b }) => {
      if (gone.has(a) || gone.has(b)) throw new AppError('not-found', 'Gone.')
      const pair = pairs.find(({ first }) => first.id === a)
      const of = (id: number) =>
        someCompared(id, {
          name: names[id] ?? '',
          externalId: `K-${String(id)}`,
          purchases: id,
          notes: `Note of ${String(id)}`,
          emails: [{ label: '', value: `c${String(id)}@x.example` }],
        })
      return {
        a: of(a),
        b: of(b),
        score: pair?.score ?? 0,
        reasons: pair?.reasons ?? [],
        survivor: b,
        notSame: false,
      }
    },
    'duplicates.merge': ({ survivorId, mergedId }) => {
      gone.add(mergedId)
      return { id: survivorId, purchases: 1, touchpoints: 0, ratings: 0 }
    },
    'duplicates.dismiss': ({ a }) => {
      gone.add(a)
      return { dismissed: true }
    },
    'duplicates.dismissed': () => ({ pairs: [] }),
    'duplicates.takeBack': () => ({ takenBack: true }),
    'personas.traits': () => ({ traits: [] }),
  })
}

const compared = (one: string, other: string) =>
  screen.findByRole('region', { name: `${one} beside ${other}` })

test('shows the strongest pair, merges it by key, and goes on to the next by itself', async () => {
  const asked = bridge()
  const { user } = show(<DuplicatesPage />)
  const panel = await compared('Ann Lee', 'Lee, Ann')
  expect(within(panel).getByRole('heading', { name: 'Almost certain' })).toBeInTheDocument()
  expect(panel).toHaveTextContent('same name in York')
  expect(screen.getByText('2 pairs left')).toBeInTheDocument()
  expect(within(panel).getByRole('radio', { name: 'This one stays: Lee, Ann' })).toBeChecked()
  expect(panel).toHaveTextContent(
    '“Ann Lee” goes into “Lee, Ann”, who then has 3 purchases and 0 touchpoints.',
  )
  expect(await axeFindings()).toEqual([])
  await user.keyboard('s')
  expect(within(panel).getByRole('radio', { name: 'This one stays: Ann Lee' })).toBeChecked()
  await user.click(within(panel).getByRole('radio', { name: 'K-2' }))
  await user.keyboard('m')
  const next = await compared('Bob Stone', 'B. Stone')
  expect(asked.inputsOf('duplicates.merge')).toEqual([
    { survivorId: 1, mergedId: 2, fields: { externalId: 'merged' }, traits: [] },
  ])
  expect(next).toHaveTextContent('same e-mail bob@stone.example · names 94% alike in York')
  expect(within(next).getByRole('heading', { name: 'Likely' })).toBeInTheDocument()
  expect(screen.getByText('1 pair left')).toBeInTheDocument()
  await user.keyboard('n')
  expect(await screen.findByRole('heading', { name: 'No duplicates' })).toBeInTheDocument()
  expect(asked.inputsOf('duplicates.dismiss')).toEqual([{ a: 3, b: 4 }])
})

test('goes through the list with J, K and the arrow keys, and by click', async () => {
  bridge()
  const { user } = show(<DuplicatesPage />)
  await compared('Ann Lee', 'Lee, Ann')
  await user.keyboard('j')
  await compared('Bob Stone', 'B. Stone')
  await user.keyboard('j')
  await compared('Bob Stone', 'B. Stone')
  await user.keyboard('{ArrowUp}')
  await compared('Ann Lee', 'Lee, Ann')
  const list = screen.getByRole('list', { name: 'Pairs that look the same' })
  const [first, second] = within(list).getAllByRole('button')
  expect(first).toHaveAttribute('aria-current', 'true')
  if (second) await user.click(second)
  await compared('Bob Stone', 'B. Stone')
})

test('shows only the pairs of a reason', async () => {
  bridge()
  const { user } = show(<DuplicatesPage />)
  await compared('Ann Lee', 'Lee, Ann')
  await user.click(screen.getByRole('combobox', { name: 'Show' }))
  await user.click(await screen.findByRole('option', { name: 'Same e-mail (1)' }))
  await compared('Bob Stone', 'B. Stone')
  expect(screen.getByText('1 pair left')).toBeInTheDocument()
})

test('marks what differs, unites lists and joins notes', async () => {
  bridge()
  show(<DuplicatesPage />)
  const panel = await compared('Ann Lee', 'Lee, Ann')
  const row = (name: RegExp) => within(panel).getByRole('row', { name })
  expect(within(row(/^Number/)).getAllByRole('radio')).toHaveLength(2)
  expect(within(row(/^Kind/)).queryAllByRole('radio')).toHaveLength(0)
  expect(row(/^Kind/)).toHaveTextContent('same')
  expect(row(/^E-mail/)).toHaveTextContent('both are keptc1@x.examplec2@x.example')
  expect(row(/^Notes/)).toHaveTextContent('joined')
  expect(row(/^Purchases/)).toHaveTextContent('both are kept')
})

test('says how far the comparison is, and can be stopped', async () => {
  const asked = bridge()
  const scan = deferred<never>()
  let callId = ''
  asked.answer({
    'duplicates.find': (_input, id) => {
      callId = id
      return scan.promise
    },
    'system.cancel': () => {
      scan.reject(new AppError('cancelled', 'Stopped.'))
      return { asked: true }
    },
  })
  const { user } = show(<DuplicatesPage />)
  expect(await screen.findByText('Looking for customers that look the same')).toBeInTheDocument()
  await waitFor(() => {
    expect(callId).not.toBe('')
  })
  asked.say({ type: 'progress', callId, done: 50, total: 100, note: 'Comparing customers' })
  expect(await screen.findByText('Comparing customers')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByText('Stopped before everyone was compared.')).toBeInTheDocument()
  expect(asked.inputsOf('system.cancel')).toEqual([{ callId }])
})

test('teaches when there is nothing, says what failed, and leaves archived ones out when asked', async () => {
  const asked = bridge([])
  const { user } = show(<DuplicatesPage />)
  expect(await screen.findByText(/93 customers were compared/)).toBeInTheDocument()
  expect(await axeFindings()).toEqual([])
  asked.answer({
    'duplicates.find': () => {
      throw new AppError('unreadable', 'The file cannot be read.')
    },
  })
  await user.click(screen.getByRole('checkbox', { name: 'Archived customers too' }))
  expect(await screen.findByText('The file cannot be read.')).toBeInTheDocument()
  expect(asked.inputsOf('duplicates.find').map(({ archived }) => archived)).toEqual(['include', 'leaveOut'])
})

test('lists what is not the same, with a way back', async () => {
  const asked = bridge([])
  asked.answer({ 'duplicates.dismissed': () => ({ pairs: [annPair] }) })
  const { user } = show(<DuplicatesPage />)
  await user.click(await screen.findByText('1 pair that is not the same'))
  await user.click(screen.getByRole('button', { name: 'Take back: Ann Lee and Lee, Ann are not the same' }))
  await waitFor(() => {
    expect(asked.inputsOf('duplicates.takeBack')).toEqual([{ a: 1, b: 2 }])
  })
})
