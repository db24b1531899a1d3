import { ActionIcon, Badge, Checkbox, Text, Tooltip } from '@mantine/core'
import { IconClockPause, IconPencil } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStep } from '../../../shared/operations/plans'
import { useAction } from '../../api'
import { DateText } from '../../components/DateText'
import { useFormats } from '../../components/formats'
import classes from './plans.module.css'

/** One step. With its tick box in focus Space ticks it off, S puts it off by a week, E opens it. */
export function StepRow({ step, onEdit }: { step: PlanStep; onEdit: () => void }) {
  const { t } = useTranslation('plans')
  const { today } = useFormats()
  const tick = useAction('plans.doStep')
  const snooze = useAction('plans.snoozeStep')
  const done = step.doneOn !== null
  const putOff = () => {
    if (!done && !snooze.isPending) snooze.mutate({ id: step.id })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const neighbour = neighbourOf(event.currentTarget, event.key)
    if (event.key === 's') putOff()
    else if (event.key === 'e') onEdit()
    else if (neighbour) neighbour.focus()
    else return
    event.preventDefault()
  }
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Checkbox
        aria-label={step.text}
        checked={done}
        onChange={(event) => tick.mutate({ id: step.id, done: event.currentTarget.checked })}
        onKeyDown={onKeyDown}
      />
      <div className={classes.stepBody}>
        <div className={classes.stepText}>{step.text}</div>
        <Text size="xs" c="dimmed" component="div">
          {done ? (
            <>
              {t('steps.doneOn')} <DateText date={step.doneOn} />
            </>
          ) : (
            <span className={classes.due} data-overdue={step.dueOn < today || undefined}>
              <DateText date={step.dueOn} style="relative" />
            </span>
          )}
          {step.outcome !== '' && ` · ${step.outcome}`}
        </Text>
        {step.note !== '' && (
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
            {step.note}
          </Text>
        )}
      </div>
      {step.criterion !== null && (
        <Badge variant="default" tt="none">
          {step.criterion}
        </Badge>
      )}
      {!done && (
        <Tooltip label={t('steps.snooze')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('steps.snoozeThis', { step: step.text })}
            onClick={putOff}
          >
            <IconClockPause size={17} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('steps.editThis', { step: step.text })}
        onClick={onEdit}
      >
        <IconPencil size={17} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

/** The tick box above or below, for the arrow keys. */
function neighbourOf(box: HTMLInputElement, key: string): HTMLInputElement | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (step === undefined) return undefined
  const boxes = [...(box.closest('ul')?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])]
  return boxes[boxes.indexOf(box) + step]
}
