import { Button, Input, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../components/formats'
import type { ReportResult } from '../../../shared/operations/reports'
import type { PaperSize } from '../../../shared/values'
import type { Report } from './report'

interface PaperSettingsProps {
  report: Report
  onChange: (report: Report) => void
  /** Pages and size of what is previewed; null while it is being made. */
  result: ReportResult | null
  busyWith: 'file' | 'printer' | null
  onHandOut: (to: 'file' | 'printer') => void
}

/** Which paper, which way round, filled or blank; and what to do with it. */
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
      </Stack>
      <PaperChoice paper={report.paper} onChange={(paper) => onChange({ ...report, paper })} />
      {report.kind === 'board' && (
        <Choice
          label={t('preview.orientation')}
          value={report.orientation}
          options={[
            { value: 'portrait', label: t('preview.portrait') },
            { value: 'landscape', label: t('preview.landscape') },
          ]}
          onChange={(orientation) => onChange({ ...report, orientation })}
        />
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
    </Stack>
  )
}

interface PaperChoiceProps {
  paper: PaperSize
  onChange: (paper: PaperSize) => void
}

export function PaperChoice({ paper, onChange }: PaperChoiceProps) {
  const { t } = useTranslation('reports')
  return (
    <Choice
      label={t('preview.paper')}
      value={paper}
      options={[
        { value: 'A4', label: 'A4' },
        { value: 'Letter', label: 'Letter' },
      ]}
      onChange={onChange}
    />
  )
}

interface ChoiceProps<Value extends string> {
  label: ReactNode
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div>
      <Input.Label component="div" id={id}>
        {label}
      </Input.Label>
      <SegmentedControl<Value>
        fullWidth
        aria-labelledby={id}
        value={value}
        data={options}
        onChange={onChange}
      />
    </div>
  )
}
