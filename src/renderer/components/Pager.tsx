import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface PagerProps {
  /** The first row that is shown, from 0. */
  offset: number
  /** Rows to a page. */
  size: number
  total: number
  onOffset: (offset: number) => void
}

/** Leads through a long list page by page; nothing where one page holds it all. */
export function Pager({ offset, size, total, onOffset }: PagerProps) {
  const { t } = useTranslation()
  if (total <= size) return null
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
