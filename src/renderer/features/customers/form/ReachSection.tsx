import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/Section'
import { CheckboxField, TextAreaField, TextField } from '../../../components/fields'
import { emptyAddress } from './draft'
import { LineList } from './LineList'
import type { SectionProps } from './sections'
import classes from './form.module.css'

/** E-mails, phones, addresses, and whether they may be contacted. */
export function ReachSection({ control }: SectionProps) {
  const { t } = useTranslation('customers')
  return (
    <Section title={t('form.reach.title')} text={t('form.reach.text')}>
      <Stack gap="lg">
        <LineList control={control} name="emails" />
        <LineList control={control} name="phones" />
        <Addresses control={control} />
        <CheckboxField
          control={control}
          name="doNotContact"
          label={t('form.doNotContact')}
          description={t('form.doNotContactHint')}
        />
      </Stack>
    </Section>
  )
}

function Addresses({ control }: SectionProps) {
  const { t } = useTranslation(['customers', 'common'])
  const addresses = useFieldArray({ control, name: 'addresses' })
  const nameOf = (index: number) => t('form.addressOf', { number: index + 1 })
  return (
    <Stack gap="xs">
      {addresses.fields.map((address, index) => (
        <fieldset key={address.id} className={classes.block}>
          <legend>{nameOf(index)}</legend>
          <div className={classes.wide}>
            <TextAreaField
              control={control}
              name={`addresses.${index}.street`}
              label={t('form.street')}
              minRows={1}
            />
          </div>
          <TextField
            control={control}
            name={`addresses.${index}.postalCode`}
            label={t('form.postalCode')}
            maxLength={40}
          />
          <TextField control={control} name={`addresses.${index}.city`} label={t('form.city')} />
          <TextField control={control} name={`addresses.${index}.region`} label={t('form.region')} />
          <TextField control={control} name={`addresses.${index}.country`} label={t('form.country')} />
          <TextField
            control={control}
            name={`addresses.${index}.label`}
            label={t('form.label')}
            placeholder={t('form.labelHint')}
            maxLength={60}
          />
          <div className={classes.blockFoot}>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t('form.remove', { item: nameOf(index) })}
              onClick={() => {
                addresses.remove(index)
              }}
            >
              {t('common:remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => {
            addresses.append(emptyAddress)
          }}
        >
          {t('form.addAddress')}
        </Button>
      </Group>
    </Stack>
  )
}
