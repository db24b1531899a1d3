import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'

/**
 * Opens whom a search has found; while it still looks, once it has, so that never somebody is opened who merely stood there
 * before.
 * @param found the customer's id; null: nobody; undefined while the answer is on the way
 */
export function useOpenFound(query: string, found: number | null | undefined): () => void {
  const [, navigate] = useLocation()
  /** What was looked for when it was asked to be opened; typing on takes that back. */
  const wanted = useRef<string>(null)
  const openWanted = useEffectEvent((id: number | null) => {
    if (wanted.current === query && id !== null) navigate(`/customers/${String(id)}`)
    wanted.current = null
  })
  useEffect(() => {
    if (found !== undefined) openWanted(found)
  }, [found])
  return () => {
    if (found === undefined) wanted.current = query
    else if (found !== null) navigate(`/customers/${String(found)}`)
  }
}
