import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import type { SavedView } from '../../../shared/operations/views'

interface WishState {
  /** To be opened by the list or the board, whichever is shown next. */
  wanted: SavedView | null
  wish: (wanted: SavedView | null) => void
}

/** How the palette, which knows no screen, has a view opened. */
export const useViewWish = create<WishState>()((set) => ({
  wanted: null,
  wish: (wanted) => {
    set({ wanted })
  },
}))

/** Opens the view that was asked for elsewhere, once. */
export function useWantedView(open: (view: SavedView) => void): void {
  const { wanted, wish } = useViewWish()
  const onWanted = useEffectEvent(open)
  useEffect(() => {
    if (wanted === null) return
    wish(null)
    onWanted(wanted)
  }, [wanted, wish])
}
