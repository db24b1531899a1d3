import { Badge, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicatePair, NamedCustomer } from '../../../shared/operations/duplicates'
import { useFormats } from '../../components/formats'
import { useLikenessWords } from './use-words'
import classes from './duplicates.module.css'

interface PairListProps {
  pairs: readonly DuplicatePair[]
  chosen: DuplicatePair | null
  onChoose: (pair: DuplicatePair) => void
}

/** The pairs that are left, the strongest first. */
export function PairList({ pairs, chosen, onChoose }: PairListProps) {
  const { t } = useTranslation('duplicates')
  return (
    <ol className={classes.pairs} aria-label={t('list.label')}>
      {pairs.map((pair) => (
        <li key={`${String(pair.first.id)} ${String(pair.second.id)}`} className={classes.pairItem}>
          <PairButton
            pair={pair}
            current={pair === chosen}
            onChoose={() => {
              onChoose(pair)
            }}
          />
        </li>
      ))}
    </ol>
  )
}

interface PairButtonProps {
  pair: DuplicatePair
  current: boolean
  onChoose: () => void
}

function PairButton({ pair, current, onChoose }: PairButtonProps) {
  const { t } = useTranslation('duplicates')
  const { number } = useFormats()
  const words = useLikenessWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <button
      ref={button}
      type="button"
      className={classes.pair}
      onClick={onChoose}
      {...(current && { 'aria-current': 'true' as const })}
    >
      <span className={classes.pairNames}>
        <CustomerLine customer={pair.first} />
        <CustomerLine customer={pair.second} />
        <span className={classes.note}>{words.brief(pair.reasons)}</span>
      </span>
      <span className={classes.score} aria-hidden="true">
        {number(pair.score)}
      </span>
      <VisuallyHidden>
        {t('score', { sure: words.sure(pair.score), score: number(pair.score) })}
      </VisuallyHidden>
    </button>
  )
}

function CustomerLine({ customer: { name, place, archived } }: { customer: NamedCustomer }) {
  const { t } = useTranslation('duplicates')
  return (
    <span className={classes.line}>
      <span className={classes.lineName}>{name}</span>
      {place !== '' && <span className={classes.place}>{place}</span>}
      {archived && (
        <Badge size="xs" variant="default">
          {t('list.archived')}
        </Badge>
      )}
    </span>
  )
}
