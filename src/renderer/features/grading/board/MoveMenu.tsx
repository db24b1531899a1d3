import { Menu } from '@mantine/core'
import { IconHandStop, IconListCheck, IconSelect } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardCard, BoardGroup } from '../../../../shared/operations/grading'
import { gradeLetters } from '../../../../shared/choices'
import { useMakePlan } from '../../../components/plan-making'
import classes from './Board.module.css'
import type { Moves } from './use-moves'
import type { Selection } from './use-selection'

export interface MoveMenuState {
  /** The card whose menu is open. */
  card: BoardCard | null
  /** The button it hangs on. */
  anchor: HTMLElement | null
  open: (card: BoardCard, anchor: HTMLElement) => void
  close: () => void
}

/** One menu for all cards: a menu of its own for each of hundreds that pass by would make scrolling heavy. */
export function useMoveMenu(): MoveMenuState {
  const [{ card, anchor }, setOpened] = useState<Pick<MoveMenuState, 'card' | 'anchor'>>(closed)
  return useMemo(
    () => ({
      card,
      anchor,
      open: (opened: BoardCard, button: HTMLElement) => {
        setOpened({ card: opened, anchor: button })
      },
      close: () => {
        setOpened(closed)
        // The button itself when it is still there; its card may have moved away.
        anchor?.focus()
      },
    }),
    [card, anchor],
  )
}

const closed = { card: null, anchor: null }

interface MoveMenuProps {
  menu: MoveMenuState
  moves: Moves
  selection: Selection
  /** The groups the card can be put into besides. */
  stages: readonly BoardGroup[]
}

/** The menu "Move to…" of the card it was opened for. */
export function MoveMenu({ menu, moves, selection, stages }: MoveMenuProps) {
  const { t } = useTranslation('board')
  const makePlan = useMakePlan()
  const { card, anchor } = menu
  if (!card || !anchor) return null
  const { left, bottom, width } = anchor.getBoundingClientRect()
  return (
    <Menu opened position="bottom-end" onClose={menu.close} returnFocus={false} offset={4}>
      <Menu.Target>
        <span className={classes.menuAnchor} style={{ left, top: bottom, width }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('card.menu', { name: card.name })}>
        <Menu.Label>{t('card.moveTo')}</Menu.Label>
        {gradeLetters
          .filter((grade) => grade !== card.grade)
          .map((grade) => (
            <Menu.Item
              key={grade}
              onClick={() => {
                moves.ask([card], grade)
              }}
            >
              {t('card.moveToGrade', { grade: t(`column.name.${grade}`) })}
            </Menu.Item>
          ))}
        {stages.length > 0 && <Menu.Label>{t('card.stage')}</Menu.Label>}
        {stages
          .filter(({ key }) => key !== card.group)
          .map((group) => (
            <Menu.Item
              key={group.key}
              onClick={() => {
                moves.setStage([card], group)
              }}
            >
              {group.label}
            </Menu.Item>
          ))}
        {makePlan && (
          <Menu.Item
            leftSection={<IconListCheck size={14} aria-hidden="true" />}
            onClick={() => {
              makePlan({ customerIds: [card.id] })
            }}
          >
            {t('card.plan')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconSelect size={14} aria-hidden="true" />}
          onClick={() => {
            selection.toggle(card)
          }}
        >
          {t(selection.cards.has(card.id) ? 'card.deselect' : 'card.select')}
        </Menu.Item>
        {card.overridden && (
          <Menu.Item
            leftSection={<IconHandStop size={14} aria-hidden="true" />}
            onClick={() => {
              moves.takeBack([card])
            }}
          >
            {t('card.takeBack')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
