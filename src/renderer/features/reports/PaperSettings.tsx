import { Button, Stack, Text } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../components/formats'
import { MissingLetters } from '../../components/MissingLetters'
import type { ReportResult } from '../../../shared/operations/reports'
import { Choice, FormChoice, LayoutChoices } from './LayoutChoices'
import type { Report } from './report'

interface PaperSettingsProps {
  report: Report
  onChange: (report: Report) => void
  /** Pages and size of what is previewed; null while it is being made. */
  result: ReportResult | null
  busyWith: 'file' | 'printer' | null
  onHandOut: (to: 'file' | 'printer') => void
}

/** What of it, how it is laid out, and what to do with it. */
export function PaperSettings({ report, onChange, result, busyWith, onHandOut }: PaperSettingsProps) {
  const { t } = useTranslation(['reports', 'common'])
  const { bytes } = useFormats()
  const pages = result?.pages ?? null
  return (
    <Stack gap="md" component="section" aria-label={t('preview.settings')}>
      <Stack gap="xs">
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          loading={busyWith === 'printer'}
          disabled={busyWith === 'file'}
          onClick={() => onHandOut('printer')}
        >
          {t('common:print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} aria-hidden="true" />}
          loading={busyWith === 'file'}
          disabled={busyWith === 'printer'}
          onClick={() => onHandOut('file')}
        >
          {t('preview.savePdf')}
        </Button>
        <Text size="sm" c="dimmed" role="status" mih="1.5em">
          {pages !== null &&
            t('preview.size', {
              pages: t('preview.pages', { count: pages }),
              size: bytes(result?.bytes ?? 0),
            })}
        </Text>
        <MissingLetters letters={result?.missing ?? []} />
      </Stack>
      {report.kind === 'customer' && (
        <FormChoice form={report.form} onChange={(form) => onChange({ ...report, form })} />
      )}
      {report.kind === 'persona' && report.id !== null && (
        <Choice
          label={t('preview.content')}
          value={report.form}
          options={[
            { value: 'onePager', label: t('preview.onePager') },
            { value: 'worksheet', label: t('preview.filled') },
            { value: 'blank', label: t('preview.blank') },
          ]}
          onChange={(form) => onChange({ ...report, form })}
        />
      )}
      <LayoutChoices
        layout={report.layout}
        upright={report.kind === 'customer' && report.form === 'short'}
        onChange={(layout) => onChange({ ...report, layout })}
      />
    </Stack>
  )
}
