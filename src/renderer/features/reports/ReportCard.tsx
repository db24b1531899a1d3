import { Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './reports.module.css'

interface ReportCardProps {
  title: string
  about: string
  /** The page in small, or a drawing. */
  picture: ReactNode
  /** What to choose, and the buttons. */
  children: ReactNode
}

/** One thing that can be printed. */
export function ReportCard({ title, about, picture, children }: ReportCardProps) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.desk}>{picture}</div>
      <Title order={2} id={id}>
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <div className={classes.spring} />
      {children}
    </section>
  )
}
