import '../preload/bridge'
import type { BridgeEvent } from '../shared/events'

type Listener = (event: BridgeEvent) => void

/**
 * Listens to what main says unasked.
 * @returns stops listening
 */
export function listenToMain(listener: Listener): () => void {
  return window.regulars.onEvent((eventJson) => {
    listener(JSON.parse(eventJson) as BridgeEvent)
  })
}

/**
 * Listens to one kind of what main says.
 * @returns stops listening
 */
export function listenFor<Type extends BridgeEvent['type']>(
  type: Type,
  listener: (event: Extract<BridgeEvent, { type: Type }>) => void,
): () => void {
  return listenToMain((event) => {
    if (isOfType(event, type)) listener(event)
  })
}

function isOfType<Type extends BridgeEvent['type']>(
  event: BridgeEvent,
  type: Type,
): event is Extract<BridgeEvent, { type: Type }> {
  return event.type === type
}
