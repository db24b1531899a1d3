import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

export type SaveState = 'idle' | 'pending' | 'saved' | 'invalid' | 'failed'

/**
 * Saves a form by itself, a moment after the last change and when it is left. Only valid values are saved.
 * @param save writes what the schema made of the values; true when it worked
 * @param delay how long after the last keystroke, in ms
 */
export function useAutosave<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  save: (values: Out) => Promise<boolean>,
  delay = 500,
): SaveState {
  const [state, setState] = useState<SaveState>('idle')
  const saveNow = useEffectEvent(() =>
    form.handleSubmit(
      async (values) => setState((await save(values)) ? 'saved' : 'failed'),
      () => setState('invalid'),
    )(),
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        // Only what a person changes has a name; a reset to what was saved has none.
        if (name === undefined) return
        setState('pending')
        clearTimeout(timer)
        timer = setTimeout(() => {
          timer = undefined
          void saveNow()
        }, delay)
      },
    })
    return () => {
      stop()
      if (timer === undefined) return
      clearTimeout(timer)
      void saveNow()
    }
  }, [delay, form])
  return state
}
