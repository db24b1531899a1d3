import { act, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LeaveDialog } from '../../../src/renderer/components/LeaveDialog'
import { useLeaveQuestion } from '../../../src/renderer/components/unsaved'
import { fakeBridge, show } from '../support'

afterEach(() => {
  vi.restoreAllMocks()
})

function Form({ dirty }: { dirty: boolean }) {
  const question = useLeaveQuestion(dirty)
  return (
    <>
      <button type="button" onClick={question.release}>
        Saved
      </button>
      <LeaveDialog question={question} />
    </>
  )
}

/** Whether the window may go. */
function closeWindow(): boolean {
  let may = true
  act(() => {
    may = window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  })
  return may
}

describe('closing the window', () => {
  test('asks while something is unsaved, and closes when the owner agrees', async () => {
    fakeBridge()
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
    const { user } = show(<Form dirty />)
    expect(closeWindow()).toBe(false)
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument()
    expect(close).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Leave without saving' }))
    expect(close).toHaveBeenCalledOnce()
    // What close() then asks the page is let through.
    expect(closeWindow()).toBe(true)
  })

  test('does not ask when nothing is unsaved, or once it was saved', async () => {
    fakeBridge()
    const { user, unmount } = show(<Form dirty={false} />)
    expect(closeWindow()).toBe(true)
    unmount()
    show(<Form dirty />)
    await user.click(screen.getByRole('button', { name: 'Saved' }))
    expect(closeWindow()).toBe(true)
  })
})
