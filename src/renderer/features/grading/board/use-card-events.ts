import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { BoardCard, BoardColumn } from '../../../../shared/operations/grading'
import { callOperation } from '../../../api'
import { useNotices } from '../../../components/notices'
import type { BoardQuestion } from './board-state'
import { cardsInput } from './use-board'
import type { Selection } from './use-selection'

/** Cards between two that are selected are asked for so many at a time. */
const AT_ONCE = 1000

interface CardEvents {
  column: Pick<BoardColumn, 'grade'>
  question: BoardQuestion
  /** How many cards the column has. */
  places: number
  cardAt: (place: number) => BoardCard | undefined
  selection: Selection
}

/**
 * What the mouse and the keyboard do to the cards of a column besides dragging, heard by the column for all of them:
 * Ctrl+click and Space select, Shift selects everyone in between, arrows go from card to card, Escape lets all go.
 */
export function useCardEvents({ column, question, places, cardAt, selection }: CardEvents) {
  const notices = useNotices()
  /** Where the last card was selected, and on which board: Shift goes on from there. On another others have its place. */
  const anchor = useRef<{ place: number; question: BoardQuestion } | null>(null)
  const anchorFor = (place: number) => (anchor.current?.question === question ? anchor.current.place : place)

  const selectThrough = async (from: number, to: number) => {
    const [first, last] = [Math.min(from, to), Math.min(Math.max(from, to), places - 1)]
    const known = range(first, last).map(cardAt)
    if (known.every((card) => card !== undefined)) {
      selection.add(known)
      return
    }
    try {
      for (let offset = first; offset <= last; offset += AT_ONCE) {
        const limit = Math.min(AT_ONCE, last - offset + 1)
        const { cards } = await callOperation(
          'grading.cards',
          cardsInput(question, column.grade, offset, limit),
        )
        selection.add(cards)
      }
    } catch (error) {
      notices.failed(error)
    }
  }

  return {
    onClickCapture: (event: MouseEvent) => {
      const place = placeOf(event.target)
      const card = place === null ? undefined : cardAt(place)
      if (place === null || !card || isButton(event.target)) return
      if (event.shiftKey) void selectThrough(anchorFor(place), place)
      else if (event.ctrlKey || event.metaKey) selection.toggle(card)
      else return
      if (!event.shiftKey || anchor.current?.question !== question) anchor.current = { place, question }
      // The name is a link, which would open.
      event.preventDefault()
      event.stopPropagation()
    },
    onKeyDown: (event: KeyboardEvent) => {
      const place = placeOf(event.target)
      const card = place === null ? undefined : cardAt(place)
      // The handle and the button of the menu have keys of their own.
      if (place === null || !card || event.altKey || isButton(event.target)) return
      const modified = event.ctrlKey || event.metaKey
      const neighbour = modified ? null : neighbourOf(event.target as Element, event.key)
      if (neighbour) {
        neighbour.focus()
        const reached = placeOf(neighbour)
        // Into another column nobody stands in between.
        if (event.shiftKey && neighbour.closest('ul') === event.currentTarget && reached !== null)
          void selectThrough(place, reached)
      } else if (event.key === ' ') {
        anchor.current = { place, question }
        selection.toggle(card)
      } else if (event.key === 'a' && modified) void selectThrough(0, places - 1)
      else if (event.key === 'Escape' && selection.cards.size > 0) selection.clear()
      else return
      event.preventDefault()
    },
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Where the card that an event is about stands in its column; null beside the cards. */
function placeOf(target: EventTarget | null): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  return line ? Number(line.dataset['place']) : null
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}

/** The name on the card that an arrow key leads to: above, below, or as high up in the next column that has any. */
function neighbourOf(from: Element, key: string): HTMLElement | null {
  const line = from.closest('[data-place]')
  const column = from.closest('section')
  if (!line || !column) return null
  switch (key) {
    case 'ArrowDown':
      return nameBeside(line, 'nextElementSibling')
    case 'ArrowUp':
      return nameBeside(line, 'previousElementSibling')
    case 'ArrowRight':
      return nameInColumn(column, 'nextElementSibling', line)
    case 'ArrowLeft':
      return nameInColumn(column, 'previousElementSibling', line)
    default:
      return null
  }
}

type Side = 'nextElementSibling' | 'previousElementSibling'
const ofName = '[data-place] a'

function nameBeside(line: Element, side: Side): HTMLElement | null {
  for (let other = line[side]; other; other = other[side]) {
    const name = other.matches('[data-place]') ? other.querySelector<HTMLElement>('a') : null
    if (name) return name
  }
  return null
}

function nameInColumn(column: Element, side: Side, line: Element): HTMLElement | null {
  const height = (element: Element) => element.getBoundingClientRect().top
  for (let other = column[side]; other; other = other[side]) {
    const names = [...other.querySelectorAll<HTMLElement>(ofName)]
    const [nearest] = names.toSorted(
      (one, another) => Math.abs(height(one) - height(line)) - Math.abs(height(another) - height(line)),
    )
    if (nearest) return nearest
  }
  return null
}
