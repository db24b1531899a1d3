import { useTranslation } from 'react-i18next'
import type { CustomerFilter } from '../../../shared/operations/customers'

/** The search and the filter in words, so that paper says what it leaves out: 'Grade A, B · Tagged school'. */
export function useFilterWords(query: string, filter: CustomerFilter): string {
  const { t } = useTranslation(['common', 'reports', 'customers'])
  const list = (values: readonly string[]) => values.join(', ')
  const parts: string[] = []
  if (query !== '') parts.push(t('reports:print.filter.query', { query }))
  if (filter.only !== undefined) parts.push(filter.only.name)
  if (filter.grade?.length)
    parts.push(
      t('reports:print.filter.grade', { values: list(filter.grade.map((grade) => t(`grade.${grade}`))) }),
    )
  if (filter.status?.length)
    parts.push(
      t('reports:print.filter.status', {
        values: list(filter.status.map((status) => t(`customers:status.${status}`))),
      }),
    )
  if (filter.stage?.length)
    parts.push(
      t('reports:print.filter.stage', {
        values: list(filter.stage.map((stage) => t(`customers:stage.${stage}`))),
      }),
    )
  if (filter.kind?.length)
    parts.push(
      t('reports:print.filter.kind', {
        values: list(filter.kind.map((kind) => t(`customers:kind.${kind}`))),
      }),
    )
  if (filter.tags?.length) parts.push(t('reports:print.filter.tags', { values: list(filter.tags) }))
  if (filter.fit?.length)
    parts.push(
      t('reports:print.filter.fit', {
        values: list(filter.fit.map((band) => t(`customers:filter.fitBand.${band}`))),
      }),
    )
  if (filter.place !== undefined) parts.push(t('reports:print.filter.place', { values: filter.place }))
  if (filter.overridden === true) parts.push(t('reports:print.filter.overridden'))
  if (filter.overridden === false) parts.push(t('reports:print.filter.notOverridden'))
  if (filter.archived === 'archived') parts.push(t('reports:print.filter.archived'))
  if (filter.archived === 'all') parts.push(t('reports:print.filter.withArchived'))
  return parts.length === 0 ? t('reports:print.all') : parts.join(' · ')
}
