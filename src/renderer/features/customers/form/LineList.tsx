import { ActionIcon, Button, Group, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../components/fields'
import { emptyLine } from './draft'
import type { SectionProps } from './sections'
import classes from './form.module.css'

interface LineListProps extends SectionProps {
  name: 'emails' | 'phones'
}

/** Several e-mails or phones, each with a label. */
export function LineList({ control, name }: LineListProps) {
  const { t } = useTranslation('customers')
  const lines = useFieldArray({ control, name })
  const itemName = (index: number) =>
    t(name === 'emails' ? 'form.emailOf' : 'form.phoneOf', { number: index + 1 })
  return (
    <Stack gap="xs">
      {lines.fields.map((line, index) => (
        <div key={line.id} className={classes.line} role="group" aria-label={itemName(index)}>
          <TextField
            control={control}
            name={`${name}.${index}.value`}
            label={itemName(index)}
            maxLength={name === 'emails' ? 320 : 60}
          />
          <TextField
            control={control}
            name={`${name}.${index}.label`}
            label={t('form.label')}
            placeholder={t('form.labelHint')}
            maxLength={60}
          />
          <ActionIcon
            mt={25}
            size={36}
            variant="subtle"
            color="gray"
            aria-label={t('form.remove', { item: itemName(index) })}
            onClick={() => {
              lines.remove(index)
            }}
          >
            <IconTrash size={17} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => {
            lines.append(emptyLine)
          }}
        >
          {t(name === 'emails' ? 'form.addEmail' : 'form.addPhone')}
        </Button>
      </Group>
    </Stack>
  )
}
