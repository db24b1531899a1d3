import { Draggable } from '@dnd-kit/dom'
import { useDragDropManager } from '@dnd-kit/react'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  type ReactNode,
  type SyntheticEvent,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardCard } from '../../../../shared/operations/grading'

interface HandContext {
  /** Makes a card, and the element that shows it, what is dragged when the pointer or the keyboard goes on. */
  reach: (card: BoardCard, element: Element) => void
  /** The element that says how the keyboard drags. */
  howId: string
  /** What a handle is called. */
  role: string
}

const Context = createContext<HandContext | null>(null)

/**
 * Holds the one thing that can be dragged: it becomes the card that is pressed. Hundreds of cards pass by when one
 * scrolls, and so none of them has to be made known to the drag library.
 */
export function Hand({ children }: { children: ReactNode }) {
  const { t } = useTranslation('board')
  const manager = useDragDropManager()
  const held = useRef<Draggable>(null)
  const howId = useId()
  useEffect(() => {
    if (!manager) return
    const draggable = new Draggable({ id: 'card' }, manager)
    held.current = draggable
    return () => {
      draggable.destroy()
    }
  }, [manager])
  const reach = useCallback(
    (card: BoardCard, element: Element) => {
      const draggable = held.current
      // While one is carried, nothing else is picked up.
      if (!draggable || !manager?.dragOperation.status.idle) return
      draggable.data = { card }
      draggable.handle = element.querySelector('[data-handle]') ?? undefined
      draggable.element = element
    },
    [manager],
  )
  return (
    <Context value={useMemo(() => ({ reach, howId, role: t('drag.role') }), [reach, howId, t])}>
      <div id={howId} hidden>
        {t('drag.how')}
      </div>
      {children}
    </Context>
  )
}

/** Makes a card something to pick up: properties for the card, and for the button in it that the keyboard uses. */
export function useDragCard(card: BoardCard) {
  const hand = use(Context)
  // On its way down, so that the card is in the hand when the press arrives where the library listens for it.
  const press = ({ currentTarget }: SyntheticEvent) => hand?.reach(card, currentTarget)
  return {
    pressed: { onPointerDownCapture: press, onKeyDownCapture: press },
    handle: { 'data-handle': true, 'aria-roledescription': hand?.role, 'aria-describedby': hand?.howId },
  }
}
