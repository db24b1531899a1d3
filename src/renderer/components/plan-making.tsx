import { createContext, use, useState, type ComponentType, type ReactNode } from 'react'

/** For whom a plan is to be made, and perhaps what it is to improve. */
export interface PlanWish {
  customerIds: readonly number[]
  /** Steps for these criteria instead of the weakest ones: a path to a better grade. */
  criterionIds?: readonly number[]
}

const Context = createContext<((wish: PlanWish) => void) | null>(null)

/** Opens the dialog that makes a plan, from any feature; null where there is none. */
export function useMakePlan(): ((wish: PlanWish) => void) | null {
  return use(Context)
}

interface PlanMakingProps {
  /** The dialog; handed in, because no component knows a feature. */
  dialog: ComponentType<PlanWish & { onClose: () => void }>
  children: ReactNode
}

/** Lets everything inside make plans. */
export function PlanMaking({ dialog: Dialog, children }: PlanMakingProps) {
  const [wish, setWish] = useState<PlanWish | null>(null)
  return (
    <Context value={setWish}>
      {children}
      {wish && <Dialog {...wish} onClose={() => setWish(null)} />}
    </Context>
  )
}
