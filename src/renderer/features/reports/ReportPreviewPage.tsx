import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { ErrorPanel } from '../../components/ErrorPanel'
import { PageHeader } from '../../components/PageHeader'
import { BackToReports } from './BackToReports'
import { PaperSettings } from './PaperSettings'
import { PdfFrame } from './PdfFrame'
import { reportOfAddress, type Report } from './report'
import classes from './reports.module.css'
import { useLayout } from './use-layout'
import { useHandOut, usePreview } from './use-report'

/** What will be printed, as it will be printed, with the paper and the buttons beside it. */
export function ReportPreviewPage() {
  const { t } = useTranslation('reports')
  const { kind, id } = useParams()
  const asked = reportOfAddress(kind, id)
  if (!asked) {
    return (
      <>
        <PageHeader title={t('title')} subtitle={t('preview.unknown')} />
        <BackToReports />
      </>
    )
  }
  return <Preview key={`${asked.kind} ${id ?? ''}`} asked={asked} />
}

function Preview({ asked }: { asked: NonNullable<ReturnType<typeof reportOfAddress>> }) {
  const { t } = useTranslation('reports')
  const [layout, keepLayout] = useLayout(asked.kind)
  const [form, setForm] = useState(asked.form)
  const report: Report = { ...asked, layout, form }
  const preview = usePreview(report)
  const handOut = useHandOut(report)
  const title = t(`${asked.kind}.kind`)
  return (
    <>
      <PageHeader title={title} />
      <div className={classes.preview}>
        <div className={classes.side}>
          <BackToReports report={asked} />
          <PaperSettings
            report={report}
            onChange={(changed) => {
              keepLayout(changed.layout)
              setForm(changed.form)
            }}
            result={preview.data ?? null}
            busyWith={handOut.isPending ? handOut.variables : null}
            onHandOut={(to) => {
              handOut.mutate(to)
            }}
          />
        </div>
        {preview.isError ? (
          <ErrorPanel
            error={preview.error}
            title={t('preview.failed')}
            onTryAgain={() => void preview.refetch()}
          />
        ) : (
          <PdfFrame address={preview.data?.preview ?? null} label={t('preview.label', { title })} />
        )}
      </div>
    </>
  )
}
