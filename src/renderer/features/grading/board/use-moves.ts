import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../../shared/operations'
import type { BoardCard, OverrideDraft } from '../../../../shared/operations/grading'
import type { Grade, GradeLetter } from '../../../../shared/values'
import { operationKey, useAction } from '../../../api'
import { moveCard } from './move'

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
export function useMoves(input: InputOf<'grading.board'>): Moves {
  const client = useQueryClient()
  const [asked, setAsked] = useState<Moves['asked']>(null)
  const override = useAction('grading.override', {
    onFailed: () => void client.invalidateQueries({ queryKey: ['grading.board'] }),
  })

  const showMoved = (id: number, to: { grade: Grade; overridden: boolean }) => {
    const key = operationKey('grading.board', input)
    void client.cancelQueries({ queryKey: key })
    client.setQueryData<OutputOf<'grading.board'>>(key, (board) => board && moveCard(board, id, to))
  }
  const takeBack = (card: BoardCard) => {
    setAsked(null)
    showMoved(card.id, { grade: card.computedGrade, overridden: false })
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
      showMoved(asked.card.id, { grade: draft.grade, overridden: true })
      override.mutate({ customerIds: [asked.card.id], ...draft })
    },
    close: () => {
      setAsked(null)
    },
  }
}
