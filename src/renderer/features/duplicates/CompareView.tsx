import { Alert, Button, Group, Kbd, Text, Title, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/operations'
import { useAction, useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { CompareTable } from './CompareTable'
import { useLikenessWords } from './use-words'
import { useMergeChoice } from './use-merge-choice'
import { useReviewKeys, type ReviewKeys } from './use-review-keys'
import classes from './duplicates.module.css'

interface CompareViewProps {
  a: number
  b: number
  /** Said to screen readers when the pair comes up. */
  announce?: string
  onMerged: (survivorId: number, mergedId: number) => void
  onDismissed: () => void
  /** One of the two is gone. */
  onGone: () => void
  keys?: Pick<ReviewKeys, 'next' | 'previous'>
}

/** Two customers side by side, and what can be done with them. */
export function CompareView(props: CompareViewProps) {
  const { a, b } = props
  const pair = useOperation('duplicates.compare', { a, b })
  // After a merge the answer is asked once more before the next pair comes up; what was there stays until then.
  if (pair.data) return <Pair key={`${String(a)} ${String(b)}`} pair={pair.data} {...props} />
  if (pair.error?.code === 'not-found') return <Gone onGone={props.onGone} />
  if (pair.error) return <ErrorPanel error={pair.error} onTryAgain={() => void pair.refetch()} />
  return <LoadingSkeleton lines={6} height={40} />
}

function Pair({
  pair,
  announce,
  onMerged,
  onDismissed,
  keys,
}: CompareViewProps & { pair: OutputOf<'duplicates.compare'> }) {
  const { t } = useTranslation('duplicates')
  const words = useLikenessWords()
  const decision = useMergeChoice(pair)
  const { survivor, merged } = decision
  const panel = useRef<HTMLElement>(null)
  const merge = useAction('duplicates.merge', {
    onDone: () => {
      onMerged(survivor.id, merged.id)
    },
  })
  const dismiss = useAction('duplicates.dismiss', { onDone: onDismissed })
  const busy = merge.isPending || dismiss.isPending
  const act = {
    merge: () => {
      if (!busy) merge.mutate(decision.request())
    },
    dismiss: () => {
      if (!busy) dismiss.mutate({ a: pair.a.id, b: pair.b.id })
    },
  }
  useReviewKeys({ ...keys, ...act, swap: decision.swap })
  // The keyboard follows the pair, so that the next one can be judged at once.
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t('compare.label', { one: pair.a.name, other: pair.b.name })}
    >
      {announce !== undefined && <VisuallyHidden role="status">{announce}</VisuallyHidden>}
      <div className={classes.bar}>
        <div className={classes.verdict}>
          <Title order={2} size="h3">
            {pair.reasons.length > 0 ? words.sure(pair.score) : t('compare.different')}
          </Title>
          <Text size="sm" c="dimmed" className={classes.why}>
            {words.reasons(pair.reasons)}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button variant="subtle" rightSection={<Kbd size="xs">S</Kbd>} onClick={decision.swap}>
            {t('swap')}
          </Button>
          <Button
            variant="default"
            rightSection={<Kbd size="xs">N</Kbd>}
            loading={dismiss.isPending}
            disabled={merge.isPending || pair.notSame}
            onClick={act.dismiss}
          >
            {t('dismiss')}
          </Button>
          <Button
            rightSection={<Kbd size="xs">M</Kbd>}
            loading={merge.isPending}
            disabled={dismiss.isPending}
            onClick={act.merge}
          >
            {t('merge')}
          </Button>
        </Group>
      </div>
      {pair.notSame && (
        <Alert variant="light" color="gray" mb="sm">
          {t('compare.notSame')}
        </Alert>
      )}
      <CompareTable pair={pair} decision={decision} />
      <Text size="sm" className={classes.result}>
        {t('result', {
          survivor: survivor.name,
          merged: merged.name,
          purchases: t('purchases', { count: survivor.purchases + merged.purchases }),
          touchpoints: t('touchpoints', { count: survivor.touchpoints + merged.touchpoints }),
        })}
      </Text>
    </section>
  )
}

function Gone({ onGone }: { onGone: () => void }) {
  const { t } = useTranslation('duplicates')
  return (
    <section className={`${classes.panel ?? ''} ${classes.gone ?? ''}`}>
      <Title order={2} size="h3">
        {t('gone.title')}
      </Title>
      <Text mt="xs" mb="md">
        {t('gone.text')}
      </Text>
      <Button variant="default" onClick={onGone}>
        {t('gone.toList')}
      </Button>
    </section>
  )
}
