import { ActionIcon, Tooltip } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api'

interface PrimaryStarProps {
  persona: { id: number; name: string; kind: 'ideal' | 'negative'; primary: boolean }
}

/** A star that says which persona customers are held against, and makes another one that. */
export function PrimaryStar({ persona: { id, name, kind, primary } }: PrimaryStarProps) {
  const { t } = useTranslation('personas')
  const save = useAction('personas.save')
  const label = primary ? t('list.primary') : t('list.makePrimary', { name })
  if (kind === 'negative') return null
  return (
    <Tooltip label={label} multiline maw={260}>
      <ActionIcon
        variant="subtle"
        color={primary ? 'ochre' : 'gray'}
        aria-label={t('list.makePrimary', { name })}
        aria-pressed={primary}
        onClick={() => {
          if (!primary) save.mutate({ id, persona: { primary: true } })
        }}
      >
        {primary ? (
          <IconStarFilled size={18} aria-hidden="true" />
        ) : (
          <IconStar size={18} aria-hidden="true" />
        )}
      </ActionIcon>
    </Tooltip>
  )
}
