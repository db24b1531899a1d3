import { Modal, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { purchaseDraftSchema, type Purchase } from '../../../shared/operations/purchases'
import { useAction } from '../../api'
import { DialogButtons } from '../../components/DialogButtons'
import { CheckboxField, DateField, MoneyField, TextAreaField, TextField } from '../../components/fields'
import { showIssues, useZodForm } from '../../components/form'
import { useFormats } from '../../components/formats'
import { useSaveKey } from '../../components/save-key'

interface PurchaseDialogProps {
  customerId: number
  /** The purchase to change; null adds one. */
  purchase: Purchase | null
  onClose: () => void
}

/** Adds, changes or removes one purchase. */
export function PurchaseDialog({ customerId, purchase, onClose }: PurchaseDialogProps) {
  const { t } = useTranslation(['purchases', 'common'])
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(purchase ? 'form.editTitle' : 'form.newTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PurchaseForm customerId={customerId} purchase={purchase} onClose={onClose} />
    </Modal>
  )
}

function PurchaseForm({ customerId, purchase, onClose }: PurchaseDialogProps) {
  const { t } = useTranslation('purchases')
  const { today } = useFormats()
  const { id, customerName: _name, ...present } = purchase ?? { id: 0, customerName: '' }
  const form = useZodForm(purchaseDraftSchema, {
    defaultValues: {
      customerId,
      number: null,
      purchasedOn: today,
      cost: null,
      dueOn: null,
      paidOn: null,
      settled: false,
      channel: '',
      items: '',
      ...present,
    },
  })
  const { control } = form
  const options = {
    onDone: onClose,
    onFailed: (error: { report: { issues: readonly { path: string; message: string }[] } }) => {
      showIssues(form, error.report.issues)
    },
  }
  const create = useAction('purchases.create', options)
  const change = useAction('purchases.update', options)
  const remove = useAction('purchases.remove', options)
  const submit = form.handleSubmit((draft) => {
    if (purchase) change.mutate({ id, changes: draft })
    else create.mutate(draft)
  })
  useSaveKey(submit, create.isPending || change.isPending)
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <MoneyField
            control={control}
            name="amount"
            label={t('form.amount')}
            description={t('form.amountHint')}
            allowNegative
            required
            autoFocus
          />
          <DateField
            control={control}
            name="purchasedOn"
            label={t('form.purchasedOn')}
            description={t('form.purchasedOnHint')}
            clearable={false}
            required
          />
          <MoneyField
            control={control}
            name="cost"
            label={t('form.cost')}
            description={t('form.costHint')}
            allowNegative
          />
          <TextField
            control={control}
            name="number"
            label={t('form.number')}
            description={t('form.numberHint')}
            emptyIsNull
          />
          <DateField control={control} name="dueOn" label={t('form.dueOn')} />
          <DateField control={control} name="paidOn" label={t('form.paidOn')} />
        </SimpleGrid>
        <CheckboxField
          control={control}
          name="settled"
          label={t('form.settled')}
          description={t('form.settledHint')}
        />
        <TextField control={control} name="channel" label={t('form.channel')} />
        <TextAreaField control={control} name="items" label={t('form.items')} minRows={2} />
        <DialogButtons
          saving={create.isPending || change.isPending}
          removing={remove.isPending}
          onRemove={
            purchase
              ? () => {
                  remove.mutate({ id })
                }
              : undefined
          }
          onClose={onClose}
        />
      </Stack>
    </form>
  )
}
