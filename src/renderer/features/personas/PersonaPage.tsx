import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { useOperation } from '../../api'
import { isOperationError } from '../../call'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { PersonaEditor } from './PersonaEditor'

/** The worksheet of one persona. */
export function PersonaPage() {
  const { t } = useTranslation('personas')
  const { id } = useParams<{ id: string }>()
  const known = useOperation('personas.get', { id: Number(id) })
  const list = useOperation('personas.traits', {})
  const traits = useMemo(
    () => new Map((list.data?.traits ?? []).map((trait) => [trait.id, trait])),
    [list.data],
  )
  if (isOperationError(known.error, 'not-found')) return <Gone />
  const failed = known.isError ? known : list.isError ? list : null
  if (known.data && list.data) {
    return <PersonaEditor key={known.data.id} persona={known.data} traits={traits} />
  }
  return (
    <>
      <PageHeader title={t('title')} />
      {failed ? (
        <ErrorPanel error={failed.error} onTryAgain={() => void failed.refetch()} />
      ) : (
        <LoadingSkeleton />
      )}
    </>
  )
}

function Gone() {
  const { t } = useTranslation('personas')
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState
        drawing="persona"
        title={t('title')}
        text={t('page.notFound')}
        action={
          <Anchor component={Link} href="/personas">
            {t('page.back')}
          </Anchor>
        }
      />
    </>
  )
}
