import type { ReactNode } from 'react'
import classes from './plans.module.css'

interface ChoiceListProps {
  label: string
  items: readonly { id: number; label: string; mark?: ReactNode }[]
  chosen: number | null
  onChoose: (id: number) => void
}

/** What there is to choose from, one below the other. */
export function ChoiceList({ label, items, chosen, onChoose }: ChoiceListProps) {
  return (
    <ul className={classes.choices} aria-label={label}>
      {items.map(({ id, label: name, mark }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.choice}
            onClick={() => onChoose(id)}
            {...(id === chosen && { 'aria-current': 'true' as const })}
          >
            {mark}
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
