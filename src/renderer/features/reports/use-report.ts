import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OperationError } from '../../call'
import { useNotices } from '../../components/notices'
import type { ReportResult } from '../../../shared/operations/reports'
import { makeReport, type Report } from './report'

/** The PDF of a report for the preview; made anew whenever the report or the data changes, and never kept. */
export function usePreview(report: Report) {
  return useQuery<ReportResult, OperationError>({
    queryKey: ['report-preview', report],
    queryFn: () => makeReport(report, 'preview'),
    // Main forgets older previews, so an address must not be shown again later.
    gcTime: 0,
    staleTime: Infinity,
  })
}

/** Prints a report or saves it as a PDF, and says so. */
export function useHandOut(report: Report) {
  const { t } = useTranslation('reports')
  const notices = useNotices()
  return useMutation<ReportResult, OperationError, 'file' | 'printer'>({
    mutationFn: (to) => makeReport(report, to),
    onSuccess: ({ savedAs }) => {
      notices.done(savedAs === null ? t('preview.printed') : t('preview.saved', { name: savedAs }))
    },
    onError: (error) => {
      notices.failed(error)
    },
  })
}
