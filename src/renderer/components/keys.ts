const onMac = navigator.userAgent.includes('Mac')

/** The name of the key that commands are given with. */
export const modifier = onMac ? '⌘' : 'Ctrl'

/** True while that key is held. */
export function hasModifier(event: KeyboardEvent): boolean {
  return onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
}

const textInputs = new Set(['text', 'search', 'email', 'tel', 'url', 'password', 'number', 'date'])

/** True for what one types text into, which has an undo of its own. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  if (target instanceof HTMLInputElement) return textInputs.has(target.type) && !target.readOnly
  return target instanceof HTMLElement && target.isContentEditable
}
