import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { decisionScales, SCALE_END } from '../../../shared/operations/personas'
import { scaleInWords, type DecisionScale } from '../../../shared/personas/words'
import classes from './DecisionStyle.module.css'
import type { PersonaFormReturn } from './use-persona-form'

/** How they decide, on scales between two opposites; what is not told stays out. */
export function DecisionStyle({ form }: { form: PersonaFormReturn }) {
  const { field } = useController({ control: form.control, name: 'decisionStyle' })
  return (
    <div className={classes.scales}>
      {decisionScales.map((scale) => (
        <Scale
          key={scale}
          scale={scale}
          at={field.value[scale] ?? null}
          onChange={(at) => {
            const { [scale]: _before, ...others } = field.value
            field.onChange(at === null ? others : { ...others, [scale]: at })
          }}
        />
      ))}
    </div>
  )
}

interface ScaleProps {
  scale: DecisionScale
  /** Null: not told. */
  at: number | null
  onChange: (at: number | null) => void
}

function Scale({ scale, at, onChange }: ScaleProps) {
  const { t, i18n } = useTranslation('worksheet')
  const words = at === null ? t('scale.untold') : scaleInWords(i18n.t, scale, at)
  const name = t('scale.named', { low: t(`scale.${scale}.low`), high: t(`scale.${scale}.high`) })
  return (
    <div className={classes.scale} data-told={at !== null}>
      <span>{t(`scale.${scale}.low`)}</span>
      <input
        type="range"
        min={-SCALE_END}
        max={SCALE_END}
        value={at ?? 0}
        aria-label={name}
        aria-valuetext={words}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        // A click on the middle, where an untold scale seems to stand already, changes nothing: it has to be taken here.
        onClick={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span>{t(`scale.${scale}.high`)}</span>
      <span className={classes.words}>{words}</span>
      {at === null ? (
        <span />
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('scale.clear', { scale: name })}
          onClick={() => onChange(null)}
        >
          <IconX size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  )
}
