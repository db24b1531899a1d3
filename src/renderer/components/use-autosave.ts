import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

export type SaveState = 'idle' | 'pending' | 'saved' | 'invalid' | 'failed'

/**
 * Saves a form by itself, a moment after the last change and when it is left. Only valid values are saved, and never two
 * states of the form at once: what is saved next is told apart from what the save before has left.
 * @param save writes what the schema made of the values; true when it worked
 * @param delay how long after the last keystroke, in ms
 */
export function useAutosave<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  save: (values: Out) => Promise<boolean>,
  delay = 500,
): SaveState {
  const [state, setState] = useState<SaveState>('idle')
  const running = useRef(Promise.resolve())
  const saveNow = useEffectEvent((waiting: () => boolean) =>
    form.handleSubmit(
      async (values) => {
        const next = (await save(values)) ? 'saved' : 'failed'
        if (!waiting()) setState(next)
      },
      () => setState('invalid'),
    )(),
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let waiting = 0
    const saveInTurn = () => {
      timer = undefined
      waiting += 1
      const saveThis = () => {
        waiting -= 1
        return saveNow(() => timer !== undefined || waiting > 0)
      }
      // However the save before it has ended.
      running.current = running.current.then(saveThis, saveThis)
    }
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        // Only what a person changes has a name; a reset to what was saved has none.
        if (name === undefined) return
        setState('pending')
        clearTimeout(timer)
        timer = setTimeout(saveInTurn, delay)
      },
    })
    return () => {
      stop()
      if (timer === undefined) return
      clearTimeout(timer)
      saveInTurn()
    }
  }, [delay, form])
  return state
}
