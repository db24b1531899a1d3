import { Anchor, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { useOperation } from '../../../api'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorPanel } from '../../../components/ErrorPanel'
import { LoadingSkeleton } from '../../../components/LoadingSkeleton'
import { PageHeader } from '../../../components/PageHeader'
import { readSelection } from '../../../components/selection'
import { ManyLetters } from './ManyLetters'

/** A letter to many customers: which, to whom, looked over, printed and noted. */
export function LetterToManyPage() {
  const { t } = useTranslation(['mailing', 'plans'])
  const { letterId, selection } = useParams()
  const asked = readSelection(selection)
  const { data, error, refetch } = useOperation('plans.letters', {})
  const [chosen, setChosen] = useState(letterId)
  const [whom, setWhom] = useState(asked)
  const letters = data?.letters ?? []
  const letter = letters.find(({ id }) => String(id) === chosen) ?? letters[0]
  const isMissing = whom === null || (data && !letter)
  return (
    <>
      <PageHeader
        title={t('letters.kind')}
        subtitle={
          <Anchor component={Link} href="/plans/letters" size="sm">
            {`← ${t('plans:letters.all')}`}
          </Anchor>
        }
      />
      {error && <ErrorPanel error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <LoadingSkeleton lines={8} />}
      {isMissing && (
        <EmptyState drawing="page" title={t('plans:letters.none')} text={t('plans:letters.noneText')} />
      )}
      {letter && whom && (
        <Stack gap="md">
          <Select
            label={t('plans:letters.which')}
            data={letters.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(letter.id)}
            allowDeselect={false}
            onChange={(id) => setChosen(id ?? undefined)}
            maw={360}
          />
          <ManyLetters key={letter.id} letter={letter} whom={whom} onWhom={setWhom} />
        </Stack>
      )}
    </>
  )
}
