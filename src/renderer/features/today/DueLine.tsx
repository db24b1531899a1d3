import { Button, Kbd, Text, VisuallyHidden } from '@mantine/core'
import { IconStars } from '@tabler/icons-react'
import { Link } from 'wouter'
import { DateText } from '../../components/DateText'
import { GradeRing } from '../../components/GradeRing'
import { useFormats } from '../../components/formats'
import { whenIs, type DueRow } from './due'
import classes from './today.module.css'

interface DueLineProps {
  row: DueRow
  onAct: (row: DueRow, run: () => void) => void
  onReschedule: (row: DueRow) => void
}

/** One line of what is due: who, what, when, and what can be done about it with one key. */
export function DueLine({ row, onAct, onReschedule }: DueLineProps) {
  const { today } = useFormats()
  const { customer, what, detail, on, done, snooze, reschedule, letGo } = row
  const buttons = [
    { key: 'D', action: done },
    { key: 'S', action: snooze },
    { key: 'R', action: reschedule && { label: reschedule.label, run: () => onReschedule(row) } },
    { key: 'L', action: letGo },
  ].flatMap(({ key, action }) => (action ? [{ key, ...action }] : []))
  return (
    <li className={classes.line} aria-busy={row.busy ?? false}>
      <span className={classes.mark}>
        {customer ? (
          <GradeRing grade={customer.grade} size="sm" />
        ) : (
          <IconStars size={18} stroke={1.6} aria-hidden="true" />
        )}
      </span>
      <div className={classes.words}>
        <Link
          href={row.href}
          className={classes.link}
          data-due
          aria-keyshortcuts={buttons.map(({ key }) => key).join(' ') || undefined}
        >
          {customer && <strong className={classes.name}>{customer.name}</strong>}{' '}
          <span className={classes.what}>{what}</span>
        </Link>
        {detail !== undefined && detail !== '' && (
          <Text size="xs" c="dimmed" truncate title={detail}>
            {detail}
          </Text>
        )}
      </div>
      <span className={classes.when} {...(on !== null && { 'data-when': whenIs(on, today) })}>
        {on !== null && <DateText date={on} style="relative" />}
      </span>
      <span className={classes.actions}>
        {buttons.map(({ key, label, run }) => (
          <Button
            key={key}
            size="compact-xs"
            variant="default"
            // Tab goes from line to line; these have keys of their own.
            tabIndex={-1}
            onClick={() => onAct(row, run)}
          >
            {label}
            {customer && <VisuallyHidden>: {customer.name}</VisuallyHidden>}
            <Kbd size="xs" className={classes.key ?? ''} aria-hidden="true">
              {key}
            </Kbd>
          </Button>
        ))}
      </span>
    </li>
  )
}
