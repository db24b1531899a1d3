import { Button } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { callOperation, OperationError, useAction, useOperation } from '../../src/renderer/api'
import { useJob } from '../../src/renderer/job'
import { AppError } from '../../src/shared/errors'
import { deferred, fakeBridge, show, someSettings } from './support'

function Business() {
  const settings = useOperation('settings.get', {})
  const update = useAction('settings.update')
  return (
    <>
      <p>Business: {settings.data?.business}</p>
      <Button onClick={() => update.mutate({ business: 'Smith & Co' })}>Rename</Button>
    </>
  )
}

/** A main that knows one setting and its history. */
function businessBridge() {
  let business = 'Miller'
  const done = () => (business === 'Miller' ? null : { id: 7, name: 'Change settings' })
  return fakeBridge({
    'settings.get': () => ({ ...someSettings, business }),
    'settings.update': (changes) => {
      business = changes.business ?? business
      return { ...someSettings, business }
    },
    'history.list': () => ({ total: 1, rows: [], undo: done(), redo: null }),
    'history.undo': ({ id }) => {
      business = 'Miller'
      return { id: id ?? 0, name: 'Change settings', changes: 1 }
    },
  })
}

test('a change is shown at once, is said quietly, and can be taken back there', async () => {
  const bridge = businessBridge()
  const { user } = show(<Business />)
  await screen.findByText('Business: Miller')
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  await screen.findByText('Business: Smith & Co')
  expect(await screen.findByText('Done: Change settings')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Business: Miller')
  expect(bridge.inputsOf('history.undo')).toEqual([{ id: 7 }])
  expect(await screen.findByText('Undone: Change settings')).toBeInTheDocument()
})

test('an undo that takes long says so, and can be stopped', async () => {
  const stopped = deferred<{ id: number; name: string; changes: number }>()
  const bridge = businessBridge()
  bridge.answer({
    'history.undo': () => stopped.promise,
    'system.cancel': () => {
      stopped.reject(new AppError('cancelled', 'Stopped. Nothing was changed.'))
      return { asked: true }
    },
  })
  const { user } = show(<Business />)
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Undoing…', {}, { timeout: 20_000 })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByText('Undoing…')).not.toBeInTheDocument())
  expect(bridge.inputsOf('system.cancel')).toHaveLength(1)
  expect(screen.getByText('Business: Smith & Co')).toBeInTheDocument()
})

test('a write that changed nothing offers no Undo', async () => {
  fakeBridge({ 'settings.update': () => someSettings })
  const { user } = show(<Business />)
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  await waitFor(() => expect(screen.getByText('Business: Miller Plumbing')).toBeInTheDocument())
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

test('what main refuses is said in its words', async () => {
  fakeBridge({
    'settings.update': () => {
      throw new AppError('disk-full', 'The disk is full. What was saved before is safe.')
    },
  })
  const { user } = show(<Business />)
  await user.click(screen.getByRole('button', { name: 'Rename' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full')
})

test('an error carries its report', async () => {
  fakeBridge({
    'system.showData': () => {
      throw new AppError('unexpected', 'Something went wrong.')
    },
  })
  const error = await callOperation('system.showData', {}).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(OperationError)
  expect((error as OperationError).report).toMatchObject({ code: 'unexpected', reference: 'TEST-1' })
})

function Sample() {
  const job = useJob('transfer.loadSample')
  return (
    <>
      <p>{job.running ? `${job.progress?.note ?? ''} ${String(job.progress?.done)}` : 'at rest'}</p>
      <p>{job.error?.code ?? 'no error'}</p>
      <Button onClick={() => void job.start({})}>Start</Button>
      <Button onClick={job.cancel}>Stop</Button>
    </>
  )
}

test('a job tells its progress and stops when asked', async () => {
  const stop = deferred<never>()
  let running = ''
  const bridge = fakeBridge({
    'transfer.loadSample': (_input, callId) => {
      running = callId
      return stop.promise
    },
    'system.cancel': ({ callId }) => {
      if (callId === running) stop.reject(new AppError('cancelled', 'Stopped.'))
      return { asked: callId === running }
    },
  })
  const { user } = show(<Sample />)
  await user.click(screen.getByRole('button', { name: 'Start' }))
  bridge.say({ type: 'progress', callId: 'another', done: 99, total: 100, note: 'Other' })
  bridge.say({ type: 'progress', callId: running, done: 40, total: 100, note: 'Customers' })
  expect(await screen.findByText('Customers 40')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText('cancelled')).toBeInTheDocument()
  expect(screen.getByText('at rest')).toBeInTheDocument()
})

function Renaming({ to }: { to: string }) {
  const update = useAction('settings.update', { message: () => `Renamed to ${to}` })
  return <Button onClick={() => update.mutate({ business: to })}>{to}</Button>
}

test('where two changes run into each other, none offers to undo the other one', async () => {
  const first = deferred<undefined>()
  let latest = 6
  const bridge = businessBridge()
  bridge.answer({
    'settings.update': async ({ business = '' }) => {
      if (business === 'One') await first.promise
      latest += 1
      return { ...someSettings, business }
    },
    'history.list': () => ({ total: 1, rows: [], undo: { id: latest, name: 'Change settings' }, redo: null }),
  })
  const { user } = show(
    <>
      <Renaming to="One" />
      <Renaming to="Two" />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'One' }))
  await user.click(screen.getByRole('button', { name: 'Two' }))
  first.resolve(undefined)
  expect(await screen.findByText('Renamed to One')).toBeInTheDocument()
  expect(await screen.findByText('Renamed to Two')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})
