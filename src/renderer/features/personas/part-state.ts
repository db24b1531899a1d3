import { create } from 'zustand'
import type { Group } from './worksheet'

interface PartState {
  /** The part of each persona's worksheet that was filled in last, by the id of the persona. */
  parts: Readonly<Record<number, Group>>
  open: (personaId: number, group: Group) => void
}

/** Where the owner was in each worksheet, so that the way back from paper leads there; until the app is closed. */
export const usePartState = create<PartState>()((set) => ({
  parts: {},
  open: (personaId, group) => {
    set(({ parts }) => ({ parts: { ...parts, [personaId]: group } }))
  },
}))
