import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonaDetail } from '../../../../shared/operations/personas'
import type { Revision } from '../../../../shared/operations/personaRevisions'
import { useAction, useOperation } from '../../../api'
import { DateText } from '../../../components/DateText'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { Comparison, type Compared } from './Comparison'
import { KeepForm } from './KeepForm'
import { ReviewDay } from './ReviewDay'
import classes from './RevisionsTab.module.css'

/** Who the persona was, and when: what is kept, compared with each other or with now, and restored. */
export function RevisionsTab({ persona }: { persona: PersonaDetail }) {
  const { t } = useTranslation('personaRevisions')
  const kept = useOperation('personas.revisions', { personaId: persona.id })
  const [compared, setCompared] = useState<Compared | null>(null)
  const revisions = kept.data?.revisions ?? []
  const there = (id: number) => revisions.some((one) => one.id === id)
  const shown = compared && there(compared.beforeId) ? compared : null
  return (
    <Stack gap="lg" maw={1000}>
      <div>
        <Title order={2} dir="auto">
          {t('title', { name: persona.name })}
        </Title>
        <Text c="dimmed">{t('explain')}</Text>
      </div>
      <Group justify="space-between" align="flex-start">
        <KeepForm personaId={persona.id} />
        <ReviewDay persona={persona} />
      </Group>
      {kept.isError && <ErrorPanel error={kept.error} onTryAgain={() => void kept.refetch()} />}
      {kept.isPending && <LoadingSkeleton lines={2} height={40} />}
      {kept.data && revisions.length === 0 && <Text c="dimmed">{t('nothing')}</Text>}
      {revisions.length > 0 && (
        <ul className={classes.list} aria-label={t('list')}>
          {revisions.map((revision) => (
            <RevisionRow
              key={revision.id}
              revision={revision}
              onCompare={() => {
                setCompared({ beforeId: revision.id, afterId: null })
                requestAnimationFrame(() => document.getElementById('comparison-title')?.focus())
              }}
            />
          ))}
        </ul>
      )}
      {shown && (
        <Comparison
          revisions={revisions}
          compared={{
            ...shown,
            afterId: shown.afterId !== null && there(shown.afterId) ? shown.afterId : null,
          }}
          onChange={setCompared}
          onClose={() => setCompared(null)}
        />
      )}
    </Stack>
  )
}

function RevisionRow({ revision, onCompare }: { revision: Revision; onCompare: () => void }) {
  const { t } = useTranslation('personaRevisions')
  const restore = useAction('personas.restoreRevision')
  const remove = useAction('personas.removeRevision')
  const { id, name, keptOn } = revision
  return (
    <li className={classes.row}>
      <Text fw={560} dir="auto" className={classes.name}>
        {name}
      </Text>
      <Text size="sm" c="dimmed">
        <DateText date={keptOn} />
      </Text>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('compareWithNow', { name })}
        onClick={onCompare}
      >
        {t('compare')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('restoreNamed', { name })}
        loading={restore.isPending}
        onClick={() => restore.mutate({ id })}
      >
        {t('restore')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('remove', { name })}
        onClick={() => remove.mutate({ id })}
      >
        <IconTrash size={16} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
