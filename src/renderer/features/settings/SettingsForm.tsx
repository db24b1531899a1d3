import { Grid, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { settingsSchema, type Settings } from '../../../shared/operations/settings'
import { useAction } from '../../api'
import { currencyChoices, localeChoices } from '../../components/choices'
import { MoneyField, NumberField, SelectField, TextField } from '../../components/fields'
import { useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'
import { Section } from '../../components/Section'
import { useAutosave } from '../../components/use-autosave'
import { LogoField } from './logo/LogoField'
import { LookAsOf } from './LookAsOf'
import { PrintSection } from './PrintSection'
import { SaveMark } from './SaveMark'

type Key = keyof Settings

/** The settings that travel with the business; saved as they are changed. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings')
  const formats = useFormats()
  const form = useZodForm(settingsSchema, {
    defaultValues: settings,
    shouldFocusError: false,
    mode: 'onChange',
  })
  const update = useAction('settings.update', { quiet: true })
  // What main has, or will have: newer than the settings that are shown, until they have been asked again.
  const known = useRef(settings)
  const save = async (values: Settings) => {
    const before = known.current
    const changes = changesOf(before, values)
    if (Object.keys(changes).length === 0) return true
    known.current = { ...before, ...changes }
    const saved = await update.mutateAsync(changes).catch(() => null)
    known.current = saved ?? before
    return saved !== null
  }
  useEffect(() => {
    // What was changed elsewhere comes in; what is typed and not saved yet stays.
    const typed = changesOf(known.current, form.getValues())
    known.current = settings
    form.reset({ ...settings, ...typed }, { keepErrors: true, keepTouched: true })
  }, [form, settings])
  const state = useAutosave(form, save)
  const { control } = form
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()} aria-label={t('title')}>
      <Section title={t('business.title')} mark={<SaveMark state={state} />}>
        <Stack gap="md">
          <TextField
            control={control}
            name="business"
            label={t('business.name')}
            description={t('business.nameHint')}
          />
          <TextField
            control={control}
            name="owner"
            label={t('business.owner')}
            description={t('business.ownerHint')}
          />
          <TextField
            control={control}
            name="country"
            label={t('business.country')}
            description={t('business.countryHint')}
          />
          <LogoField />
        </Stack>
      </Section>
      <Section title={t('money.title')}>
        <Grid gap="md">
          <Grid.Col span={12}>
            <SelectField
              control={control}
              name="currency"
              label={t('money.currency')}
              description={t('money.currencyHint')}
              data={currencyChoices()}
              searchable
            />
          </Grid.Col>
          <Grid.Col span={6}>
            <MoneyField
              control={control}
              name="hourlyRate"
              label={t('money.hourlyRate')}
              description={t('money.hourlyRateHint')}
            />
          </Grid.Col>
          <Grid.Col span={6}>
            <NumberField
              control={control}
              name="defaultMarginPercent"
              label={t('money.margin')}
              description={t('money.marginHint')}
              suffix=" %"
              digits={1}
              min={0}
              max={100}
            />
          </Grid.Col>
        </Grid>
      </Section>
      <Section title={t('region.title')}>
        <Grid gap="md">
          <Grid.Col span={12}>
            <SelectField
              control={control}
              name="locale"
              label={t('region.locale')}
              description={t('region.localeHint', {
                date: formats.date(formats.today),
                amount: formats.money(123456, { cents: true }),
              })}
              data={localeChoices(settings.locale)}
              searchable
            />
          </Grid.Col>
        </Grid>
      </Section>
      <PrintSection form={form} />
      <LookAsOf form={form} />
    </form>
  )
}

/** What differs from what is saved. */
function changesOf(saved: Settings, values: Settings): Partial<Settings> {
  const keys = (Object.keys(values) as Key[]).filter(
    (key) => JSON.stringify(values[key]) !== JSON.stringify(saved[key]),
  )
  return Object.fromEntries(keys.map((key) => [key, values[key]]))
}
