import { ActionIcon, Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sourceKinds } from '../../../shared/operations/personas'
import { DateField, SelectField, TextAreaField, TextField } from '../../components/fields'
import { useFormats } from '../../components/formats'
import { withoutSource } from './marks'
import type { PersonaFormReturn } from './use-persona-form'

/** Where the knowledge comes from, each with its date. */
export function SourcesGroup({ form }: { form: PersonaFormReturn }) {
  const { t } = useTranslation(['personas', 'worksheet'])
  const { today } = useFormats()
  const { control } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'sources' })
  const links = useWatch({ control, name: 'sources' }).map(({ link }) => link)
  const takeAway = (index: number) => {
    remove(index)
    const { marks, objections, ownQuestions } = withoutSource(form.getValues(), index)
    form.setValue('marks', marks, { shouldDirty: true })
    form.setValue('objections', objections, { shouldDirty: true })
    form.setValue('ownQuestions', ownQuestions, { shouldDirty: true })
  }
  const kinds = sourceKinds.map((value) => ({ value, label: t(`sources.${value}`) }))
  return (
    <Stack gap="sm">
      {fields.length === 0 && <Text c="dimmed">{t('sourceList.nothing')}</Text>}
      {fields.map(({ id }, index) => (
        <Paper
          key={id}
          bg="var(--surface)"
          p="sm"
          role="group"
          aria-label={`${t('groups.sources.title')} ${String(index + 1)}`}
        >
          <Group align="flex-start" wrap="nowrap" gap="xs">
            <Stack gap="xs" flex={1}>
              <Group grow gap="xs" align="flex-start">
                <SelectField
                  control={control}
                  name={`sources.${index}.kind`}
                  label={t('sourceList.kind')}
                  data={kinds}
                />
                <DateField control={control} name={`sources.${index}.on`} label={t('sourceList.on')} />
              </Group>
              <TextAreaField
                control={control}
                name={`sources.${index}.note`}
                label={t('sourceList.note')}
                placeholder={t('sourceList.notePlaceholder')}
                minRows={2}
              />
              <TextField
                control={control}
                name={`sources.${index}.link`}
                label={t('worksheet:source.link')}
                placeholder={t('worksheet:source.linkPlaceholder')}
              />
              {isWebLink(links[index] ?? '') && (
                <Anchor href={links[index] ?? ''} size="sm">
                  {t('worksheet:source.open', { link: links[index] })}
                </Anchor>
              )}
            </Stack>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('sourceList.remove', { number: index + 1 })}
              onClick={() => takeAway(index)}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </Group>
        </Paper>
      ))}
      <Group>
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() =>
            append(
              { kind: 'survey', on: today, note: '', link: '' },
              { focusName: `sources.${fields.length}.note` },
            )
          }
        >
          {t('sourceList.add')}
        </Button>
      </Group>
    </Stack>
  )
}

/** True for an address that may be opened outside; a file name stays text. */
function isWebLink(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:'
}
