import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OutputOf } from '../../../shared/operations'
import { useFormats } from '../../components/formats'
import classes from './PersonaCard.module.css'
import { PersonaPortrait } from './portrait/PersonaPortrait'
import { PrimaryStar } from './PrimaryStar'

interface PersonaCardProps {
  persona: OutputOf<'personas.list'>['personas'][number]
}

/** One persona in the list. */
export function PersonaCard({ persona }: PersonaCardProps) {
  const { t } = useTranslation('personas')
  const { share, moment } = useFormats()
  const percent = share(persona.completeness.total / 100)
  return (
    <Paper component="li" bg="var(--surface)" p="md" className={classes.card}>
      <PersonaPortrait personaId={persona.id} name={persona.name} size={48} />
      <Stack gap={4} flex={1} miw={0}>
        <Group gap="xs">
          <Anchor
            component={Link}
            href={`/personas/${String(persona.id)}`}
            className={classes.name}
            dir="auto"
          >
            {persona.name}
          </Anchor>
          <Badge variant="default" tt="none" color={persona.kind === 'negative' ? 'brick' : 'teal'}>
            {t(`kind.${persona.kind}`)}
          </Badge>
        </Group>
        <Text lineClamp={2} dir="auto">
          {persona.statement}
        </Text>
        <Text size="sm" c="dimmed">
          {t('list.changed', { when: moment(persona.updatedAt) })}
        </Text>
      </Stack>
      <div className={classes.side}>
        <Text size="sm" ta="right">
          {t('list.complete', { percent })}
        </Text>
        <span className={classes.bar} aria-hidden="true">
          <span style={{ width: `${String(persona.completeness.total)}%` }} />
        </span>
      </div>
      <div className={classes.star}>
        <PrimaryStar persona={persona} />
      </div>
    </Paper>
  )
}
