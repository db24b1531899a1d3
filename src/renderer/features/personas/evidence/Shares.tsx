import type { EvidenceRow } from '../../../../shared/operations/evidence'
import classes from './evidence.module.css'

/** The two shares as bars, one above the other; the numbers stand beside them. */
export function Shares({ row: { shareGroup, shareOthers } }: { row: EvidenceRow }) {
  return (
    <span className={classes.shares} aria-hidden="true">
      <span data-side="group" style={{ inlineSize: `${String(100 * shareGroup)}%` }} />
      <span data-side="others" style={{ inlineSize: `${String(100 * shareOthers)}%` }} />
    </span>
  )
}
