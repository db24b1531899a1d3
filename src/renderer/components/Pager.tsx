import { Button, Group, Text } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'

interface PagerProps {
  /** The first row that is shown, from 0. */
  offset: number
  /** Rows to a page. */
  size: number
  total: number
  onOffset: (offset: number) => void
}

/**
 * Leads through a long list page by page; nothing where one page holds it all. From a page that is not there any more, since
 * its rows are gone, it leads back to the last one that is.
 */
export function Pager({ offset, size, total, onOffset }: PagerProps) {
  const { t } = useTranslation()
  const last = Math.max(0, Math.ceil(total / size) - 1) * size
  const isBeyond = offset > last
  const leadBack = useEffectEvent(() => onOffset(last))
  useEffect(() => {
    if (isBeyond) leadBack()
  }, [isBeyond])
  if (total <= size || isBeyond) return null
  const end = Math.min(total, offset + size)
  return (
    <Group gap="sm" py="sm" component="nav" aria-label={t('pager.label')}>
      <Button
        size="xs"
        variant="default"
        disabled={offset === 0}
        onClick={() => {
          onOffset(Math.max(0, offset - size))
        }}
      >
        {t('pager.back')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={end >= total}
        onClick={() => {
          onOffset(offset + size)
        }}
      >
        {t('pager.next')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t('pager.shown', { from: offset + 1, to: end, total })}
      </Text>
    </Group>
  )
}
