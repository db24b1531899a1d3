import { Button, Group } from '@mantine/core'
import type { FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { revisionNameSchema } from '../../../../shared/operations/personaRevisions'
import { useAction } from '../../../api'
import { TextField } from '../../../components/fields'
import { showIssues, useZodForm } from '../../../components/form'

const draftSchema = z.strictObject({ name: revisionNameSchema })

/** Keeps the persona as it is now, under a name. */
export function KeepForm({ personaId }: { personaId: number }) {
  const { t } = useTranslation('personaRevisions')
  const form = useZodForm(draftSchema, { defaultValues: { name: '' }, mode: 'onSubmit' })
  const keep = useAction('personas.keepRevision', {
    showsErrors: true,
    onDone: () => form.reset(),
    onFailed: (error) => showIssues(form, [{ path: 'name', message: error.message }]),
  })
  const submit = form.handleSubmit(({ name }) => keep.mutate({ personaId, name }))
  const forgetBlank = (event: FocusEvent<HTMLFormElement>) => {
    // Who has gone on does not want to keep anything after all.
    if (!event.currentTarget.contains(event.relatedTarget) && form.getValues('name').trim() === '')
      form.clearErrors('name')
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} onBlur={forgetBlank}>
      <Group align="flex-start" gap="xs">
        <TextField
          control={form.control}
          name="name"
          label={t('name')}
          placeholder={t('namePlaceholder')}
          maxLength={100}
        />
        <Button type="submit" loading={keep.isPending} mt={28}>
          {t('keep')}
        </Button>
      </Group>
    </form>
  )
}
