import { useDeferredValue } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { PageLayout } from '../shared/paper'

export type ColourScheme = 'light' | 'dark' | 'auto'

interface UiState {
  /** Where the owner was last; the app opens there again. */
  lastPath: string
  /** The newest purchase for which "look as of that day" was declined. */
  asOfDeclined: string | null
  /** How each kind of report was laid out last, where that is not as the settings have it. */
  layouts: Readonly<Record<string, Partial<PageLayout>>>
  setLastPath: (path: string) => void
  declineAsOf: (newestPurchaseOn: string) => void
  keepLayout: (kind: string, layout: Partial<PageLayout>) => void
}

/** What the window remembers on this computer; never a copy of data. */
export const useUiState = create<UiState>()(
  persist(
    (set) => ({
      lastPath: '/',
      asOfDeclined: null,
      layouts: {},
      setLastPath: (lastPath) => {
        set({ lastPath })
      },
      declineAsOf: (asOfDeclined) => {
        set({ asOfDeclined })
      },
      keepLayout: (kind, layout) => {
        set(({ layouts }) => ({ layouts: { ...layouts, [kind]: layout } }))
      },
    }),
    { name: 'regulars-ui' },
  ),
)

/**
 * Opens the address where the owner was last, unless the window was opened on one. Before anything is drawn.
 * @returns the address
 */
export function goWhereTheOwnerWas(): string {
  const asked = window.location.hash.slice(1)
  if (asked !== '' && asked !== '/') return asked
  const { lastPath } = useUiState.getState()
  const address = lastPath === '/' ? '/today' : lastPath
  window.history.replaceState(null, '', `#${address}`)
  return address
}

interface StartState {
  /** The first screen has been on show for a moment: what is not looked for at once is put on it only then. */
  isShown: boolean
  /** The start is over: what can wait is asked for only then. */
  isOver: boolean
  begin: () => void
  show: () => void
  end: () => void
}

/** How far the start has come, so that the first screen is there, and takes what is typed, sooner. */
export const useStart = create<StartState>()((set) => ({
  isShown: true,
  isOver: false,
  begin: () => {
    set({ isShown: false })
  },
  show: () => {
    set({ isShown: true })
  },
  end: () => {
    set({ isOver: true })
  },
}))

/**
 * Whether the first screen has been on show for a moment; what comes with that makes way for every key pressed.
 * @param atFirst what it says while a component is drawn for the first time, also after the start; by default the same
 */
export function useIsShown(atFirst?: boolean): boolean {
  const isShown = useStart((state) => state.isShown)
  return useDeferredValue(isShown, atFirst)
}

interface OverlayState {
  /** The palette is asked for. */
  search: boolean
  help: boolean
  setSearch: (opened: boolean) => void
  setHelp: (opened: boolean) => void
}

/** What floats above the screens at the moment. */
export const useOverlays = create<OverlayState>()((set) => ({
  search: false,
  help: false,
  setSearch: (search) => {
    set({ search })
  },
  setHelp: (help) => {
    set({ help })
  },
}))
