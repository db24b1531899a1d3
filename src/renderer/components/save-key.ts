import type { KeyboardEvent } from 'react'

/** For a form: Ctrl+Enter (⌘+Enter) saves from any of its fields. */
export function saveOnModifierEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
