import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../../../components/EmptyState'
import type { RatingRound } from './use-rating-round'

/** The end of a round: everyone is rated, or some were skipped. */
export function Through({ rating: { left, done, end, again } }: { rating: RatingRound }) {
  const { t } = useTranslation('grading')
  const isOver = left === 0
  const onOver = useEffectEvent(end)
  useEffect(() => {
    if (isOver) onOver()
  }, [isOver])
  const board = (
    <Button component={Link} href="/board">
      {t('rating.done.action')}
    </Button>
  )
  if (isOver) {
    return (
      <EmptyState
        drawing="people"
        title={t(done > 0 ? 'rating.done.title' : 'rating.nobody.title')}
        text={t(done > 0 ? 'rating.done.text' : 'rating.nobody.text')}
        action={board}
      />
    )
  }
  return (
    <EmptyState
      drawing="people"
      title={t('rating.pause.title')}
      text={t('rating.pause.text', { count: left })}
      action={
        <>
          {board}
          <Button variant="default" onClick={again}>
            {t('rating.pause.again')}
          </Button>
        </>
      }
    />
  )
}

/** The end of a round over some who were chosen. */
export function ThroughChosen({ rating: { left, done, total, again } }: { rating: RatingRound }) {
  const { t } = useTranslation('grading')
  return (
    <EmptyState
      drawing="people"
      title={t('rating.chosen.title')}
      text={t('rating.chosen.text', { done, count: total })}
      action={
        <>
          <Button component={Link} href="/board">
            {t('rating.done.action')}
          </Button>
          {left > 0 && (
            <Button variant="default" onClick={again}>
              {t('rating.pause.again')}
            </Button>
          )}
          <Button component={Link} href="/rating" variant="default">
            {t('rating.chosen.others')}
          </Button>
        </>
      }
    />
  )
}

/** None of the criteria is one the owner rates. */
export function NothingToRate() {
  const { t } = useTranslation('grading')
  return (
    <EmptyState
      drawing="people"
      title={t('rating.none.title')}
      text={t('rating.none.text')}
      action={
        <Button component={Link} href="/criteria">
          {t('rating.none.action')}
        </Button>
      }
    />
  )
}
