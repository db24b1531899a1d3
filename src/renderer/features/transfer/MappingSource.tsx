import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconBookmark, IconBookmarkOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, MappingDraft } from '../../../shared/operations/transfer'
import { useAction, useOperation } from '../../api'
import { SaveMappingDialog } from './SaveMappingDialog'
import type { Preview } from './use-preview'

interface MappingSourceProps {
  file: ImportPreview
  preview: Preview
}

/** Where the mapping comes from, another one to take, and a way to keep the present one for the next file. */
export function MappingSource({ file, preview }: MappingSourceProps) {
  const { t } = useTranslation('transfer')
  const [saving, setSaving] = useState(false)
  const saved = useOperation('transfer.mappings', {})
  const { mappedBy } = file
  const mappings = saved.data?.mappings ?? []
  const inUse = mappedBy.how === 'saved' ? mappedBy.id : null
  const forget = useAction('transfer.removeMapping', { onDone: () => preview.wish({ savedMapping: null }) })
  return (
    <Group justify="space-between" align="flex-end" gap="sm">
      <Text size="sm" role="status">
        {mappedBy.how === 'preset'
          ? t('page.mapping.by.preset', { name: t(`presets.${mappedBy.preset}`) })
          : t(`page.mapping.by.${mappedBy.how}`, { name: mappedBy.how === 'saved' ? mappedBy.name : '' })}
      </Text>
      <Group gap="xs" align="flex-end">
        {mappings.length > 0 && (
          <NativeSelect
            aria-label={t('page.mapping.choose')}
            value={inUse ?? ''}
            onChange={({ currentTarget: { value } }) =>
              preview.wish({ savedMapping: value === '' ? null : Number(value) })
            }
            data={[
              { value: '', label: t('page.mapping.found') },
              ...mappings.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
          />
        )}
        {inUse !== null && (
          <Button
            variant="default"
            leftSection={<IconBookmarkOff size={16} stroke={1.75} aria-hidden="true" />}
            loading={forget.isPending}
            onClick={() => forget.mutate({ id: inUse })}
          >
            {t('page.mapping.forget')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} stroke={1.75} aria-hidden="true" />}
          disabled={file.mapping.length === 0 || preview.busy}
          onClick={() => setSaving(true)}
        >
          {t('page.mapping.remember')}
        </Button>
      </Group>
      {saving && <SaveMappingDialog draft={draftOf(file, preview)} onClose={() => setSaving(false)} />}
    </Group>
  )
}

/** What is kept: the columns by their headers, and how the owner said numbers and dates are written. */
function draftOf(file: ImportPreview, { wishes }: Preview): MappingDraft {
  const { decimal, dateOrder } = wishes.reading ?? {}
  return {
    name:
      file.mappedBy.how === 'saved' ? file.mappedBy.name : file.file.name.replace(/\.\w+$/, '').slice(0, 100),
    into: file.into,
    columns: file.mapping.map(({ column, ...part }) => ({
      header: file.columns[column]?.header ?? '',
      ...part,
    })),
    reading: { ...(decimal && { decimal }), ...(dateOrder && { dateOrder }) },
  }
}
