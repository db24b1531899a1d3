import { Input, SegmentedControl, Stack, Switch } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageLayout } from '../../../shared/paper'

interface LayoutChoicesProps {
  layout: PageLayout
  /** What is exactly one page stands upright. */
  upright?: boolean
  onChange: (layout: PageLayout) => void
}

/** Which paper, which way round, how wide its edges are, and whether there is colour. */
export function LayoutChoices({ layout, upright = false, onChange }: LayoutChoicesProps) {
  const { t } = useTranslation(['reports', 'settings'])
  return (
    <Stack gap="md" role="group" aria-label={t('preview.settings')}>
      <Choice
        label={t('preview.paper')}
        value={layout.paper}
        options={[
          { value: 'A4', label: 'A4' },
          { value: 'Letter', label: 'Letter' },
        ]}
        onChange={(paper) => onChange({ ...layout, paper })}
      />
      {!upright && (
        <Choice
          label={t('preview.orientation')}
          value={layout.orientation}
          options={[
            { value: 'portrait', label: t('preview.portrait') },
            { value: 'landscape', label: t('preview.landscape') },
          ]}
          onChange={(orientation) => onChange({ ...layout, orientation })}
        />
      )}
      <Choice
        label={t('preview.margins')}
        value={layout.margins}
        options={(['narrow', 'normal', 'wide'] as const).map((value) => ({
          value,
          label: t(`settings:print.margin.${value}`),
        }))}
        onChange={(margins) => onChange({ ...layout, margins })}
      />
      <Switch
        label={t('preview.blackAndWhite')}
        checked={layout.blackAndWhite}
        onChange={(event) => onChange({ ...layout, blackAndWhite: event.currentTarget.checked })}
      />
    </Stack>
  )
}

/** A customer on one page, or in full. */
export function FormChoice({ form, onChange }: { form: string; onChange: (form: 'short' | 'long') => void }) {
  const { t } = useTranslation('reports')
  return (
    <Choice
      label={t('preview.content')}
      value={form === 'long' ? form : 'short'}
      options={[
        { value: 'short', label: t('preview.short') },
        { value: 'long', label: t('preview.long') },
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

/** A few possibilities beside each other, one of which is chosen; by the arrow keys too. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
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
