import { Badge, Button, Table, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/operations/history'
import { useRedo, useUndo } from '../../api'
import { useFormats } from '../../components/formats'
import { ActionDetails } from './ActionDetails'
import classes from './history.module.css'

interface ActivityRowProps {
  action: Action
  narrow: boolean
  columns: number
  startsOpen: boolean
}

/** One action: what it was, and a way back; its name opens what it changed. */
export function ActivityRow({ action, narrow, columns, startsOpen }: ActivityRowProps) {
  const { t } = useTranslation('history')
  const { moment, time } = useFormats()
  const [open, setOpen] = useState(startsOpen)
  const details = useId()
  return (
    <>
      <Table.Tr className={classes.action ?? ''} data-undone={action.undone || undefined}>
        <Table.Td>
          <UnstyledButton
            className={classes.name ?? ''}
            aria-expanded={open}
            aria-controls={details}
            onClick={() => {
              setOpen(!open)
            }}
          >
            <IconChevronRight size={16} stroke={1.75} aria-hidden="true" className={classes.chevron} />
            <span className={classes.words}>{action.name}</span>
          </UnstyledButton>
          <Marks action={action} />
        </Table.Td>
        <Table.Td c="dimmed" className={classes.time}>
          <time dateTime={action.at} title={moment(action.at)}>
            {time(action.at)}
          </time>
        </Table.Td>
        {!narrow && (
          <Table.Td ta="right">{!action.restore && t('changes', { count: action.changes })}</Table.Td>
        )}
        <Table.Td ta="right">
          <Step
            action={action}
            onRefused={() => {
              setOpen(true)
            }}
          />
        </Table.Td>
      </Table.Tr>
      <Table.Tr id={details} hidden={!open} className={classes.details ?? ''}>
        <Table.Td colSpan={columns}>{open && <ActionDetails action={action} />}</Table.Td>
      </Table.Tr>
    </>
  )
}

function Marks({ action }: { action: Action }) {
  const { t } = useTranslation('history')
  const marks = [
    ...(action.kind === 'do' ? [] : [t(`kind.${action.kind}`)]),
    ...(action.undone ? [t('state.undone')] : []),
  ]
  return marks.map((mark) => (
    <Badge key={mark} ml="xs" size="sm" variant="default">
      {mark}
    </Badge>
  ))
}

/** The button that takes it back or does it again, or why there is none. */
function Step({ action, onRefused }: { action: Action; onRefused: () => void }) {
  const { t } = useTranslation('history')
  const undo = useUndo(onRefused)
  const redo = useRedo(onRefused)
  const { id, name, kind, undoable, redoable, tooOld } = action
  if (undoable || redoable) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t(undoable ? 'undoThis' : 'redoThis', { name })}
        onClick={() => {
          if (undoable) undo(id)
          else redo(id)
        }}
      >
        {t(undoable ? 'undo' : 'redo')}
      </Button>
    )
  }
  if (kind !== 'do') return null
  return (
    <Text component="span" size="sm" c="dimmed">
      {t(tooOld ? 'state.tooOld' : 'state.fixed')}
    </Text>
  )
}
