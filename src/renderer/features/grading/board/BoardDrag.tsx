import {
  Accessibility,
  KeyboardSensor,
  PointerActivationConstraints,
  PointerSensor,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
} from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay, useDraggable, useDroppable } from '@dnd-kit/react'
import { useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardCard } from '../../../../shared/operations/grading'
import { grades, type Grade } from '../../../../shared/values'

/**
 * Everything there is to know of the drag library: cards are picked up with the mouse anywhere and with the keyboard at
 * their handle, arrow keys carry them from column to column, and each step is spoken.
 */

interface BoardDragProps {
  onDrop: (card: BoardCard, grade: Grade) => void
  /** What follows the pointer. */
  renderDragged: (card: BoardCard) => ReactNode
  className: string | undefined
  label: string
  children: ReactNode
}

/** The area in which cards are dragged between columns. */
export function BoardDrag({ onDrop, renderDragged, className, label, children }: BoardDragProps) {
  const area = useRef<HTMLDivElement>(null)
  const parts = useParts(area)
  return (
    <DragDropProvider
      sensors={parts.sensors}
      plugins={(usual) => [...usual.filter((plugin) => plugin !== Accessibility), parts.speech]}
      onDragEnd={({ canceled, operation: { source, target } }) => {
        const card = cardOf(source)
        const grade = gradeOfTarget(target)
        if (!canceled && card && grade) onDrop(card, grade)
      }}
    >
      <div ref={area} className={className} role="group" aria-label={label}>
        {children}
      </div>
      <DragOverlay dropAnimation={null}>
        {(source) => {
          const card = cardOf(source)
          return card ? renderDragged(card) : null
        }}
      </DragOverlay>
    </DragDropProvider>
  )
}

function gradeOfTarget(target: { id: string | number } | null | undefined): Grade | undefined {
  return grades.find((grade) => grade === target?.id)
}

interface Dragged {
  data: Record<string, unknown>
}

function cardOf(source: Dragged | null | undefined): BoardCard | undefined {
  // It was put there by useDragCard.
  return source?.data['card'] as BoardCard | undefined
}

function nameOf(source: Dragged | null | undefined): string {
  return cardOf(source)?.name ?? ''
}

function useParts(area: { current: HTMLElement | null }) {
  const { t } = useTranslation('board')
  return useMemo(() => {
    const columnName = (target: { id: string | number } | null | undefined) => {
      const grade = gradeOfTarget(target)
      return grade && t(`column.name.${grade}`)
    }
    const pointer = PointerSensor.configure({
      activationConstraints: [new PointerActivationConstraints.Distance({ value: 6 })],
      activatorElements: (source) => [source.element],
      preventActivation: ({ target }) =>
        target instanceof Element && target.closest('[data-no-drag]') !== null,
    })
    const keyboard = KeyboardSensor.configure({
      offset: {
        get x() {
          return columnDistance(area.current)
        },
        y: 0,
      },
    })
    const speech = Accessibility.configure({
      screenReaderInstructions: { draggable: t('drag.how') },
      announcements: {
        dragstart: ({ operation: { source } }: DragStartEvent) => t('drag.lifted', { name: nameOf(source) }),
        dragover: ({ operation: { source, target } }: DragOverEvent) => {
          const column = columnName(target)
          const name = nameOf(source)
          return column ? t('drag.over', { name, column }) : t('drag.outside', { name })
        },
        dragend: ({ canceled, operation: { source, target } }: DragEndEvent) => {
          const column = columnName(target)
          const name = nameOf(source)
          return column && !canceled ? t('drag.dropped', { name, column }) : t('drag.cancelled', { name })
        },
      },
    })
    return { sensors: [pointer, keyboard], speech }
  }, [area, t])
}

/** From one column to the next, in px: how far an arrow key carries a card. */
function columnDistance(area: HTMLElement | null): number {
  const [first, second] = area?.querySelectorAll('[data-drop]') ?? []
  if (!first || !second) return 0
  return second.getBoundingClientRect().left - first.getBoundingClientRect().left
}

/** Makes a card something to pick up: `ref` for the card, `handleRef` for the button that the keyboard uses. */
export function useDragCard(card: BoardCard) {
  const { ref, handleRef, isDragging } = useDraggable({ id: card.id, data: { card } })
  return { ref, handleRef, isDragging }
}

/** Makes a column somewhere to put cards; the element also carries `data-drop`. */
export function useDropColumn(grade: Grade, disabled: boolean) {
  const { ref, isDropTarget } = useDroppable({ id: grade, disabled })
  return { ref, isDropTarget }
}
