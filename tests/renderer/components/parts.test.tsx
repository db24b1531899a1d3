import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ConfirmDialog, ReasonDialog } from '../../../src/renderer/components/dialogs'
import { EmptyState } from '../../../src/renderer/components/EmptyState'
import { ErrorBoundary } from '../../../src/renderer/components/ErrorBoundary'
import { JobProgress } from '../../../src/renderer/components/JobProgress'
import { LoadingSkeleton } from '../../../src/renderer/components/LoadingSkeleton'
import { PageHeader } from '../../../src/renderer/components/PageHeader'
import { axeFindings, fakeBridge, show } from '../support'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('ReasonDialog', () => {
  test('goes on only with a reason', async () => {
    fakeBridge()
    const onSubmit = vi.fn()
    const { user } = show(
      <ReasonDialog opened title="Move to A" action="Move" onSubmit={onSubmit} onClose={vi.fn()} />,
    )
    expect(screen.getByRole('dialog', { name: 'Move to A' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Move' }))
    expect(screen.getByText(/Say why, in a few words/)).toBeInTheDocument()
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), ' Always pays ')
    await user.click(screen.getByRole('button', { name: 'Move' }))
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('Always pays')
    expect(await axeFindings()).toEqual([])
  })
})

describe('ConfirmDialog', () => {
  test('does it or leaves it', async () => {
    fakeBridge()
    const [onConfirm, onClose] = [vi.fn(), vi.fn()]
    const { user } = show(
      <ConfirmDialog opened title="Erase?" action="Erase" onConfirm={onConfirm} onClose={onClose} danger>
        It is gone for good.
      </ConfirmDialog>,
    )
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onClose).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('button', { name: 'Erase' }))
    expect(onConfirm).toHaveBeenCalledOnce()
  })
})

test('an empty state teaches, with a button and the way to the sample', async () => {
  fakeBridge()
  const onSeeSample = vi.fn()
  const { user } = show(
    <EmptyState drawing="people" title="No customers yet" text="Import a list." onSeeSample={onSeeSample} />,
  )
  expect(screen.getByRole('heading', { name: 'No customers yet' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'See it in the sample business' }))
  expect(onSeeSample).toHaveBeenCalledOnce()
})

function Broken(): never {
  throw new Error('no such column')
}

test('a fault of one screen is caught, and another screen starts anew', async () => {
  fakeBridge()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const screenOf = (key: string, child: React.ReactNode) => (
    <ErrorBoundary title="This screen stumbled" resetKey={key}>
      {child}
    </ErrorBoundary>
  )
  const { user, rerender } = show(screenOf('/board', <Broken />))
  expect(screen.getByRole('alert')).toHaveTextContent('This screen stumbled')
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  await user.click(screen.getByRole('button', { name: 'Copy details' }))
  expect(write.mock.calls[0]?.[0]).toContain('no such column')
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
  rerender(<p>unused</p>)
})

test('a skeleton shows nothing for the first 100 ms', () => {
  vi.useFakeTimers()
  fakeBridge()
  show(<LoadingSkeleton />)
  const status = screen.getByText('Loading…').parentElement!
  expect(status).toHaveStyle({ visibility: 'hidden' })
  act(() => {
    vi.advanceTimersByTime(120)
  })
  expect(status).toHaveStyle({ visibility: 'visible' })
})

test('a job shows how far it is and how long it still takes', () => {
  vi.useFakeTimers()
  fakeBridge()
  const cancel = vi.fn()
  const job = {
    startedAt: performance.now(),
    cancelling: false,
    progress: { done: 25, total: 100, note: 'Purchases' },
    cancel,
  }
  show(<JobProgress title="Importing" job={job} />)
  expect(screen.getByRole('progressbar', { name: 'Importing' })).toHaveAttribute('aria-valuenow', '25')
  act(() => {
    vi.advanceTimersByTime(4000)
  })
  expect(screen.getByText('25 % · about 12 seconds left')).toBeInTheDocument()
  screen.getByRole('button', { name: 'Cancel' }).click()
  expect(cancel).toHaveBeenCalledOnce()
})

test('a page names the window', () => {
  fakeBridge()
  show(<PageHeader title="Board" subtitle="All of them" />)
  expect(screen.getByRole('heading', { level: 1, name: 'Board' })).toBeInTheDocument()
  expect(document.title).toBe('Board – Miller Plumbing')
})
