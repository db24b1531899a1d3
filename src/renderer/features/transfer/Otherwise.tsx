import { Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { initiativeSchema, touchpointKindSchema } from '../../../shared/operations/touchpoints'
import type { ImportPreview } from '../../../shared/operations/transfer'
import classes from './transfer.module.css'
import type { Preview } from './use-preview'

/** What touchpoints count as that do not say their kind, or who reached out, in words that are known. */
export function Otherwise({ file, preview }: { file: ImportPreview; preview: Preview }) {
  const { t } = useTranslation(['transfer', 'touchpoints'])
  const { kind, initiative } = { ...file.otherwise, ...preview.wishes.otherwise }
  return (
    <fieldset className={classes.otherwise}>
      <legend>{t('page.mapping.otherwise')}</legend>
      <Group gap="sm">
        <NativeSelect
          label={t('fields.touchpointKind')}
          value={kind}
          data={touchpointKindSchema.options.map((value) => ({
            value,
            label: t(`touchpoints:kind.${value}`),
          }))}
          onChange={(event) =>
            preview.wish({ otherwise: { kind: touchpointKindSchema.parse(event.currentTarget.value) } })
          }
        />
        <NativeSelect
          label={t('fields.initiative')}
          value={initiative}
          data={initiativeSchema.options.map((value) => ({
            value,
            label: t(`touchpoints:initiative.${value}`),
          }))}
          onChange={(event) =>
            preview.wish({ otherwise: { initiative: initiativeSchema.parse(event.currentTarget.value) } })
          }
        />
      </Group>
    </fieldset>
  )
}
