import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PaperSize } from '../../../shared/paper'

interface HandOutLineProps {
  paper: PaperSize
  onPaper: (paper: PaperSize) => void
  /** What saving as a PDF is called here. */
  saveLabel: string
  /** What is being done. */
  busyWith?: 'file' | 'printer' | null
  disabled?: boolean
  onHandOut: (to: 'file' | 'printer') => void
}

/** On which paper, and whether letters are saved or printed. */
export function HandOutLine({
  paper,
  onPaper,
  saveLabel,
  busyWith = null,
  disabled = false,
  onHandOut,
}: HandOutLineProps) {
  const { t } = useTranslation(['common', 'reports'])
  return (
    <Group justify="space-between">
      <SegmentedControl<PaperSize>
        aria-label={t('reports:preview.paper')}
        value={paper}
        data={['A4', 'Letter']}
        onChange={onPaper}
      />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} aria-hidden="true" />}
          loading={busyWith === 'file'}
          disabled={disabled}
          onClick={() => onHandOut('file')}
        >
          {saveLabel}
        </Button>
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          loading={busyWith === 'printer'}
          disabled={disabled}
          onClick={() => onHandOut('printer')}
        >
          {t('print')}
        </Button>
      </Group>
    </Group>
  )
}
