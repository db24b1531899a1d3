import type { FileProblem } from '../check'
import type { Unlock } from './sealedFile'

/** One customer of the data file to be erased from one backup. */
export interface EraseTask {
  customerId: number
  source: string
  unlock: Unlock
  /** A folder of ours in which a place is made for the copy that is worked on. */
  staging: string
  /** Stands for the name in the names of actions. */
  mask: string
  /** What the erasure is called in the history. */
  action: string
  /** This moment, ISO 8601 in UTC. */
  now: string
  /** What becomes of purchases; null: they are erased. */
  keep: { name: string } | null
}

export interface EraseOutcome {
  outcome: 'erased' | 'absent' | 'unsure' | 'unreadable'
  problem: FileProblem | null
}
