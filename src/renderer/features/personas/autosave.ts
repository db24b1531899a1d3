/** Saves a moment after the last change, at once when asked, never twice at the same time. */
export interface Autosave {
  /** Something changed: saves once it has been quiet for a moment. */
  touch: () => void
  /** Saves now what waits, if anything does. */
  flush: () => void
  /** Saves now, whether or not something waits. */
  now: () => void
  /** True while a change waits to be saved. */
  waiting: () => boolean
}

/** @param delay how long it has to be quiet, in ms */
export function createAutosave(save: () => Promise<void>, delay = 600): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let again = false

  const now = () => {
    clearTimeout(timer)
    timer = undefined
    if (running) {
      again = true
      return
    }
    running = save().finally(() => {
      running = null
      if (!again) return
      again = false
      now()
    })
  }
  return {
    touch() {
      clearTimeout(timer)
      timer = setTimeout(now, delay)
    },
    flush() {
      if (timer !== undefined) now()
    },
    now,
    waiting: () => timer !== undefined || again,
  }
}
