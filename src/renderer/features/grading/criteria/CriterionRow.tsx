import { ActionIcon, Collapse, Group, Slider, Switch, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconPencil } from '@tabler/icons-react'
import { useId } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../components/formats'
import { CriterionDetails } from './CriterionDetails'
import classes from './Criteria.module.css'
import type { CriteriaFormApi } from './form-type'

interface CriterionRowProps {
  form: CriteriaFormApi
  index: number
  /** The weight of everything that counts. */
  whole: number
  last: boolean
  opened: boolean
  onToggle: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One criterion in a line: order, whether it counts, its weight and share; the rest unfolds below. */
export function CriterionRow({
  form,
  index,
  whole,
  last,
  opened,
  onToggle,
  onMove,
  onRemove,
}: CriterionRowProps) {
  const { t } = useTranslation('grading')
  const { share } = useFormats()
  const id = useId()
  const criterion = useWatch({ control: form.control, name: `criteria.${index}` })
  const name = criterion.name.trim() || t('criteria.unnamed')
  // What has no name yet has to be seen to be named.
  const unfolded = opened || criterion.name === ''
  return (
    <li className={classes.row} data-off={!criterion.enabled || undefined}>
      <div className={classes.line}>
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            disabled={index === 0}
            aria-label={t('criteria.up', { name })}
            onClick={() => {
              onMove(-1)
            }}
          >
            <IconChevronUp size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            disabled={last}
            aria-label={t('criteria.down', { name })}
            onClick={() => {
              onMove(1)
            }}
          >
            <IconChevronDown size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
        <Controller
          control={form.control}
          name={`criteria.${index}.enabled`}
          render={({ field }) => (
            <Switch
              aria-label={t('criteria.enabledOf', { name })}
              checked={field.value}
              onChange={(event) => {
                field.onChange(event.currentTarget.checked)
              }}
            />
          )}
        />
        <div className={classes.name}>
          <Text fw={600} truncate>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`criteria.kindShort.${criterion.method ?? 'rated'}`)}
          </Text>
        </div>
        <Controller
          control={form.control}
          name={`criteria.${index}.weight`}
          render={({ field }) => (
            <Slider
              className={classes.slider}
              thumbLabel={t('criteria.weightOf', { name })}
              label={null}
              min={0}
              max={100}
              value={field.value}
              onChange={field.onChange}
              disabled={!criterion.enabled}
            />
          )}
        />
        <div className={classes.share}>
          <Text fw={600}>{criterion.weight}</Text>
          <Text size="sm" c="dimmed">
            {criterion.enabled
              ? t('criteria.share', { share: share(whole === 0 ? 0 : criterion.weight / whole) })
              : t('criteria.off')}
          </Text>
        </div>
        <ActionIcon
          variant={unfolded ? 'light' : 'subtle'}
          aria-label={t('criteria.details', { name })}
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={onToggle}
        >
          <IconPencil size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      <Collapse expanded={unfolded} id={id} transitionDuration={120}>
        {unfolded && <CriterionDetails form={form} index={index} onRemove={onRemove} />}
      </Collapse>
    </li>
  )
}
