import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { settingsSchema, type Settings } from '../../../shared/operations/settings'
import { useAction } from '../../api'
import { currencyChoices, localeChoices } from '../../components/choices'
import { SelectField, TextField } from '../../components/fields'
import { useZodForm } from '../../components/form'

const startSchema = settingsSchema.pick({ business: true, currency: true, locale: true })

/** What has to be known before the first number is entered: amounts are never converted later. */
export function StartForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['shell', 'settings'])
  const [, navigate] = useLocation()
  const { business, currency, locale } = settings
  const form = useZodForm(startSchema, { defaultValues: { business, currency, locale } })
  const update = useAction('settings.update', { quiet: true, onDone: () => navigate('/customers') })
  return (
    <form
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit((values) => update.mutate({ ...values, started: true }))(event)
      }
    >
      <Stack gap="sm">
        <TextField
          control={form.control}
          name="business"
          label={t('welcome.name')}
          placeholder={t('welcome.namePlaceholder')}
          autoComplete="organization"
        />
        <SelectField
          control={form.control}
          name="currency"
          label={t('settings:money.currency')}
          data={currencyChoices()}
          searchable
        />
        <SelectField
          control={form.control}
          name="locale"
          label={t('settings:region.locale')}
          data={localeChoices(locale)}
          searchable
        />
        <Button type="submit" size="md" mt="xs" loading={update.isPending}>
          {t('welcome.new.action')}
        </Button>
      </Stack>
    </form>
  )
}
