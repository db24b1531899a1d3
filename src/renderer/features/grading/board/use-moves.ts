import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { customerStages } from '../../../../shared/choices'
import type { BoardCard, BoardGroup, OverrideDraft } from '../../../../shared/operations/grading'
import type { Grade, GradeLetter } from '../../../../shared/values'
import { operationKey, useAction, type OperationError } from '../../../api'
import type { BoardQuestion } from './board-state'
import { moveCard, placeIn, type Standing } from './move'
import { boardInput } from './use-board'

export interface Moves {
  /** The move whose reason is being asked. */
  asked: { cards: readonly BoardCard[]; grade: GradeLetter } | null
  /** Asks for the reason of a move; where the numbers agree with it, takes the override back instead. */
  ask: (cards: readonly BoardCard[], grade: Grade) => void
  takeBack: (cards: readonly BoardCard[]) => void
  /** Moves customers to the group of another stage. */
  setStage: (cards: readonly BoardCard[], group: BoardGroup) => void
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

/** Moves customers to another grade or stage: the cards move at once, and back should main refuse. */
export function useMoves({ question, say, onMoved }: MovesOptions): Moves {
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const [asked, setAsked] = useState<Moves['asked']>(null)
  const goBack = ({ message }: OperationError) => {
    say(message)
    void client.invalidateQueries({ queryKey: ['grading.board'] })
    void client.invalidateQueries({ queryKey: ['grading.cards'] })
  }
  const override = useAction('grading.override', { onFailed: goBack })
  const setStage = useAction('customers.setStage', { onFailed: goBack })

  /** What the board shows from now on, until main has answered. */
  const showMoved = (cards: readonly BoardCard[], to: (card: BoardCard) => Standing) => {
    const key = operationKey('grading.board', boardInput(question))
    void client.cancelQueries({ queryKey: key })
    void client.cancelQueries({ queryKey: ['grading.cards'] })
    const groupsOf = knownGroups(question.groupBy === 'none' ? [] : loadedCards(client, key))
    const emptyStay = question.groupBy === 'stage'
    const moved = new Set(cards.map(({ id }) => id))
    // Further down their places stay empty until main has answered.
    client.setQueriesData<OutputOf<'grading.cards'>>(
      { queryKey: ['grading.cards'] },
      (page) => page && { cards: page.cards.filter(({ id }) => !moved.has(id)) },
    )
    return client.setQueryData<Board>(
      key,
      (board) =>
        board &&
        cards.reduce(
          (moving, card) => moveCard(moving, card, to(card), { from: groupsOf(card), emptyStay }),
          board,
        ),
    )
  }
  const move = (cards: readonly BoardCard[], to: (card: BoardCard) => Standing) => {
    const board = showMoved(cards, to)
    setAsked(null)
    onMoved(cards)
    const [card, ...others] = cards
    if (!card) return
    const { grade, group } = to(card)
    const [name, column] = [card.name, group?.label ?? t(`column.name.${grade}`)]
    // In a group the place in the column says little.
    const isAlone = others.length === 0 && question.groupBy === 'none'
    const { place, count } = board && isAlone ? placeIn(board, grade, card.id) : nowhere
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
    setStage: (cards, group) => {
      const others = cards.filter((card) => card.group !== group.key)
      if (others.length === 0) return
      move(others, ({ grade, overridden }) => ({ grade, overridden, group }))
      const stage = customerStages.find((one) => one === group.key) ?? null
      setStage.mutate({ ids: others.map(({ id }) => id), stage })
    },
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

type Board = OutputOf<'grading.board'>
const nowhere = { place: null, count: 0 }

/** Every card of the board that is there, in whatever group it stands. */
function loadedCards(
  client: QueryClient,
  key: ReturnType<typeof operationKey<'grading.board'>>,
): BoardCard[] {
  const first = client.getQueryData<Board>(key)?.columns.flatMap(({ cards }) => cards) ?? []
  const further = client.getQueriesData<OutputOf<'grading.cards'>>({ queryKey: ['grading.cards'] })
  return [...first, ...further.flatMap(([, page]) => page?.cards ?? [])]
}

/** The groups in which a customer is known to stand. */
function knownGroups(cards: readonly BoardCard[]): (card: BoardCard) => string[] {
  const groups = new Map<number, Set<string>>()
  for (const { id, group } of cards) groups.set(id, (groups.get(id) ?? new Set()).add(group))
  return ({ id, group }) => (cards.length === 0 ? [] : [...(groups.get(id) ?? [group])])
}
