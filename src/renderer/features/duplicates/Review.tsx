import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import {
  duplicateReasons,
  type DuplicatePair,
  type DuplicateReason,
} from '../../../shared/operations/duplicates'
import { CompareView } from './CompareView'
import { PairList } from './PairList'
import type { Scan } from './use-scan'
import classes from './duplicates.module.css'

interface ReviewProps {
  scan: Scan
  found: OutputOf<'duplicates.find'>
}

const involves = ({ first, second }: DuplicatePair, id: number) => first.id === id || second.id === id

/** The list of pairs and the one that is looked at; what is done with one brings up the next. */
export function Review({ scan, found }: ReviewProps) {
  const { t } = useTranslation('duplicates')
  const [reason, setReason] = useState<DuplicateReason | null>(null)
  // A place in the list, not a pair: when a pair goes, the next one has moved up to its place.
  const [at, setAt] = useState(0)
  const pairs = found.pairs.filter((pair) => reason === null || hasReason(pair, reason))
  const place = Math.min(at, pairs.length - 1)
  const chosen = pairs[place] ?? null
  const left = t('list.left', { count: reason === null ? found.total : pairs.length })
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(to, pairs.length - 1)))
  }
  return (
    <div className={classes.review}>
      <div className={classes.side}>
        <ReasonFilter
          pairs={found.pairs}
          value={reason}
          onChange={(next) => {
            setReason(next)
            setAt(0)
          }}
        />
        <Text size="sm" fw={600}>
          {left}
        </Text>
        {found.total > found.pairs.length && (
          <Text size="sm" c="dimmed">
            {t('list.strongest', { shown: found.pairs.length, total: found.total })}
          </Text>
        )}
        {pairs.length === 0 && <Text c="dimmed">{t('list.none')}</Text>}
        <PairList
          pairs={pairs}
          chosen={chosen}
          onChoose={(pair) => {
            go(pairs.indexOf(pair))
          }}
        />
        <Text size="sm" c="dimmed">
          {t('keys')}
        </Text>
      </div>
      {chosen && (
        <CompareView
          a={chosen.first.id}
          b={chosen.second.id}
          announce={t('now', { one: chosen.first.name, other: chosen.second.name, left })}
          keys={{
            next: () => {
              go(place + 1)
            },
            previous: () => {
              go(place - 1)
            },
          }}
          onMerged={(_survivorId, mergedId) => {
            scan.drop((pair) => involves(pair, mergedId))
          }}
          onDismissed={() => {
            scan.drop((pair) => pair.first.id === chosen.first.id && pair.second.id === chosen.second.id)
          }}
          onGone={scan.again}
        />
      )}
    </div>
  )
}

function hasReason({ reasons }: DuplicatePair, reason: DuplicateReason): boolean {
  return reasons.some((one) => one.reason === reason)
}

interface ReasonFilterProps {
  pairs: readonly DuplicatePair[]
  value: DuplicateReason | null
  onChange: (reason: DuplicateReason | null) => void
}

function ReasonFilter({ pairs, value, onChange }: ReasonFilterProps) {
  const { t } = useTranslation('duplicates')
  const choices = duplicateReasons.flatMap((reason) => {
    const count = pairs.filter((pair) => hasReason(pair, reason)).length
    return count === 0 && reason !== value
      ? []
      : [{ value: reason, label: t(`reasonName.${reason}`, { count }) }]
  })
  return (
    <Select
      label={t('filter.label')}
      data={[{ value: 'all', label: t('filter.all', { count: pairs.length }) }, ...choices]}
      value={value ?? 'all'}
      allowDeselect={false}
      onChange={(next) => {
        onChange(duplicateReasons.find((reason) => reason === next) ?? null)
      }}
    />
  )
}
