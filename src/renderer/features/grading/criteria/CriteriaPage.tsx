import { useOperation } from '../../../api'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { CriteriaForm } from './CriteriaForm'

/** The criteria customers are graded by, their weights, and the bounds of the grades. */
export function CriteriaPage() {
  const saved = useOperation('grading.criteria', {})
  if (saved.error) return <ErrorPanel error={saved.error} onTryAgain={() => void saved.refetch()} />
  if (!saved.data) return <LoadingSkeleton />
  // A form of its own for each saved state: what was changed elsewhere (undo) is shown, what is typed stays.
  return <CriteriaForm key={JSON.stringify(saved.data)} saved={saved.data} />
}
