import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type ColourScheme = 'light' | 'dark' | 'auto'

interface UiState {
  /** Where the owner was last; the app opens there again. */
  lastPath: string
  /** The newest purchase for which "look as of that day" was declined. */
  asOfDeclined: string | null
  setLastPath: (path: string) => void
  declineAsOf: (newestPurchaseOn: string) => void
}

/** What the window remembers on this computer; never a copy of data. */
export const useUiState = create<UiState>()(
  persist(
    (set) => ({
      lastPath: '/',
      asOfDeclined: null,
      setLastPath: (lastPath) => {
        set({ lastPath })
      },
      declineAsOf: (asOfDeclined) => {
        set({ asOfDeclined })
      },
    }),
    { name: 'regulars-ui' },
  ),
)

interface PaletteState {
  help: boolean
  setHelp: (opened: boolean) => void
}

/** What floats above the screens at the moment. */
export const useOverlays = create<PaletteState>()((set) => ({
  help: false,
  setHelp: (help) => {
    set({ help })
  },
}))
