import { Button, Group, List } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportTarget } from '../../../shared/operations/transfer'
import type { OutputOf } from '../../../shared/operations'
import { useUndo } from '../../api'
import { StepCard } from './StepCard'

export interface Imported {
  into: ImportTarget
  result: OutputOf<'transfer.import'>
  /** The action in the history; null when nothing was changed. */
  actionId: number | null
}

/** What was imported, and where to go from here. */
export function DoneStep({ done, onAgain }: { done: Imported; onAgain: () => void }) {
  const { t } = useTranslation('transfer')
  const [, navigate] = useLocation()
  const undo = useUndo()
  const first = useRef<HTMLButtonElement>(null)
  const { into, result, actionId } = done
  // The button that was pressed is gone; going on begins here.
  useEffect(() => first.current?.focus(), [])
  const lines = [
    t(`page.done.${into}`, { count: result.new }),
    result.changed > 0 && t('page.done.changed', { count: result.changed }),
    result.unchanged > 0 && t('page.done.unchanged', { count: result.unchanged }),
    result.customersCreated > 0 && t('page.done.created', { count: result.customersCreated }),
    result.joinedRows > 0 && t('page.check.joined', { count: result.joinedRows }),
    result.countsAsSettled && t('page.check.settled'),
    result.skipped > 0 && t('page.done.skipped', { count: result.skipped }),
  ].filter((line) => line !== false)
  return (
    <StepCard number={4} title={t('page.done.title')}>
      <div role="status">
        <List spacing={4}>
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </div>
      <Group gap="sm" mt="md">
        <Button ref={first} onClick={() => navigate('/board')}>
          {t('page.done.board')}
        </Button>
        <Button variant="default" onClick={() => navigate('/customers')}>
          {t('page.done.customersAction')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('page.done.again')}
        </Button>
        {actionId !== null && (
          <Button
            variant="subtle"
            onClick={() => {
              undo(actionId)
              onAgain()
            }}
          >
            {t('page.done.undo')}
          </Button>
        )}
      </Group>
    </StepCard>
  )
}
