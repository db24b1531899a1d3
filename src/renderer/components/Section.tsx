import { Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './Section.module.css'

interface SectionProps {
  title: string
  /** One or two quiet sentences. */
  text?: ReactNode
  /** Beside the title: a mark such as "Saved". */
  mark?: ReactNode
  children: ReactNode
}

/** A named part of a page: what it is about at the left, what one does with it at the right. */
export function Section({ title, text, mark, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.about}>
        <Title order={2} id={id} className={classes.title}>
          {title}
        </Title>
        {text !== undefined && (
          <Text component="p" size="sm" c="dimmed" m={0}>
            {text}
          </Text>
        )}
        {mark}
      </div>
      <div className={classes.content}>{children}</div>
    </section>
  )
}
