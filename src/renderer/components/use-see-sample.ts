import { useAction, useOperation } from '../api'

/**
 * "See it in the sample business": loads it. Undefined where that cannot be done, because the file is not empty: the
 * sample never mixes with an owner's own customers.
 */
export function useSeeSample(): (() => void) | undefined {
  const info = useOperation('system.info', {})
  const load = useAction('transfer.loadSample')
  if (info.data?.customers !== 0 || info.data.readOnly || load.isPending) return undefined
  return () => load.mutate({})
}
