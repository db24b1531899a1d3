import { Button, Group, Menu, Text } from '@mantine/core'
import {
  IconArrowsTransferDown,
  IconListCheck,
  IconRoute,
  IconStars,
  IconTag,
  IconTagOff,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardCard } from '../../../../shared/operations/grading'
import { gradeLetters, type Grade } from '../../../../shared/choices'
import { MOST_TO_RATE_AT_ONCE, ratingAddress } from '../../../components/rating-address'
import { StageMenu } from '../../../components/StageMenu'
import { TagDialog } from '../../../components/TagDialog'
import { useMakePlan } from '../../../components/plan-making'
import classes from './Board.module.css'
import type { Selection } from './use-selection'

/** Plans are made one by one, so that each can be read. */
const MOST_PLANS_AT_ONCE = 500

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
const button = { size: 'compact-sm', variant: 'default' } as const

interface BoardBulkBarProps {
  selection: Selection
  onMove: (cards: readonly BoardCard[], grade: Grade) => void
}

/** What can be done to everyone who is selected on the board. */
export function BoardBulkBar({ selection, onMove }: BoardBulkBarProps) {
  const { t } = useTranslation(['board', 'customers'])
  const [tagging, setTagging] = useState<'add' | 'remove' | null>(null)
  const makePlan = useMakePlan()
  const cards = [...selection.cards.values()]
  const ids = cards.map(({ id }) => id)
  return (
    <Group gap={6} role="toolbar" aria-label={t('customers:bulk.label')} className={classes.bulk}>
      <Text fw={600} role="status" mr="xs">
        {t('customers:bulk.selected', { count: ids.length })}
      </Text>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button {...button} leftSection={<IconArrowsTransferDown {...icon} />}>
            {t('bulk.move')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('bulk.move')}>
          {gradeLetters.map((grade) => (
            <Menu.Item
              key={grade}
              onClick={() => {
                onMove(cards, grade)
              }}
            >
              {t('card.moveToGrade', { grade: t(`column.name.${grade}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {makePlan && ids.length <= MOST_PLANS_AT_ONCE && (
        <Button
          {...button}
          leftSection={<IconListCheck {...icon} />}
          onClick={() => {
            makePlan({ customerIds: ids })
          }}
        >
          {t('customers:bulk.plan')}
        </Button>
      )}
      {ids.length <= MOST_TO_RATE_AT_ONCE && (
        <Button {...button} component={Link} href={ratingAddress(ids)} leftSection={<IconStars {...icon} />}>
          {t('customers:bulk.rate')}
        </Button>
      )}
      <Button
        {...button}
        leftSection={<IconTag {...icon} />}
        onClick={() => {
          setTagging('add')
        }}
      >
        {t('customers:bulk.tag')}
      </Button>
      <Button
        {...button}
        leftSection={<IconTagOff {...icon} />}
        onClick={() => {
          setTagging('remove')
        }}
      >
        {t('customers:bulk.untag')}
      </Button>
      <StageMenu ids={ids}>
        <Button {...button} leftSection={<IconRoute {...icon} />}>
          {t('customers:bulk.stage')}
        </Button>
      </StageMenu>
      <Button
        {...button}
        variant="subtle"
        color="gray"
        leftSection={<IconX {...icon} />}
        onClick={selection.clear}
      >
        {t('customers:bulk.clear')}
      </Button>
      <TagDialog
        ids={ids}
        mode={tagging}
        onClose={() => {
          setTagging(null)
        }}
      />
    </Group>
  )
}
