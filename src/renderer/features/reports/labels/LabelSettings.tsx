import { Button, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FittedLabel } from '../../../../shared/labels/fit'
import { labelSheets, labelsOn, sheetsFor, type LabelSheetName } from '../../../../shared/labels/sheets'
import type { OutputOf } from '../../../../shared/operations'
import { MOST_RECIPIENTS } from '../../../../shared/operations/mailing'
import { callOperation, useAction } from '../../../api'
import { useFormats } from '../../../components/formats'
import { LeftOut } from '../../../components/LeftOut'
import { mailingOf } from '../../../components/mailing'
import { MissingLetters } from '../../../components/MissingLetters'
import { useNotices } from '../../../components/notices'
import type { CustomerSelection } from '../../../components/selection'
import { useSheetChoices } from './sheet-choices'

/** On which sheet, and from which label on (from 1). */
export interface LabelChoice {
  sheet: LabelSheetName
  start: number
}

interface LabelSettingsProps {
  whom: CustomerSelection
  /** Null while it is not known. */
  mailing: OutputOf<'customers.mailing'> | null
  labels: readonly FittedLabel[]
  choice: LabelChoice
  onChange: (choice: LabelChoice) => void
}

/** As many who are cut are named. */
const MOST_CUT = 5

/** The buttons, what will come of them, and how it is printed. */
export function LabelSettings({ whom, mailing, labels, choice, onChange }: LabelSettingsProps) {
  const { t } = useTranslation(['mailing', 'common', 'reports'])
  const notices = useNotices()
  const sheets = useSheetChoices()
  const handOut = useMutation({
    mutationFn: (to: 'file' | 'printer') => {
      const { for: _label, ...wanted } = mailingOf(whom, 'label')
      return callOperation('reports.labels', { ...wanted, ...choice, to })
    },
    onSuccess: ({ savedAs }) => {
      notices.done(
        savedAs === null ? t('reports:preview.printed') : t('reports:preview.saved', { name: savedAs }),
      )
    },
    onError: (error) => notices.failed(error),
  })
  const sheet = labelSheets[choice.sheet]
  const total = mailing?.total ?? 0
  const fits = total > 0 && total <= MOST_RECIPIENTS
  const cut = labels.flatMap((label, index) => (label.cut ? [mailing?.recipients[index]?.name ?? ''] : []))
  return (
    <>
      <Text role="status" fw={600} mih="1.5em">
        {mailing &&
          `${t('labels.count', { count: total })} ${t('labels.sheets', { count: sheetsFor(sheet, total, choice.start) })}`}
      </Text>
      <Stack gap="xs">
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          disabled={!fits || handOut.isPending}
          loading={handOut.isPending && handOut.variables === 'printer'}
          onClick={() => handOut.mutate('printer')}
        >
          {t('common:print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} aria-hidden="true" />}
          disabled={!fits || handOut.isPending}
          loading={handOut.isPending && handOut.variables === 'file'}
          onClick={() => handOut.mutate('file')}
        >
          {t('reports:preview.savePdf')}
        </Button>
        <Text size="sm">{t('labels.actualSize')}</Text>
        <MissingLetters letters={handOut.data?.missing ?? []} />
      </Stack>
      {total > MOST_RECIPIENTS && (
        <Text size="sm">{t('labels.tooMany', { count: total, most: MOST_RECIPIENTS })}</Text>
      )}
      {mailing && <LeftOut mailing={mailing} />}
      {cut.length > 0 && (
        <Text size="sm" role="status">
          {t('labels.cut', { count: cut.length, names: cut.slice(0, MOST_CUT).join(', ') })}
          {cut.length > MOST_CUT && ' …'}
        </Text>
      )}
      <Select
        label={t('labels.sheet')}
        description={t('labels.sheetHint')}
        data={sheets}
        value={choice.sheet}
        allowDeselect={false}
        onChange={(name) => onChange({ sheet: name ?? choice.sheet, start: 1 })}
      />
      <NumberInput
        label={t('labels.start')}
        description={t('labels.startHint')}
        value={choice.start}
        min={1}
        max={labelsOn(sheet)}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(start) => onChange({ ...choice, start: Number(start) || 1 })}
      />
      <CountryField />
    </>
  )
}

/** The owner's country: asked here, where it matters; kept in the settings. */
function CountryField() {
  const { t } = useTranslation('mailing')
  const { settings } = useFormats()
  const [country, setCountry] = useState(settings.country)
  const save = useAction('settings.update', { quiet: true })
  return (
    <TextInput
      label={t('labels.country')}
      description={t('labels.countryHint')}
      value={country}
      maxLength={200}
      onChange={(event) => setCountry(event.currentTarget.value)}
      onBlur={() => {
        if (country.trim() !== settings.country) save.mutate({ country })
      }}
    />
  )
}
