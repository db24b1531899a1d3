import { Button, Stack } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { useSeeSample } from '../../components/use-see-sample'
import { CreatePersonaDialog } from './CreatePersonaDialog'
import { PersonaCard } from './PersonaCard'

/** All personas with how far they are; a new one, and a blank worksheet to print. */
export function PersonasPage() {
  const { t } = useTranslation('personas')
  const [, navigate] = useLocation()
  const [creating, setCreating] = useState(false)
  const seeSample = useSeeSample()
  const list = useOperation('personas.list', {})
  const personas = list.data?.personas
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Button
              variant="default"
              title={t('blankHint')}
              leftSection={<IconPrinter size={16} aria-hidden="true" />}
              onClick={() => navigate('/reports/persona')}
            >
              {t('blank')}
            </Button>
            {personas !== undefined && personas.length > 0 && (
              <Button
                leftSection={<IconPlus size={16} aria-hidden="true" />}
                onClick={() => setCreating(true)}
              >
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      {list.isPending && <LoadingSkeleton lines={3} height={96} />}
      {list.isError && <ErrorPanel error={list.error} onTryAgain={() => void list.refetch()} />}
      {personas?.length === 0 && (
        <EmptyState
          drawing="persona"
          title={t('empty.title')}
          text={t('empty.text')}
          action={<Button onClick={() => setCreating(true)}>{t('empty.action')}</Button>}
          {...(seeSample && { onSeeSample: seeSample })}
        />
      )}
      {personas !== undefined && personas.length > 0 && (
        <Stack component="ul" gap="sm" m={0} p={0} aria-label={t('list.label')} maw={1200}>
          {personas.map((persona) => (
            <PersonaCard key={persona.id} persona={persona} />
          ))}
        </Stack>
      )}
      {creating && <CreatePersonaDialog onClose={() => setCreating(false)} />}
    </>
  )
}
