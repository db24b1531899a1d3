import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { gradeLetters } from '../../../shared/choices'
import { planPlaces } from '../../../shared/operations/plans'
import { useOperation } from '../../api'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { useMakePlan } from '../../components/plan-making'
import { useSeeSample } from '../../components/use-see-sample'
import { PlanBoard } from './PlanBoard'
import { PlanList } from './PlanList'
import { usePlansState } from './plans-state'
import classes from './plans.module.css'

/** All plans: as a board by where they stand, or as a list. */
export function PlansPage() {
  const { t } = useTranslation('plans')
  const { view, query, grade } = usePlansState()
  const [settled] = useDebouncedValue(query, 120)
  const makePlan = useMakePlan()
  const seeSample = useSeeSample()
  const board = useOperation(
    'plans.board',
    { query: settled, ...(grade && { grade }) },
    { keepPrevious: true },
  )
  const none = board.data?.total === 0
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => makePlan?.({ customerIds: [] })}
    >
      {t('new')}
    </Button>
  )
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={none ? undefined : add} />
      {board.error && <ErrorPanel error={board.error} onTryAgain={() => void board.refetch()} />}
      {!board.data && !board.error && <LoadingSkeleton lines={6} height={64} />}
      {none && (
        <EmptyState
          drawing="clock"
          title={t('empty.title')}
          text={t('empty.text')}
          action={add}
          {...(seeSample && { onSeeSample: seeSample })}
        />
      )}
      {board.data && !none && (
        <>
          <PlansFilter />
          {view === 'board' ? (
            <PlanBoard columns={board.data.columns} />
          ) : (
            <PlanList query={settled} grade={grade} />
          )}
        </>
      )}
    </div>
  )
}

function PlansFilter() {
  const { t } = useTranslation(['plans', 'common'])
  const { view, query, grade, place, set } = usePlansState()
  return (
    <Group gap="xs" mb="sm">
      <TextInput
        aria-label={t('filter.query')}
        placeholder={t('filter.query')}
        value={query}
        onChange={(event) => set({ query: event.currentTarget.value })}
        w={240}
      />
      <Select
        aria-label={t('filter.grade')}
        placeholder={t('filter.grade')}
        data={gradeLetters.map((letter) => ({ value: letter, label: t(`purpose.${letter}`) }))}
        value={grade}
        onChange={(value) => set({ grade: value })}
        clearable
        clearButtonProps={{ 'aria-label': t('common:clear') }}
        w={220}
      />
      {view === 'list' && (
        <Select
          aria-label={t('filter.place')}
          placeholder={t('filter.place')}
          data={planPlaces.map((one) => ({ value: one, label: t(`place.${one}`) }))}
          value={place}
          onChange={(value) => set({ place: value })}
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
          w={200}
        />
      )}
      <SegmentedControl<'board' | 'list'>
        aria-label={t('filter.view')}
        value={view}
        data={[
          { value: 'board', label: t('filter.board') },
          { value: 'list', label: t('filter.list') },
        ]}
        onChange={(value) => set({ view: value })}
        ml="auto"
      />
    </Group>
  )
}
