import { VisuallyHidden } from '@mantine/core'
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconDots,
  IconGripVertical,
  IconHandStop,
} from '@tabler/icons-react'
import { memo } from 'react'
import { Link } from 'wouter'
import type { BoardDensity } from '../../../../shared/choices'
import type { BoardCard } from '../../../../shared/operations/grading'
import { shownScore } from '../../../../shared/scores'
import { NextStep } from '../../../components/NextStep'
import { useFormats } from '../../../components/formats'
import classes from './Board.module.css'
import { useDragCard } from './Hand'
import type { MoveMenuState } from './MoveMenu'
import type { CardWords } from './card-words'

interface CardProps {
  card: BoardCard
  selected: boolean
  menu: MoveMenuState
  words: CardWords
  density: BoardDensity
  /** There may be a next step to show. */
  planning: boolean
}

/** A customer on the board, to be dragged or moved by the menu; drawn again only when it is another one. */
export const Card = memo(function Card(props: CardProps) {
  const { card, selected, menu, words, density, planning } = props
  const { pressed, handle } = useDragCard(card)
  return (
    <article {...pressed} className={classes.card} data-selected={selected || undefined}>
      <div className={classes.cardHead}>
        <button type="button" {...handle} className={classes.handle} aria-label={words.drag(card.name)}>
          <IconGripVertical size={14} aria-hidden="true" />
        </button>
        <Link
          href={`/customers/${String(card.id)}`}
          className={classes.name}
          draggable={false}
          title={card.name}
        >
          {card.name}
        </Link>
        {selected && <VisuallyHidden>{words.selected}</VisuallyHidden>}
        {card.overridden && <OverrideMark words={words.overridden(card.computedGrade)} />}
        {density === 'compact' && <CardScore card={card} words={words} />}
        <button
          type="button"
          className={classes.menu}
          data-no-drag
          aria-haspopup="menu"
          aria-expanded={menu.card?.id === card.id}
          aria-label={words.menu(card.name)}
          onClick={(event) => {
            menu.open(card, event.currentTarget)
          }}
        >
          <IconDots size={16} aria-hidden="true" />
        </button>
      </div>
      {density === 'comfortable' && <CardFacts card={card} words={words} planning={planning} />}
    </article>
  )
})

function OverrideMark({ words }: { words: string }) {
  return (
    <span role="img" aria-label={words} title={words} className={classes.mark}>
      <IconHandStop size={14} aria-hidden="true" />
    </span>
  )
}

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: null } as const

/** The lines below the name. Plain titles instead of tooltips: hundreds of cards pass by when one scrolls. */
export function CardFacts({ card, words, planning }: Pick<CardProps, 'card' | 'words' | 'planning'>) {
  const { money, relative, longDate } = useFormats()
  const seenOn = latest(card.lastPurchaseOn, card.lastTouchOn)
  return (
    <>
      <div className={classes.cardLine}>
        <CardScore card={card} words={words} />
        <span title={words.leftAbout}>{money(card.contribution12m, { cents: false })}</span>
      </div>
      <div className={classes.seen}>
        {seenOn === null ? (
          words.neverSeen
        ) : (
          <time dateTime={seenOn} title={longDate(seenOn)}>
            {relative(seenOn)}
          </time>
        )}
        {card.place !== '' && ` · ${card.place}`}
      </div>
      {planning && <div className={classes.next}>{card.nextStep && <NextStep step={card.nextStep} />}</div>}
    </>
  )
}

function CardScore({ card, words }: Pick<CardProps, 'card' | 'words'>) {
  const { number } = useFormats()
  const Arrow = arrows[card.trend]
  return (
    <span className={classes.score}>
      {card.score === null ? '–' : number(shownScore(card.score))}
      {Arrow && card.trend !== 'same' && (
        <span role="img" aria-label={words[card.trend]} title={words[card.trend]} data-trend={card.trend}>
          <Arrow size={15} aria-hidden="true" />
        </span>
      )}
    </span>
  )
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
