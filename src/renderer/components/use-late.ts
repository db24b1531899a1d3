import { useEffect, useState } from 'react'

/** True once something has been under way for a while (ms): what is over at once shows no progress. */
export function useLate(running: boolean, after = 600): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!running) return undefined
    const timer = setTimeout(() => setLate(true), after)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [running, after])
  return running && late
}
