import { Button, Group, Text } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowsJoin,
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
import { useAction } from '../../../api'
import { useMakePlan } from '../../../components/plan-making'
import { MOST_TO_RATE_AT_ONCE, ratingAddress } from '../../../components/rating-address'
import { StageMenu } from '../../../components/StageMenu'
import { TagDialog } from '../../../components/TagDialog'
import { PrintMenu } from './PrintMenu'
import type { Selection } from './use-selection'
import classes from './CustomersPage.module.css'

/** Plans are made one by one, so that each can be read. */
const MOST_PLANS_AT_ONCE = 500
/** They are named in an address. */
const MOST_REPORTS_AT_ONCE = 1000

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** What can be done to everyone who is selected. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation('customers')
  const [tagging, setTagging] = useState<'add' | 'remove' | null>(null)
  const archive = useAction('customers.archive', { onDone: selection.clear })
  const makePlan = useMakePlan()
  const ids = [...selection.ids]
  return (
    <div role="toolbar" aria-label={t('bulk.label')} className={classes.bulk}>
      <Text fw={600} role="status">
        {t('bulk.selected', { count: ids.length })}
      </Text>
      <Group gap={6}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTag {...icon} />}
          onClick={() => {
            setTagging('add')
          }}
        >
          {t('bulk.tag')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTagOff {...icon} />}
          onClick={() => {
            setTagging('remove')
          }}
        >
          {t('bulk.untag')}
        </Button>
        <StageMenu ids={ids}>
          <Button size="compact-sm" variant="default" leftSection={<IconRoute {...icon} />}>
            {t('bulk.stage')}
          </Button>
        </StageMenu>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArchive {...icon} />}
          loading={archive.isPending}
          onClick={() => {
            archive.mutate({ ids })
          }}
        >
          {t('bulk.archive')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArchiveOff {...icon} />}
          disabled={archive.isPending}
          onClick={() => {
            archive.mutate({ ids, archived: false })
          }}
        >
          {t('bulk.bringBack')}
        </Button>
        {makePlan && ids.length <= MOST_PLANS_AT_ONCE && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconListCheck {...icon} />}
            onClick={() => {
              makePlan({ customerIds: ids })
            }}
          >
            {t('bulk.plan')}
          </Button>
        )}
        {ids.length <= MOST_TO_RATE_AT_ONCE && (
          <Button
            component={Link}
            href={ratingAddress(ids)}
            size="compact-sm"
            variant="default"
            leftSection={<IconStars {...icon} />}
          >
            {t('bulk.rate')}
          </Button>
        )}
        {ids.length <= MOST_REPORTS_AT_ONCE && <PrintMenu ids={ids} />}
        {ids.length === 2 && (
          <Button
            component={Link}
            href={`/data/duplicates/${ids.join('/')}`}
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsJoin {...icon} />}
          >
            {t('bulk.merge')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconX {...icon} />}
          onClick={selection.clear}
        >
          {t('bulk.clear')}
        </Button>
      </Group>
      <TagDialog
        ids={ids}
        mode={tagging}
        onClose={() => {
          setTagging(null)
        }}
      />
    </div>
  )
}
