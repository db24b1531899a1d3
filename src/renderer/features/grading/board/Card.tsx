import { ActionIcon, Anchor, Menu, Text, Tooltip } from '@mantine/core'
import {
  IconArrowDownRight,
  IconArrowUpRight,
  IconDots,
  IconGripVertical,
  IconHandStop,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardCard } from '../../../../shared/operations/grading'
import { gradeLetters } from '../../../../shared/values'
import { DateText } from '../../../components/DateText'
import { Money } from '../../../components/Money'
import { Score } from '../../../components/Score'
import classes from './Board.module.css'
import { useDragCard } from './BoardDrag'
import type { Moves } from './use-moves'

/** A customer on the board, to be dragged or moved by its menu. */
export function Card({ card, moves }: { card: BoardCard; moves: Moves }) {
  const { t } = useTranslation('board')
  const { ref, handleRef, isDragging } = useDragCard(card)
  return (
    <article ref={ref} className={classes.card} data-dragging={isDragging || undefined}>
      <div className={classes.cardHead}>
        <button
          type="button"
          ref={handleRef}
          className={classes.handle}
          aria-label={t('card.drag', { name: card.name })}
        >
          <IconGripVertical size={14} aria-hidden="true" />
        </button>
        <Anchor
          component={Link}
          href={`/customers/${String(card.id)}`}
          className={classes.name}
          draggable={false}
          title={card.name}
        >
          {card.name}
        </Anchor>
        {card.overridden && <OverrideMark card={card} />}
        <MoveMenu card={card} moves={moves} />
      </div>
      <CardFacts card={card} />
    </article>
  )
}

function OverrideMark({ card }: { card: BoardCard }) {
  const { t } = useTranslation(['board', 'common'])
  const words = t('card.overridden', { computed: t(`common:grade.${card.computedGrade}`) })
  return (
    <Tooltip label={words}>
      <span role="img" aria-label={words} className={classes.mark}>
        <IconHandStop size={14} aria-hidden="true" />
      </span>
    </Tooltip>
  )
}

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: null } as const

/** The lines below the name. */
export function CardFacts({ card }: { card: BoardCard }) {
  const { t } = useTranslation('board')
  const Arrow = arrows[card.trend]
  const seenOn = latest(card.lastPurchaseOn, card.lastTouchOn)
  return (
    <>
      <div className={classes.cardLine}>
        <span className={classes.score}>
          <Score score={card.score} />
          {Arrow && card.trend !== 'same' && (
            <Tooltip label={t(`card.${card.trend}`)}>
              <span role="img" aria-label={t(`card.${card.trend}`)} data-trend={card.trend}>
                <Arrow size={15} aria-hidden="true" />
              </span>
            </Tooltip>
          )}
        </span>
        <Tooltip label={t('card.leftAbout')}>
          <span>
            <Money amount={card.contribution12m} />
          </span>
        </Tooltip>
      </div>
      <Text size="xs" c="dimmed" truncate>
        <DateText date={seenOn} style="relative" missing={t('card.neverSeen')} />
        {card.place !== '' && ` · ${card.place}`}
      </Text>
    </>
  )
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function MoveMenu({ card, moves }: { card: BoardCard; moves: Moves }) {
  const { t } = useTranslation('board')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          data-no-drag
          aria-label={t('card.menu', { name: card.name })}
        >
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('card.moveTo')}</Menu.Label>
        {gradeLetters
          .filter((grade) => grade !== card.grade)
          .map((grade) => (
            <Menu.Item
              key={grade}
              onClick={() => {
                moves.ask(card, grade)
              }}
            >
              {t('card.moveToGrade', { grade: t(`column.name.${grade}`) })}
            </Menu.Item>
          ))}
        {card.overridden && (
          <Menu.Item
            leftSection={<IconHandStop size={14} aria-hidden="true" />}
            onClick={() => {
              moves.takeBack(card)
            }}
          >
            {t('card.takeBack')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
