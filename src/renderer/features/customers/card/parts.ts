import type { ReactNode } from 'react'
import type { Purchase } from '../../../../shared/operations/purchases'
import type { Touchpoint } from '../../../../shared/operations/touchpoints'

/** What other features put on the card; `routes.tsx` hands it in, because features do not know each other. */
export interface CardParts {
  gradePanel: (customerId: number) => ReactNode
  fitPanel: (customerId: number) => ReactNode
  /** What they say. */
  feedbackPanel: (customerId: number) => ReactNode
  /** What is planned for the customer. */
  planPanel: (customerId: number) => ReactNode
  /** What was changed about the customer. */
  history: (customerId: number) => ReactNode
  /** A dialog for one purchase; null adds one. */
  purchaseDialog: (customerId: number, purchase: Purchase | null, onClose: () => void) => ReactNode
  /** A dialog for one touch; null logs one. */
  touchpointDialog: (customerId: number, touchpoint: Touchpoint | null, onClose: () => void) => ReactNode
}

/** What is open above the card. */
export type CardDialog =
  | { kind: 'purchase'; purchase: Purchase | null }
  | { kind: 'touchpoint'; touchpoint: Touchpoint | null }
  | { kind: 'merge' }
  | { kind: 'person' }
  | { kind: 'erase' }
