import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/operations'
import type { BoardCard, OverrideDraft } from '../../../../shared/operations/grading'
import type { Grade, GradeLetter } from '../../../../shared/values'
import { operationKey, useAction } from '../../../api'
import type { BoardQuestion } from './board-state'
import { moveCard, type Standing } from './move'
import { boardInput } from './use-board'

export interface Moves {
  /** The move whose reason is being asked. */
  asked: { card: BoardCard; grade: GradeLetter } | null
  /** Asks for the reason of a move; where the numbers agree with it, takes the override back instead. */
  ask: (card: BoardCard, grade: Grade) => void
  takeBack: (card: BoardCard) => void
  submit: (draft: OverrideDraft) => void
  close: () => void
}

/** Moves customers to another grade: the card moves at once, and back should main refuse. */
export function useMoves(question: BoardQuestion): Moves {
  const client = useQueryClient()
  const [asked, setAsked] = useState<Moves['asked']>(null)
  const override = useAction('grading.override', {
    onFailed: () => {
      void client.invalidateQueries({ queryKey: ['grading.board'] })
      void client.invalidateQueries({ queryKey: ['grading.cards'] })
    },
  })

  const showMoved = (card: BoardCard, to: Standing) => {
    // Which group it will stand in is main's to say, a moment later.
    if (question.groupBy !== 'none') return
    const key = operationKey('grading.board', boardInput(question))
    void client.cancelQueries({ queryKey: key })
    void client.cancelQueries({ queryKey: ['grading.cards'] })
    client.setQueryData<OutputOf<'grading.board'>>(key, (board) => board && moveCard(board, card, to))
    // Further down its place stays empty until main has answered.
    client.setQueriesData<OutputOf<'grading.cards'>>(
      { queryKey: ['grading.cards'] },
      (page) => page && { cards: page.cards.filter(({ id }) => id !== card.id) },
    )
  }
  const takeBack = (card: BoardCard) => {
    setAsked(null)
    showMoved(card, { grade: card.computedGrade, overridden: false })
    override.mutate({ customerIds: [card.id], grade: null })
  }
  return {
    asked,
    ask: (card, grade) => {
      if (card.overridden && grade === card.computedGrade) takeBack(card)
      else if (grade !== 'ungraded' && grade !== card.grade) setAsked({ card, grade })
    },
    takeBack,
    submit: (draft) => {
      if (!asked) return
      setAsked(null)
      showMoved(asked.card, { grade: draft.grade, overridden: true })
      override.mutate({ customerIds: [asked.card.id], ...draft })
    },
    close: () => {
      setAsked(null)
    },
  }
}
