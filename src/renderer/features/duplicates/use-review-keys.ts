import { useEffect, useEffectEvent } from 'react'

export interface ReviewKeys {
  next?: () => void
  previous?: () => void
  merge: () => void
  dismiss: () => void
  swap: () => void
}

/** The keys of the review, on the whole page, but not while somebody types or a dialog is open. */
export function useReviewKeys(keys: ReviewKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const isRadio = target instanceof HTMLInputElement && target.type === 'radio'
    if (isField && !isRadio) return
    if (target instanceof HTMLElement && target.closest('[role="dialog"], [role="listbox"]')) return
    // In a group of choices the arrows choose, on a list that scrolls they scroll.
    const arrows = !isRadio
    const action = actionOf(event.key, arrows, keys)
    if (!action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}

function actionOf(key: string, arrows: boolean, keys: ReviewKeys): (() => void) | undefined {
  switch (key) {
    case 'j':
      return keys.next
    case 'k':
      return keys.previous
    case 'ArrowDown':
      return arrows ? keys.next : undefined
    case 'ArrowUp':
      return arrows ? keys.previous : undefined
    case 'm':
      return keys.merge
    case 'n':
      return keys.dismiss
    case 's':
      return keys.swap
    default:
      return undefined
  }
}
