import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import type { CardDialog, CardParts } from './parts'
import { PurchaseEntry, TouchpointEntry } from './TimelineEntry'
import { useTimeline, type Shown } from './use-timeline'
import classes from './card.module.css'

interface TimelinePanelProps {
  customerId: number
  onOpen: (dialog: CardDialog) => void
  history: CardParts['history']
}

/** What happened: purchases and touches, newest first; or what was changed here. */
export function TimelinePanel({ customerId, onOpen, history }: TimelinePanelProps) {
  const { t } = useTranslation('customers')
  const [shown, setShown] = useState<Shown | 'changes'>('all')
  return (
    <section className={`${classes.panel ?? ''} ${classes.middle ?? ''}`} aria-label={t('timeline.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2} className={classes.panelTitle} m={0}>
          {t('timeline.title')}
        </Title>
        <SegmentedControl
          size="xs"
          role="radiogroup"
          aria-label={t('timeline.show')}
          value={shown}
          onChange={(value) => {
            setShown(value)
          }}
          data={(['all', 'purchases', 'touches', 'changes'] as const).map((value) => ({
            value,
            label: t(`timeline.${value}`),
          }))}
        />
      </Group>
      {shown === 'changes' ? (
        history(customerId)
      ) : (
        <Entries customerId={customerId} shown={shown} onOpen={onOpen} />
      )}
    </section>
  )
}

interface EntriesProps {
  customerId: number
  shown: Shown
  onOpen: (dialog: CardDialog) => void
}

function Entries({ customerId, shown, onOpen }: EntriesProps) {
  const { t } = useTranslation('customers')
  const timeline = useTimeline(customerId, shown)
  const { entries, total, showEarlier } = timeline
  return (
    <>
      {timeline.error && <ErrorPanel error={timeline.error} />}
      {timeline.pending && entries.length === 0 && <LoadingSkeleton lines={5} height={40} />}
      {!timeline.pending && total === 0 && (
        <Text c="dimmed" py="md">
          {t('timeline.empty')}
        </Text>
      )}
      <ol className={classes.timeline} aria-label={t('timeline.label')}>
        {entries.map((entry) =>
          entry.kind === 'purchase' ? (
            <PurchaseEntry
              key={`purchase ${String(entry.purchase.id)}`}
              purchase={entry.purchase}
              onEdit={() => {
                onOpen({ kind: 'purchase', purchase: entry.purchase })
              }}
            />
          ) : (
            <TouchpointEntry
              key={`touch ${String(entry.touchpoint.id)}`}
              touchpoint={entry.touchpoint}
              onEdit={() => {
                onOpen({ kind: 'touchpoint', touchpoint: entry.touchpoint })
              }}
            />
          ),
        )}
      </ol>
      {showEarlier && (
        <Group justify="center" mt="sm">
          <Text size="sm" c="dimmed">
            {t('timeline.shown', { shown: entries.length, total })}
          </Text>
          <Button variant="default" size="compact-sm" loading={timeline.pending} onClick={showEarlier}>
            {t('timeline.more')}
          </Button>
        </Group>
      )}
    </>
  )
}
