import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { z } from 'zod'
import { customerKinds } from '../../../../shared/choices'
import { customerDraftSchema, emailSchema, phoneSchema } from '../../../../shared/operations/customers'
import { useAction } from '../../../api'
import { SelectField, TextField } from '../../../components/fields'
import { showIssues, useZodForm } from '../../../components/form'

const { name, heardFrom } = customerDraftSchema.shape
const prospectSchema = z.object({
  name,
  kind: z.enum(customerKinds),
  phone: z.union([z.literal(''), phoneSchema.shape.value]),
  email: z.union([z.literal(''), emailSchema.shape.value]),
  heardFrom: heardFrom.unwrap(),
})

interface SaveProspectProps {
  answers: readonly { traitId: number; value: string }[]
  /** Offers to write a letter right after. */
  declines: boolean
}

/** Keeps who asked as a prospect, with the answers as traits. */
export function SaveProspect({ answers, declines }: SaveProspectProps) {
  const { t } = useTranslation(['enquiry', 'customers'])
  const [, navigate] = useLocation()
  const form = useZodForm(prospectSchema, {
    defaultValues: { name: '', kind: 'company', phone: '', email: '', heardFrom: '' },
  })
  const { control } = form
  const create = useAction('customers.create', {
    showsErrors: true,
    onFailed: (error) => {
      const { issues } = error.report
      // Traits are refused in words beside the name: they are answered above.
      const shown = issues.map(({ path, message }) => ({
        path: path.startsWith('emails') ? 'email' : path.startsWith('phones') ? 'phone' : 'name',
        message,
      }))
      showIssues(form, shown.length > 0 ? shown : [{ path: 'name', message: error.message }])
    },
  })
  const submit = (letter: boolean) =>
    form.handleSubmit(({ phone, email, ...prospect }) => {
      create.mutate(
        {
          ...prospect,
          status: 'prospect',
          phones: phone === '' ? [] : [{ value: phone }],
          emails: email === '' ? [] : [{ value: email }],
          traits: [...answers],
        },
        {
          onSuccess: ({ id }) => {
            navigate(letter ? `/plans/letters/for/${String(id)}` : `/customers/${String(id)}`)
          },
        },
      )
    })
  return (
    <form noValidate onSubmit={(event) => void submit(false)(event)}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3">
            {t('enquiry:save.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('enquiry:save.text')}
          </Text>
        </div>
        <TextField control={control} name="name" label={t('enquiry:save.name')} required />
        <SelectField
          control={control}
          name="kind"
          label={t('enquiry:save.kind')}
          data={customerKinds.map((value) => ({ value, label: t(`customers:kind.${value}`) }))}
        />
        <TextField control={control} name="phone" label={t('enquiry:save.phone')} />
        <TextField control={control} name="email" label={t('enquiry:save.email')} />
        <TextField control={control} name="heardFrom" label={t('enquiry:save.heardFrom')} />
        <Group gap="xs">
          <Button type="submit" loading={create.isPending}>
            {t('enquiry:save.action')}
          </Button>
          {declines && (
            <Button
              variant="default"
              loading={create.isPending}
              onClick={(event) => void submit(true)(event)}
            >
              {t('enquiry:save.actionLetter')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
