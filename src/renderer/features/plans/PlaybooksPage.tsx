import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaybookDraft } from '../../../shared/operations/planTemplates'
import { useOperation } from '../../api'
import { ErrorPanel } from '../../components/ErrorPanel'
import { GradeRing } from '../../components/GradeRing'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { leaveUnlessUnsaved } from '../../components/unsaved'
import { ChoiceList } from './ChoiceList'
import { PlaybookForm } from './PlaybookForm'
import classes from './plans.module.css'

/** The playbooks plans are made from: choose one at the left, change it at the right. */
export function PlaybooksPage() {
  const { t } = useTranslation('plans')
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  const choose = (choice: number | 'new') => leaveUnlessUnsaved(() => setChosen(choice))
  const list = useOperation('plans.playbooks', {})
  const playbooks = list.data?.playbooks ?? []
  const shown = chosen === 'new' ? undefined : (playbooks.find(({ id }) => id === chosen) ?? playbooks[0])
  const fresh: PlaybookDraft = { grade: 'B', name: '', about: '', days: 90, weakest: 0, steps: [] }
  return (
    <>
      <PageHeader title={t('playbooks.title')} subtitle={t('playbooks.subtitle')} />
      {list.error && <ErrorPanel error={list.error} onTryAgain={() => void list.refetch()} />}
      {!list.data && !list.error && <LoadingSkeleton lines={6} />}
      {list.data && (
        <div className={classes.split}>
          <Stack gap="sm">
            <ChoiceList
              label={t('playbooks.title')}
              items={playbooks.map(({ id, name, grade }) => ({
                id,
                label: name,
                mark: <GradeRing grade={grade} size="sm" />,
              }))}
              chosen={shown?.id ?? null}
              onChoose={choose}
            />
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => choose('new')}
            >
              {t('playbooks.add')}
            </Button>
          </Stack>
          {shown === undefined && chosen !== 'new' ? (
            <Text c="dimmed">{t('playbooks.none')}</Text>
          ) : (
            <PlaybookForm key={shown?.id ?? 'new'} playbook={shown ?? fresh} onSaved={setChosen} />
          )}
        </div>
      )}
    </>
  )
}
