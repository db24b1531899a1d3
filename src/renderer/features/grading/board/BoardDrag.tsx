import { Accessibility, KeyboardSensor, PointerActivationConstraints, PointerSensor } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay, useDroppable } from '@dnd-kit/react'
import { VisuallyHidden } from '@mantine/core'
import { useId, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardCard } from '../../../../shared/operations/grading'
import { grades, type BoardDensity, type Grade } from '../../../../shared/choices'
import { Hand } from './Hand'
import { useGroupsBelow } from './use-groups-below'

/**
 * What is to be known of the drag library, here and in Hand.tsx: cards are picked up with the mouse anywhere and with the keyboard at
 * their handle, arrow keys carry them from column to column, and each step is spoken.
 */

interface BoardDragProps {
  /** `group`: the key of the group of its own column that it was put on. */
  onDrop: (card: BoardCard, to: { grade: Grade | undefined; group: string | undefined }) => void
  /** What follows the pointer. */
  renderDragged: (card: BoardCard) => ReactNode
  className: string | undefined
  label: string
  density: BoardDensity
  planning: boolean
  children: ReactNode
}

interface Dragged {
  data: Record<string, unknown>
  element?: Element | undefined
}

/** The area in which cards are dragged between columns. */
export function BoardDrag(props: BoardDragProps) {
  const { onDrop, renderDragged, className, label, density, planning, children } = props
  const { t } = useTranslation('board')
  const area = useRef<HTMLDivElement>(null)
  const sensors = useSensors(area)
  const [spoken, setSpoken] = useState('')
  const keysId = useId()
  const groups = useGroupsBelow()
  const where = (target: { id: string | number } | null) => {
    const grade = gradeOfTarget(target)
    return groups.labelBelow() ?? (grade && t(`column.name.${grade}`))
  }
  return (
    <DragDropProvider
      sensors={sensors}
      // It would look at every card; there is little to say, and it is said here.
      plugins={(usual) => usual.filter((plugin) => plugin !== Accessibility)}
      onDragStart={({ operation: { source } }) => {
        source?.element?.setAttribute('data-dragging', '')
        setSpoken(t('drag.lifted', { name: nameOf(source) }))
      }}
      onDragMove={({ operation: { source, position } }) => {
        if (groups.look(cardOf(source), position.current)) {
          setSpoken(t('drag.over', { name: nameOf(source), column: groups.labelBelow() ?? '' }))
        }
      }}
      onDragOver={({ operation: { source, target } }) => {
        const [name, column] = [nameOf(source), where(target)]
        setSpoken(column ? t('drag.over', { name, column }) : t('drag.outside', { name }))
      }}
      onDragEnd={({ canceled, operation: { source, target } }) => {
        source?.element?.removeAttribute('data-dragging')
        const [card, grade, column] = [cardOf(source), gradeOfTarget(target), where(target)]
        const [name, dropped] = [nameOf(source), !canceled && column]
        const group = groups.letGo()
        setSpoken(dropped ? t('drag.dropped', { name, column }) : t('drag.cancelled', { name }))
        if (!canceled && card) onDrop(card, { grade, group })
      }}
    >
      <div
        ref={area}
        className={className}
        role="group"
        aria-label={label}
        aria-describedby={keysId}
        data-density={density}
        data-planning={planning || undefined}
      >
        <Hand>{children}</Hand>
      </div>
      <div id={keysId} hidden>
        {t('keys')}
      </div>
      <VisuallyHidden aria-live="assertive" aria-atomic>
        {spoken}
      </VisuallyHidden>
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

function cardOf(source: Dragged | null | undefined): BoardCard | undefined {
  // It was put there when the card was pressed.
  return source?.data['card'] as BoardCard | undefined
}

function nameOf(source: Dragged | null | undefined): string {
  return cardOf(source)?.name ?? ''
}

function useSensors(area: { current: HTMLElement | null }) {
  return useMemo(
    () => [
      PointerSensor.configure({
        activationConstraints: [new PointerActivationConstraints.Distance({ value: 6 })],
        activatorElements: (source) => [source.element],
        preventActivation: ({ target }) =>
          target instanceof Element && target.closest('[data-no-drag]') !== null,
      }),
      KeyboardSensor.configure({
        offset: {
          get x() {
            return columnDistance(area.current)
          },
          y: 0,
        },
      }),
    ],
    [area],
  )
}

/** From one column to the next, in px: how far an arrow key carries a card. */
function columnDistance(area: HTMLElement | null): number {
  const [first, second] = area?.querySelectorAll('[data-drop]') ?? []
  if (!first || !second) return 0
  return second.getBoundingClientRect().left - first.getBoundingClientRect().left
}

/** Makes a column somewhere to put cards; the element also carries `data-drop`. */
export function useDropColumn(grade: Grade, disabled: boolean) {
  const { ref, isDropTarget } = useDroppable({ id: grade, disabled })
  return { ref, isDropTarget }
}
