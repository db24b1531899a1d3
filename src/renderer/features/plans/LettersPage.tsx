import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterDraft } from '../../../shared/operations/planTemplates'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { leaveUnlessUnsaved } from '../../components/unsaved'
import { ChoiceList } from './ChoiceList'
import { LetterForm } from './LetterForm'
import classes from './plans.module.css'

/** The letters there are: choose one at the left, change it at the right. */
export function LettersPage() {
  const { t } = useTranslation('plans')
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  const choose = (choice: number | 'new') => leaveUnlessUnsaved(() => setChosen(choice))
  const list = useOperation('plans.letters', {})
  const letters = list.data?.letters ?? []
  const shown = chosen === 'new' ? undefined : (letters.find(({ id }) => id === chosen) ?? letters[0])
  const fresh: LetterDraft = { purpose: 'other', name: '', subject: '', body: t('letters.fresh') }
  return (
    <>
      <PageHeader title={t('letters.title')} subtitle={t('letters.subtitle')} />
      {list.error && <ErrorPanel error={list.error} onTryAgain={() => void list.refetch()} />}
      {!list.data && !list.error && <LoadingSkeleton lines={6} />}
      {list.data && (
        <div className={classes.split}>
          <Stack gap="sm">
            <ChoiceList
              label={t('letters.title')}
              items={letters.map(({ id, name }) => ({ id, label: name }))}
              chosen={shown?.id ?? null}
              onChoose={choose}
            />
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => choose('new')}
            >
              {t('letters.add')}
            </Button>
          </Stack>
          {shown === undefined && chosen !== 'new' ? (
            <Text c="dimmed">{t('letters.none')}</Text>
          ) : (
            <LetterForm key={shown?.id ?? 'new'} letter={shown ?? fresh} onSaved={setChosen} />
          )}
        </div>
      )}
    </>
  )
}
