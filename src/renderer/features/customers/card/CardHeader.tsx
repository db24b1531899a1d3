import { ActionIcon, Badge, Button, Group, Menu, Text, Tooltip } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowsJoin,
  IconChevronDown,
  IconDots,
  IconEraser,
  IconFileText,
  IconMessagePlus,
  IconPencil,
  IconPrinter,
  IconReceipt,
  IconStars,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CustomerCard } from '../../../../shared/operations/customers'
import { useAction } from '../../../api'
import { GradeRing } from '../../../components/GradeRing'
import { NextStep } from '../../../components/NextStep'
import { Score } from '../../../components/Score'
import { StageMenu } from '../../../components/StageMenu'
import { useFormats } from '../../../components/formats'
import type { CardDialog } from './parts'
import classes from './card.module.css'

const icon = { size: 17, stroke: 1.75, 'aria-hidden': true } as const

interface CardHeaderProps {
  card: CustomerCard
  onOpen: (dialog: CardDialog) => void
  onRate: () => void
}

/** The customer at a glance, and what can be done. */
export function CardHeader({ card, onOpen, onRate }: CardHeaderProps) {
  const { t } = useTranslation('customers')
  const { number } = useFormats()
  const { standing } = card
  const [address] = card.addresses
  const place = [address?.city, address?.country].filter(Boolean).join(', ')
  return (
    <div className={classes.band}>
      <GradeRing
        size="lg"
        grade={standing.grade}
        computedGrade={standing.computedGrade}
        overridden={standing.overridden}
        score={standing.score}
      />
      <div className={classes.bandText}>
        <Group gap={6}>
          <Badge variant="default" tt="none" size="lg">
            {t('columns.score')} <Score score={standing.score} />
          </Badge>
          <Badge variant="default" tt="none" size="lg">
            {t(`status.${card.status}`)}
          </Badge>
          <StageMenu ids={[card.id]} stage={card.stage}>
            <Button
              size="compact-sm"
              radius="xl"
              variant="default"
              rightSection={<IconChevronDown size={14} aria-hidden="true" />}
            >
              {t('card.stage', { stage: t(`stage.${card.stage ?? 'unset'}`) })}
            </Button>
          </StageMenu>
          {standing.fit !== null && (
            <Tooltip label={t('card.fitAbout')}>
              <Badge variant="default" tt="none" size="lg" tabIndex={0}>
                {t('card.fit', { fit: number(standing.fit) })}
              </Badge>
            </Tooltip>
          )}
          {card.doNotContact && (
            <Tooltip label={t('card.doNotContactNote')}>
              <Badge variant="light" color="brick" tt="none" size="lg" tabIndex={0}>
                {t('card.doNotContact')}
              </Badge>
            </Tooltip>
          )}
        </Group>
        <Text c="dimmed">{[t(`kind.${card.kind}`), place].filter((part) => part !== '').join(' · ')}</Text>
        {card.nextStep && <NextStep step={card.nextStep} />}
      </div>
      <Actions card={card} onOpen={onOpen} onRate={onRate} />
    </div>
  )
}

function Actions({ card, onOpen, onRate }: CardHeaderProps) {
  const { t } = useTranslation('customers')
  const archive = useAction('customers.archive')
  const ids = [card.id]
  return (
    <div className={classes.actions} role="toolbar" aria-label={t('card.actions')}>
      <Button
        leftSection={<IconMessagePlus {...icon} />}
        onClick={() => {
          onOpen({ kind: 'touchpoint', touchpoint: null })
        }}
      >
        {t('card.logTouch')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconReceipt {...icon} />}
        onClick={() => {
          onOpen({ kind: 'purchase', purchase: null })
        }}
      >
        {t('card.addPurchase')}
      </Button>
      <Button variant="default" leftSection={<IconStars {...icon} />} onClick={onRate}>
        {t('card.rate')}
      </Button>
      <Button
        component={Link}
        href={`/reports/customer/${String(card.id)}`}
        variant="default"
        leftSection={<IconPrinter {...icon} />}
      >
        {t('card.print')}
      </Button>
      <Button
        component={Link}
        href={`/customers/${String(card.id)}/edit`}
        variant="default"
        leftSection={<IconPencil {...icon} />}
      >
        {t('card.edit')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('card.more')}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`/reports/customer/${String(card.id)}-long`}
            leftSection={<IconPrinter {...icon} />}
          >
            {t('card.printLong')}
          </Menu.Item>
          <Menu.Item
            leftSection={card.archived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />}
            onClick={() => {
              archive.mutate({ ids, archived: !card.archived })
            }}
          >
            {t(card.archived ? 'card.bringBack' : 'card.archive')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsJoin {...icon} />}
            onClick={() => {
              onOpen({ kind: 'merge' })
            }}
          >
            {t('card.mergeWith')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText {...icon} />}
            onClick={() => {
              onOpen({ kind: 'person' })
            }}
          >
            {t('card.person')}
          </Menu.Item>
          <Menu.Item
            color="brick"
            leftSection={<IconEraser {...icon} />}
            onClick={() => {
              onOpen({ kind: 'erase' })
            }}
          >
            {t('card.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
