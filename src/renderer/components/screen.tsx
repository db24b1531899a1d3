import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { LoadingSkeleton } from './LoadingSkeleton'

/** A screen whose code is loaded when it is first opened, or before that by `load`. */
export interface Screen<Props extends object = object> {
  Component: ComponentType<Props>
  load: () => Promise<ComponentType<Props>>
}

/**
 * Makes a screen of what loads its component. React's own `lazy` would not do: React holds back whatever follows a
 * fallback for 300 ms, although the code is there within ten.
 * @param meanwhile what is shown until it is there
 */
export function screen<Props extends object = object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <LoadingSkeleton />,
): Screen<Props> {
  let loaded: ComponentType<Props> | null = null
  const load = async () => (loaded ??= await fetchComponent())
  function Component(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded)
    const [failure, setFailure] = useState<Error | null>(null)
    useEffect(() => {
      if (Loaded) return
      load().then(
        (component) => {
          setLoaded(() => component)
        },
        (error: unknown) => {
          setFailure(error instanceof Error ? error : new Error(String(error)))
        },
      )
    }, [Loaded])
    // The boundary around the screens says so, with a way to try again.
    if (failure) throw failure
    return Loaded ? <Loaded {...props} /> : meanwhile
  }
  return { Component, load }
}
