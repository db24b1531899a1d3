import { useEffect, useState } from 'react'
import type { AroundNavHandler } from 'wouter'
import { create } from 'zustand'

interface UnsavedState {
  /** Asked before the screen is left; it calls `leave` when the owner agrees. */
  guard: ((leave: () => void) => void) | null
}

const useUnsaved = create<UnsavedState>()(() => ({ guard: null }))

/** Lets a screen with unsaved changes speak before another one is shown. */
export const guardNavigation: AroundNavHandler = (navigate, to, options) => {
  leaveUnlessUnsaved(() => {
    navigate(to, options)
  })
}

/** Leaves what is shown, for another address or another choice on the same one; with unsaved changes only when the owner agrees. */
export function leaveUnlessUnsaved(leave: () => void): void {
  const { guard } = useUnsaved.getState()
  if (guard === null) leave()
  else
    guard(() => {
      useUnsaved.setState({ guard: null })
      leave()
    })
}

export interface LeaveQuestion {
  asked: boolean
  /** Goes where the owner wanted to go. */
  leave: () => void
  stay: () => void
  /** Call right before navigating after a save: nothing is unsaved any more. */
  release: () => void
}

/** While `dirty`, holds back every navigation, and the closing of the window, and asks first. */
export function useLeaveQuestion(dirty: boolean): LeaveQuestion {
  const [pending, setPending] = useState<(() => void) | null>(null)
  useEffect(() => {
    if (!dirty) return undefined
    const ask = (leave: () => void) => {
      setPending(() => leave)
    }
    const holdWindow = (event: BeforeUnloadEvent) => {
      // A guard that was let go says the owner has agreed, or has saved.
      if (useUnsaved.getState().guard !== ask) return
      event.preventDefault()
      ask(() => {
        useUnsaved.setState({ guard: null })
        window.close()
      })
    }
    useUnsaved.setState({ guard: ask })
    window.addEventListener('beforeunload', holdWindow)
    return () => {
      useUnsaved.setState({ guard: null })
      window.removeEventListener('beforeunload', holdWindow)
    }
  }, [dirty])
  return {
    asked: pending !== null,
    leave: () => {
      setPending(null)
      pending?.()
    },
    stay: () => {
      setPending(null)
    },
    release: () => {
      useUnsaved.setState({ guard: null })
    },
  }
}
