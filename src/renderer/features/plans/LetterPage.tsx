import { Anchor, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import { useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { LetterDesk } from './LetterDesk'

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/** A letter to one customer: chosen, filled in, looked over, printed. */
export function LetterPage() {
  const { t } = useTranslation('plans')
  const params = useParams()
  const [, navigate] = useLocation()
  const customerId = numberOf(params['customerId'])
  const letters = useOperation('plans.letters', {})
  const asked = numberOf(params['letterId'])
  const letterId = asked ?? letters.data?.letters[0]?.id ?? null
  const letter = useOperation(
    'plans.letterFor',
    { letterId: letterId ?? 1, customerId: customerId ?? 1 },
    { enabled: letterId !== null && customerId !== null },
  )
  const missing = customerId === null || letter.error?.code === 'not-found'
  const none = letters.data?.letters.length === 0
  return (
    <>
      <PageHeader
        title={letter.data ? t('letters.to', { name: letter.data.customerName }) : t('letters.title')}
        subtitle={
          <Anchor component={Link} href="/plans/letters" size="sm">
            {`← ${t('letters.all')}`}
          </Anchor>
        }
      />
      {missing || none ? (
        <EmptyState drawing="page" title={t('letters.none')} text={t('letters.noneText')} />
      ) : (
        <Stack gap="md">
          <Select
            label={t('letters.which')}
            data={(letters.data?.letters ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            value={letterId === null ? null : String(letterId)}
            allowDeselect={false}
            onChange={(id) =>
              navigate(`/plans/letters/for/${String(customerId)}/${id ?? ''}`, { replace: true })
            }
            maw={360}
          />
          {letter.data?.doNotContact && <Text role="status">{t('letters.doNotContact')}</Text>}
          {letter.error && <ErrorPanel error={letter.error} onTryAgain={() => void letter.refetch()} />}
          {!letter.data && !letter.error && <LoadingSkeleton lines={8} />}
          {letter.data && letterId !== null && (
            <LetterDesk
              key={`${String(letterId)} ${String(customerId)}`}
              customerId={customerId}
              letterId={letterId}
              letter={letter.data}
            />
          )}
        </Stack>
      )}
    </>
  )
}
