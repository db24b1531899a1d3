const onMac = navigator.userAgent.includes('Mac')

/** The name of the key that commands are given with. */
export const modifier = onMac ? '⌘' : 'Ctrl'

/** True while that key is held. */
export function hasModifier(event: KeyboardEvent): boolean {
  return onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
}

/** The keys that lead to the screen before and on again, as on this kind of computer. */
export const stepKeys = onMac
  ? { back: [modifier, '['], forward: [modifier, ']'] }
  : { back: ['Alt', '←'], forward: ['Alt', '→'] }

/** Where a key leads among the screens one has been on; null for any other key. */
export function stepOf(event: KeyboardEvent): 'back' | 'forward' | null {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event
  if (shiftKey || ctrlKey || (onMac ? altKey || !metaKey : metaKey || !altKey)) return null
  if (key === (onMac ? '[' : 'ArrowLeft')) return 'back'
  return key === (onMac ? ']' : 'ArrowRight') ? 'forward' : null
}

const textInputs = new Set(['text', 'search', 'email', 'tel', 'url', 'password', 'number', 'date'])

/** True for what one types text into, which has an undo of its own. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  if (target instanceof HTMLInputElement) return textInputs.has(target.type) && !target.readOnly
  return target instanceof HTMLElement && target.isContentEditable
}
