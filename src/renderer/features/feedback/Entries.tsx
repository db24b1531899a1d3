import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './feedback.module.css'

/** How many are shown before one asks for all. */
const few = 3

interface EntriesProps<Item> {
  title: string
  /** Newest first; none is nothing shown. */
  items: readonly Item[]
  children: (item: Item) => ReactNode
}

/** A short list under a title: the newest, and all when asked. */
export function Entries<Item>({ title, items, children }: EntriesProps<Item>) {
  const { t } = useTranslation('feedback')
  const id = useId()
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  return (
    <>
      <Text id={id} fw={600} size="sm" mt="xs">
        {title}
      </Text>
      <ul className={classes.entries} aria-labelledby={id}>
        {(all ? items : items.slice(0, few)).map(children)}
      </ul>
      {!all && items.length > few && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setAll(true)
          }}
        >
          {t('showAll', { count: items.length })}
        </Button>
      )}
    </>
  )
}

/** A pencil at the end of an entry. */
export function EditButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      <IconPencil size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  )
}
