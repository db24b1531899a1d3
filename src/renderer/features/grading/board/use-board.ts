import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../../shared/operations'
import type { BoardCard, BoardColumn } from '../../../../shared/operations/grading'
import type { Grade } from '../../../../shared/values'
import { operationQuery, useOperation, useOperationSoon, type OperationError } from '../../../api'
import type { BoardQuestion } from './board-state'

/** Cards are asked for so many of a column at a time; the first of them come with the board. */
const pageSize = 50

/** The question for the heads of the columns and their first cards. */
export function boardInput(question: BoardQuestion): InputOf<'grading.board'> {
  return { ...question, limit: pageSize }
}

/** The question for cards further down in a column. */
export function cardsInput(
  question: BoardQuestion,
  grade: Grade,
  offset: number,
  limit = pageSize,
): InputOf<'grading.cards'> {
  return { ...question, grade, limit, offset }
}

/**
 * The heads of the columns and their first cards. While the answer to a new question is on the way the board of the
 * last one stays: `shown` is the question that what is shown answers.
 */
export function useBoard(question: BoardQuestion): {
  board: UseQueryResult<OutputOf<'grading.board'>, OperationError>
  shown: BoardQuestion
} {
  useOperationSoon('grading.board', boardInput(question))
  const board = useOperation('grading.board', boardInput(question), { keepPrevious: true })
  const [shown, setShown] = useState(question)
  if (shown !== question && board.data && !board.isPlaceholderData) setShown(question)
  return { board, shown }
}

/**
 * The cards of a column by their place in it; those further down are asked for when they come into view.
 * @param places the places in view
 * @returns the card at a place; undefined while it is on the way
 */
export function useColumnCards(
  { grade, cards }: Pick<BoardColumn, 'grade' | 'cards'>,
  question: BoardQuestion,
  places: readonly number[],
): (place: number) => BoardCard | undefined {
  const wanted = [...new Set(places.map(pageOf))].filter((page) => page > 0)
  const answers = useQueries({
    queries: wanted.map((page) =>
      operationQuery('grading.cards', cardsInput(question, grade, page * pageSize)),
    ),
  })
  const pages = new Map([
    [0, cards],
    ...wanted.map((page, index) => [page, answers[index]?.data?.cards ?? []] as const),
  ])
  return (place) => pages.get(pageOf(place))?.[place % pageSize]
}

const pageOf = (place: number) => Math.floor(place / pageSize)
