import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, useOperation } from '../api'

interface TagDialogProps {
  ids: readonly number[]
  /** Null: closed. */
  mode: 'add' | 'remove' | null
  onClose: () => void
}

/** Asks which tags to give to, or take from, everyone who is selected. */
export function TagDialog({ ids, mode, onClose }: TagDialogProps) {
  const { t } = useTranslation(['customers', 'common'])
  const title = mode === 'remove' ? 'bulk.untagTitle' : 'bulk.tagTitle'
  return (
    <Modal
      opened={mode !== null}
      onClose={onClose}
      title={t(title, { count: ids.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {mode !== null && <TagForm ids={ids} mode={mode} onClose={onClose} />}
    </Modal>
  )
}

function TagForm({
  ids,
  mode,
  onClose,
}: {
  ids: readonly number[]
  mode: 'add' | 'remove'
  onClose: () => void
}) {
  const { t } = useTranslation(['customers', 'common'])
  const known = useOperation('customers.tags', {})
  const [tags, setTags] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  const tag = useAction('customers.tag', { onDone: onClose })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (tags.length === 0) setMissing(true)
        else tag.mutate({ ids: [...ids], [mode]: tags })
      }}
    >
      <Stack gap="lg">
        <TagsInput
          label={t('bulk.tagsLabel')}
          description={t('bulk.tagsHint')}
          data={known.data?.tags.map((row) => row.tag) ?? []}
          value={tags}
          maxTags={20}
          acceptValueOnBlur
          error={missing && tags.length === 0 ? t('bulk.tagsRequired') : null}
          onChange={setTags}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={tag.isPending}>
            {t(mode === 'add' ? 'bulk.tag' : 'bulk.untag')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
