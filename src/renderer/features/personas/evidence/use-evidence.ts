import { create } from 'zustand'
import type { EvidenceGroup } from '../../../../shared/operations/evidence'
import type { OutputOf } from '../../../../shared/operations'
import { useOperation } from '../../../api'

export type Evidence = OutputOf<'personas.evidence'>

/** The smallest sample: so many in the group and so many others. */
const AT_LEAST = 5

/** True when there are enough customers on both sides for numbers to say anything. */
export function hasEnough({ customers, others }: Evidence): boolean {
  return customers >= AT_LEAST && others >= AT_LEAST
}

interface Chosen {
  /** Whom the evidence is about; null: the best for an ideal customer, the worst for one that is not wanted. */
  group: EvidenceGroup | null
  choose: (group: EvidenceGroup) => void
}

const useChosen = create<Chosen>()((set) => ({
  group: null,
  choose: (group) => {
    set({ group })
  },
}))

/** What the chosen customers share; kept for all personas while the window is open. */
export function useEvidence(kind: 'ideal' | 'negative') {
  const { group: chosen, choose } = useChosen()
  const group: EvidenceGroup = chosen ?? { grade: kind === 'ideal' ? 'A' : 'D' }
  const evidence = useOperation('personas.evidence', { group }, { keepPrevious: true })
  return { group, choose, evidence }
}
