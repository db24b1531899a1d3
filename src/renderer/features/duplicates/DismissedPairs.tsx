import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAction, useOperation } from '../../api'
import classes from './duplicates.module.css'

/** What the owner has said is not the same, folded away, with a way back. */
export function DismissedPairs() {
  const { t } = useTranslation('duplicates')
  const dismissed = useOperation('duplicates.dismissed', {})
  const takeBack = useAction('duplicates.takeBack')
  const pairs = dismissed.data?.pairs ?? []
  if (pairs.length === 0) return null
  return (
    <details className={classes.dismissed}>
      <summary>{t('dismissed.title', { count: pairs.length })}</summary>
      <ul className={classes.dismissedList}>
        {pairs.map(({ first, second }) => {
          const names = { one: first.name, other: second.name }
          return (
            <li key={`${String(first.id)} ${String(second.id)}`}>
              <Group justify="space-between" wrap="nowrap">
                <Text>{t('dismissed.pair', names)}</Text>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('dismissed.takeBackOne', names)}
                  disabled={takeBack.isPending}
                  onClick={() => {
                    takeBack.mutate({ a: first.id, b: second.id })
                  }}
                >
                  {t('dismissed.takeBack')}
                </Button>
              </Group>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
