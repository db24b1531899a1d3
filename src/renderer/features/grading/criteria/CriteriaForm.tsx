import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { withTemplate } from '../../../../shared/grading/templates'
import { criteriaDraftSchema } from '../../../../shared/operations/grading'
import { useAction } from '../../../api'
import { showIssues, useZodForm } from '../../../components/form'
import { LeaveDialog } from '../../../components/LeaveDialog'
import { PageHeader } from '../../../components/PageHeader'
import { Section } from '../../../components/Section'
import { useLeaveQuestion } from '../../../components/unsaved'
import { BoundsFields } from './BoundsFields'
import classes from './Criteria.module.css'
import { CriterionRow } from './CriterionRow'
import { newCriterion } from './defaults'
import { TemplateButton } from './TemplateButton'
import type { TemplateCriterion } from './TemplateDialog'
import { TemplateOffer } from './TemplateOffer'
import { WhatIfBar } from './WhatIfBar'

/** What of the saved state is filled in. */
function draftOf({ criteria, bounds }: OutputOf<'grading.criteria'>) {
  return { criteria, bounds }
}

/** The criteria as a form; nothing is saved, and nobody graded anew, before the owner says so. */
export function CriteriaForm({ saved }: { saved: OutputOf<'grading.criteria'> }) {
  const { t } = useTranslation('grading')
  const id = useId()
  const form = useZodForm(criteriaDraftSchema, { defaultValues: draftOf(saved) })
  const list = useFieldArray({ control: form.control, name: 'criteria', keyName: 'key' })
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const save = useAction('grading.saveCriteria', {
    onFailed: ({ report }) => {
      showIssues(form, report.issues)
    },
  })
  const criteria = useWatch({ control: form.control, name: 'criteria' })
  const whole = criteria.reduce((sum, { enabled, weight }) => sum + (enabled ? weight : 0), 0)
  const { isDirty, errors } = form.formState
  const question = useLeaveQuestion(isDirty)
  const take = (template: TemplateCriterion[]) => {
    list.replace(withTemplate(form.getValues('criteria'), template))
  }
  const toggle = (key: string) => {
    setOpen((keys) =>
      keys.has(key) ? new Set([...keys].filter((other) => other !== key)) : new Set([...keys, key]),
    )
  }
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(
          (values) => {
            save.mutate(values)
          },
          ({ criteria: wrong }) => {
            setOpen(new Set(list.fields.filter((_, index) => wrong?.[index]).map(({ key }) => key)))
          },
        )(event)
      }
    >
      <PageHeader
        title={t('title')}
        subtitle={t('criteria.subtitle')}
        actions={
          <>
            {isDirty && (
              <Button
                variant="default"
                onClick={() => {
                  form.reset()
                }}
              >
                {t('criteria.discard')}
              </Button>
            )}
            <Button type="submit" disabled={!isDirty} loading={save.isPending}>
              {t('criteria.save')}
            </Button>
          </>
        }
      />
      <Stack gap="md" maw={1000}>
        {Object.keys(errors).length > 0 && (
          <Alert color="brick" role="alert">
            {t('criteria.problems')}
          </Alert>
        )}
        {whole === 0 && <Alert color="ochre">{t('criteria.noWeight')}</Alert>}
        {saved.asDelivered && !isDirty && <TemplateOffer onUse={take} />}
        <ol className={classes.list} aria-label={t('criteria.list')}>
          {list.fields.map(({ key }, index) => (
            <CriterionRow
              key={key}
              form={form}
              index={index}
              whole={whole}
              last={index === list.fields.length - 1}
              opened={open.has(key)}
              onToggle={() => {
                toggle(key)
              }}
              onMove={(by) => {
                list.move(index, index + by)
              }}
              onRemove={() => {
                list.remove(index)
              }}
            />
          ))}
        </ol>
        <Group gap="xs">
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              list.append(newCriterion(), {
                focusName: `criteria.${String(list.fields.length)}.name` as 'criteria',
              })
            }}
          >
            {t('criteria.add')}
          </Button>
          <TemplateButton onUse={take} />
          {isDirty && (
            <Text size="sm" c="dimmed" role="status" ml="auto">
              {t('criteria.unsaved')}
            </Text>
          )}
        </Group>
        <Section title={t('criteria.bounds')} text={t('criteria.boundsText')}>
          <BoundsFields form={form} />
        </Section>
        <WhatIfBar form={form} />
      </Stack>
      <LeaveDialog question={question} />
    </form>
  )
}
