import { Paper, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './transfer.module.css'

interface StepCardProps {
  /** 1–4. */
  number: number
  title: string
  text?: string
  /** At the right of the title. */
  aside?: ReactNode
  children: ReactNode
}

/** One of the four steps, as a part of the page. */
export function StepCard({ number, title, text, aside, children }: StepCardProps) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} className={classes.step}>
      <header className={classes.stepHead}>
        <span className={classes.stepNumber} aria-hidden="true">
          {number}
        </span>
        <div className={classes.stepWords}>
          <Title order={2} id={id} tabIndex={-1}>
            {title}
          </Title>
          {text !== undefined && (
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          )}
        </div>
        {aside}
      </header>
      {children}
    </Paper>
  )
}
