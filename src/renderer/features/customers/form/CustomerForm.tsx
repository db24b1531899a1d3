import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { z } from 'zod'
import {
  customerDraftSchema,
  type CustomerCard,
  type CustomerDraft,
} from '../../../../shared/operations/customers'
import { changedOnly } from '../../../../shared/objects'
import { useAction, type OperationError } from '../../../api'
import { showIssues, useZodForm } from '../../../components/form'
import { LeaveDialog } from '../../../components/LeaveDialog'
import { useSaveKey } from '../../../components/save-key'
import { useLeaveQuestion } from '../../../components/unsaved'
import { ContactsSection } from './ContactsSection'
import { blankDraft, draftOf, withoutEmptyLines, type DraftInput } from './draft'
import { IdentitySection } from './IdentitySection'
import { KnownSection } from './KnownSection'
import { OriginSection } from './OriginSection'
import { ReachSection } from './ReachSection'
import { WishesSection } from './WishesSection'
import classes from './form.module.css'

/** The form's own reading of the draft: lines that were left empty do not count. */
const formSchema: z.ZodType<CustomerDraft, DraftInput> = z
  .custom<DraftInput>()
  .transform(withoutEmptyLines)
  .pipe(customerDraftSchema)

/** Everything one can know about a customer, to be filled in; `card` is the one to change, null adds one. */
export function CustomerForm({ card }: { card: CustomerCard | null }) {
  const { t } = useTranslation(['customers', 'common'])
  const [, navigate] = useLocation()
  // As the form began: what differs from it is what the owner changed, whatever happened to the customer meanwhile.
  const [defaultValues] = useState(() => (card ? draftOf(card) : { ...blankDraft, name: '' }))
  const form = useZodForm(formSchema, { defaultValues })
  const { control, formState } = form
  const question = useLeaveQuestion(formState.isDirty)
  const open = (id: number) => {
    question.release()
    navigate(`/customers/${String(id)}`, { replace: true })
  }
  const options = {
    onDone: ({ id }: { id: number }) => {
      open(id)
    },
    onFailed: (error: OperationError) => {
      showIssues(form, error.report.issues)
    },
  }
  const create = useAction('customers.create', options)
  const change = useAction('customers.update', options)
  const submit = form.handleSubmit((draft) => {
    if (card) change.mutate({ id: card.id, changes: changedOnly<CustomerDraft>(defaultValues, draft) })
    else create.mutate(draft)
  })
  useSaveKey(submit, create.isPending || change.isPending)
  const referrer =
    card?.referredById == null ? null : { id: card.referredById, name: card.referredByName ?? '' }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <div className={classes.form}>
        <IdentitySection control={control} />
        <ReachSection control={control} />
        <ContactsSection control={control} />
        <KnownSection control={control} />
        <OriginSection control={control} ownId={card?.id ?? null} referrer={referrer} />
        <WishesSection control={control} />
      </div>
      <div className={classes.bar}>
        <Text size="sm" c="dimmed">
          {formState.isDirty ? t('common:unsaved') : t('form.saveHint')}
        </Text>
        <Button
          variant="default"
          onClick={() => {
            navigate(card ? `/customers/${String(card.id)}` : '/customers')
          }}
        >
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={create.isPending || change.isPending}>
          {t('form.save')}
        </Button>
      </div>
      <LeaveDialog question={question} />
    </form>
  )
}
