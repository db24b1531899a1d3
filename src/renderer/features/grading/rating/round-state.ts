import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface RoundState {
  /** The day the round began; null: none is under way. */
  since: string | null
  /** Ids of the customers that were skipped, in this round. */
  skipped: readonly number[]
  begin: (today: string) => void
  skip: (customerId: number) => void
  /** A customer is rated after all. */
  unskip: (customerId: number) => void
  /** Asks again about those who were skipped. */
  again: () => void
}

/** How far a rating round has come: what is rated is known anyway, so it is when it began and who was skipped. */
export const useRoundState = create<RoundState>()(
  persist(
    (set) => ({
      since: null,
      skipped: [],
      begin: (today) => {
        set({ since: today, skipped: [] })
      },
      skip: (customerId) => {
        set(({ skipped }) => (skipped.includes(customerId) ? {} : { skipped: [...skipped, customerId] }))
      },
      unskip: (customerId) => {
        set(({ skipped }) =>
          skipped.includes(customerId) ? { skipped: skipped.filter((id) => id !== customerId) } : {},
        )
      },
      again: () => {
        set({ skipped: [] })
      },
    }),
    { name: 'regulars-rating-round' },
  ),
)
