import { Button, CloseButton, Group, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { ErrorPanel } from '../../components/ErrorPanel'
import { LoadingSkeleton } from '../../components/LoadingSkeleton'
import { PageHeader } from '../../components/PageHeader'
import { useAskedFilter } from '../../components/show-in-list'
import { FilterBar } from '../../components/filter/FilterBar'
import { isFiltered } from '../../components/filter/filter'
import { useSeeSample } from '../../components/use-see-sample'
import { ViewMenu } from '../../components/views/ViewMenu'
import { useWantedView } from '../../components/views/view-wish'
import { useIsShown } from '../../ui-state'
import { BulkBar } from './list/BulkBar'
import { ColumnMenu } from './list/ColumnMenu'
import { CustomerPreview } from './list/CustomerPreview'
import { CustomerTable, type TableHandle } from './list/CustomerTable'
import { ExportButton } from './list/ExportButton'
import { useListLook, useListQuestion, type Sort } from './list/list-state'
import type { Question } from './list/list-question'
import { nextRange, useCustomerPages } from './list/use-customer-pages'
import { useOpenFound } from './list/use-open-found'
import { useSelection } from './list/use-selection'
import classes from './list/CustomersPage.module.css'

/** All customers: search by typing, narrow, sort, select, preview, open. */
export function CustomersPage() {
  const { t } = useTranslation('customers')
  const { query, filter, viewId, sortedWhileSearching, active, preview, ...set } = useListQuestion()
  const look = useListLook()
  const asked = useDeferredValue(query)
  // First who is looked for and whom there is; what is done with the list a moment after, and so that nobody waits for it.
  const besides = useIsShown(false)
  const searching = asked.trim() !== ''
  const sort = searching && !sortedWhileSearching ? null : look.sort
  const question = useMemo<Question>(
    () => ({ query: asked, filter, sort: sort ?? { by: 'relevance', direction: 'ascending' } }),
    [asked, filter, sort],
  )
  const shown = useMemo(() => {
    const { only: _only, ...lasting } = filter
    return { query: question.query ?? '', filter: lasting, sort: question.sort ?? null, board: null }
  }, [question, filter])
  useWantedView(set.open)
  useAskedFilter((wanted) => {
    set.clear()
    set.setFilter(wanted)
  })
  const [range, setRange] = useState({ from: 0, to: 0 })
  const pages = useCustomerPages(question, range)
  const selection = useSelection()
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<TableHandle>(null)
  const hint = useId()
  useEffect(() => search.current?.focus(), [])
  const narrowed = searching || isFiltered(filter)
  const { total, more } = pages
  const activeRow = pages.rowAt(active)
  const openFound = useOpenFound(query, pages.shown.query === query ? (activeRow?.id ?? null) : undefined)
  const sortBy = (next: Sort) => {
    look.setSort(next)
    set.keep({ active: 0, scrollTop: 0, sortedWhileSearching: searching })
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <div className={classes.toolbar}>
        <SearchField
          ref={search}
          query={query}
          onChange={set.setQuery}
          onLeave={() => table.current?.focus()}
          onOpen={openFound}
        />
        <Text c="dimmed" role="status">
          {total !== undefined && t(more ? 'list.countMore' : 'list.count', { count: total })}
          {sort === null && total !== 0 && ` · ${t('list.bestMatch')}`}
        </Text>
        <span className={classes.spring} />
        {besides && total !== undefined && total > 0 && <ExportButton question={question} total={total} />}
        {besides && <ColumnMenu />}
      </div>
      {selection.ids.size > 0 ? (
        <BulkBar selection={selection} />
      ) : (
        <Group gap={6}>
          {besides && (
            <>
              <ViewMenu
                look={shown}
                viewId={viewId}
                onOpen={set.open}
                onClear={set.clear}
                onView={set.setView}
              />
              <FilterBar filter={filter} onChange={set.setFilter} amongOthers />
            </>
          )}
        </Group>
      )}
      <VisuallyHidden id={hint}>{t('list.keys')}</VisuallyHidden>
      <div className={classes.below} data-preview={(preview && activeRow !== undefined) || undefined}>
        {total === undefined && pages.error === null && <LoadingSkeleton lines={12} height={34} />}
        {pages.error !== null && <ErrorPanel error={pages.error} onTryAgain={pages.refetch} />}
        {total === 0 && pages.error === null && (narrowed ? <NobodyMatches /> : <NobodyYet />)}
        {total !== undefined && total > 0 && pages.error === null && (
          <CustomerTable
            ref={table}
            question={question}
            pages={pages}
            total={total}
            selection={selection}
            sort={sort}
            hint={hint}
            onSort={sortBy}
            onRange={(next) => {
              setRange((present) => nextRange(present, next))
            }}
            onType={(letter) => {
              set.setQuery(query + letter)
              search.current?.focus()
            }}
          />
        )}
        {preview && activeRow && <CustomerPreview row={activeRow} />}
      </div>
    </div>
  )
}

interface SearchFieldProps {
  ref: React.Ref<HTMLInputElement>
  query: string
  /** Enter opens whom the search has found. */
  onOpen: () => void
  onChange: (query: string) => void
  /** Down goes to the list. */
  onLeave: () => void
}

function SearchField({ ref, query, onOpen, onChange, onLeave }: SearchFieldProps) {
  const { t } = useTranslation('customers')
  return (
    <TextInput
      ref={ref}
      type="search"
      className={classes.search}
      aria-label={t('list.search')}
      placeholder={t('list.searchHint')}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={
        query !== '' && (
          <CloseButton
            size="sm"
            aria-label={t('list.clearSearch')}
            onClick={() => {
              onChange('')
            }}
          />
        )
      }
      value={query}
      maxLength={200}
      onChange={(event) => {
        onChange(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onLeave()
        else if (event.key === 'Enter') onOpen()
        else if (event.key === 'Escape' && query !== '') onChange('')
        else return
        event.preventDefault()
      }}
    />
  )
}

function NobodyYet() {
  const { t } = useTranslation('customers')
  const seeSample = useSeeSample()
  return (
    <EmptyState
      drawing="people"
      title={t('list.empty.title')}
      text={t('list.empty.text')}
      action={
        <>
          <Button component={Link} href="/data/import">
            {t('list.empty.import')}
          </Button>
          <Button component={Link} href="/customers/new" variant="default">
            {t('list.empty.add')}
          </Button>
        </>
      }
      {...(seeSample && { onSeeSample: seeSample })}
    />
  )
}

function NobodyMatches() {
  const { t } = useTranslation('customers')
  const clear = useListQuestion((state) => state.clear)
  return (
    <EmptyState
      drawing="people"
      title={t('list.nothing.title')}
      text={t('list.nothing.text')}
      action={
        <Button variant="default" onClick={clear}>
          {t('list.nothing.clear')}
        </Button>
      }
    />
  )
}
