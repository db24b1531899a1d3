import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { newPlanFormSchema } from '../../../shared/operations/plans'
import type { OutputOf } from '../../../shared/operations'
import { useAction } from '../../api'
import { DateField, TextAreaField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useSaveKey } from '../../components/save-key'
import { ProposedSteps } from './ProposedSteps'

export type Proposal = OutputOf<'plans.propose'>

interface NewPlanFormProps {
  customerId: number
  proposal: Proposal
  onClose: () => void
}

/** A plan for one customer as it is proposed; everything can be changed before it is made. */
export function NewPlanForm({ customerId, proposal, onClose }: NewPlanFormProps) {
  const { t } = useTranslation(['plans', 'common'])
  const form = useZodForm(newPlanFormSchema, {
    defaultValues: {
      name: proposal.name,
      goal: '',
      dueOn: proposal.dueOn,
      steps: proposal.steps.map(({ text, dueOn, criterionId }) => ({ text, dueOn, criterionId })),
    },
  })
  const create = useAction('plans.create', {
    onDone: onClose,
    onFailed: (error) => showIssues(form, error.report.issues),
  })
  const submit = form.handleSubmit((values) => {
    create.mutate({
      customerIds: [customerId],
      playbookId: proposal.playbookId,
      grade: proposal.grade,
      ...values,
    })
  })
  useSaveKey(submit, create.isPending)
  const { control } = form
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Group grow align="start">
          <TextField control={control} name="name" label={t('form.name')} required />
          <DateField control={control} name="dueOn" label={t('form.dueOn')} clearable={false} required />
        </Group>
        <TextAreaField
          control={control}
          name="goal"
          label={t('goal')}
          placeholder={t('form.goalHint')}
          minRows={1}
        />
        <ProposedSteps form={form} proposal={proposal} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('make.action')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
