import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/Section'
import { TextField } from '../../../components/fields'
import { emptyContact } from './draft'
import type { SectionProps } from './sections'
import classes from './form.module.css'

/** The people one deals with at this customer. */
export function ContactsSection({ control }: SectionProps) {
  const { t } = useTranslation(['customers', 'common'])
  const contacts = useFieldArray({ control, name: 'contacts' })
  const nameOf = (index: number) => t('form.contactOf', { number: index + 1 })
  return (
    <Section title={t('form.contacts.title')} text={t('form.contacts.text')}>
      <Stack gap="xs">
        {contacts.fields.map((contact, index) => (
          <fieldset key={contact.id} className={classes.block}>
            <legend>{nameOf(index)}</legend>
            <TextField control={control} name={`contacts.${index}.name`} label={t('form.contactName')} />
            <TextField control={control} name={`contacts.${index}.role`} label={t('form.role')} />
            <TextField control={control} name={`contacts.${index}.email`} label={t('form.email')} />
            <TextField control={control} name={`contacts.${index}.phone`} label={t('form.phone')} />
            <div className={classes.blockFoot}>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('form.remove', { item: nameOf(index) })}
                onClick={() => {
                  contacts.remove(index)
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
              contacts.append(emptyContact)
            }}
          >
            {t('form.addContact')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
