import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import type { BoardCard, OverrideDraft } from '../../../../shared/operations/grading'
import type { Grade, GradeLetter } from '../../../../shared/values'
import { operationKey, useAction } from '../../../api'
import type { BoardQuestion } from './board-state'
import { moveCard, placeIn, type Standing } from './move'
import { boardInput } from './use-board'

export interface Moves {
  /** The move whose reason is being asked. */
  asked: { cards: readonly BoardCard[]; grade: GradeLetter } | null
  /** Asks for the reason of a move; where the numbers agree with it, takes the override back instead. */
  ask: (cards: readonly BoardCard[], grade: Grade) => void
  takeBack: (cards: readonly BoardCard[]) => void
  submit: (draft: OverrideDraft) => void
  close: () => void
}

interface MovesOptions {
  question: BoardQuestion
  /** Says aloud where somebody went. */
  say: (words: string) => void
  /** These are on their way. */
  onMoved: (cards: readonly BoardCard[]) => void
}

/** Moves customers to another grade: the cards move at once, and back should main refuse. */
export function useMoves({ question, say, onMoved }: MovesOptions): Moves {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const [asked, setAsked] = useState<Moves['asked']>(null)
  const override = useAction('grading.override', {
    onFailed: ({ message }) => {
      say(message)
      void client.invalidateQueries({ queryKey: ['grading.board'] })
      void client.invalidateQueries({ queryKey: ['grading.cards'] })
    },
  })

  /** What the board shows from now on; undefined where the groups they will stand in are main's to say, a moment later. */
  const showMoved = (cards: readonly BoardCard[], to: (card: BoardCard) => Standing) => {
    if (question.groupBy !== 'none') return undefined
    const key = operationKey('grading.board', boardInput(question))
    void client.cancelQueries({ queryKey: key })
    void client.cancelQueries({ queryKey: ['grading.cards'] })
    const moved = new Set(cards.map(({ id }) => id))
    // Further down their places stay empty until main has answered.
    client.setQueriesData<OutputOf<'grading.cards'>>(
      { queryKey: ['grading.cards'] },
      (page) => page && { cards: page.cards.filter(({ id }) => !moved.has(id)) },
    )
    return client.setQueryData<OutputOf<'grading.board'>>(
      key,
      (board) => board && cards.reduce((moving, card) => moveCard(moving, card, to(card)), board),
    )
  }
  const move = (cards: readonly BoardCard[], to: (card: BoardCard) => Standing) => {
    const board = showMoved(cards, to)
    setAsked(null)
    onMoved(cards)
    const [card, ...others] = cards
    if (!card) return
    const { grade } = to(card)
    const [name, column] = [card.name, t(`column.name.${grade}`)]
    const { place, count } = board && others.length === 0 ? placeIn(board, grade, card.id) : nowhere
    if (others.length > 0) say(t('moved.several', { count: cards.length, column }))
    else if (place === null) say(t('moved.one', { name, column }))
    else say(t('moved.place', { name, column, place, of: count }))
  }
  const takeBack = (cards: readonly BoardCard[]) => {
    move(cards, ({ computedGrade }) => ({ grade: computedGrade, overridden: false }))
    override.mutate({ customerIds: cards.map(({ id }) => id), grade: null })
  }
  return {
    asked,
    ask: (cards, grade) => {
      const others = cards.filter((card) => card.grade !== grade)
      if (others.length === 0) return
      if (others.every((card) => card.overridden && card.computedGrade === grade)) takeBack(others)
      else if (grade !== 'ungraded') setAsked({ cards: others, grade })
    },
    takeBack,
    submit: (draft) => {
      if (!asked) return
      move(asked.cards, () => ({ grade: draft.grade, overridden: true }))
      override.mutate({ customerIds: asked.cards.map(({ id }) => id), ...draft })
    },
    close: () => {
      setAsked(null)
    },
  }
}

const nowhere = { place: null, count: 0 }
