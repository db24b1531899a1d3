import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './RatingInput.module.css'

/** What each rating means, 1 first. */
const scale = ['one', 'two', 'three', 'four', 'five'] as const

interface RatingInputProps {
  /** What is rated: the name of the group. */
  label: string
  /** 1–5; null while not rated. */
  value: number | null
  /** The owner's words for 1–5; empty where the usual ones do. */
  anchors?: readonly string[]
  size?: 'normal' | 'large'
  onChange: (value: number | null) => void
}

/** A rating 1–5 as a group of radio buttons: arrow keys choose; what was rated can be taken back. */
export function RatingInput({ label, value, anchors = [], size = 'normal', onChange }: RatingInputProps) {
  const { t } = useTranslation('grading')
  const name = useId()
  return (
    <fieldset
      className={`${classes.group ?? ''} ${size === 'large' ? (classes.large ?? '') : ''}`}
      aria-label={label}
    >
      {scale.map((meaning, index) => {
        const rating = index + 1
        const words = t('rating.value', {
          value: rating,
          words: anchors[index] || t(`rating.scale.${meaning}`),
        })
        return (
          <Tooltip key={rating} label={words}>
            <label
              className={classes.option}
              data-filled={(value !== null && rating <= value) || undefined}
              data-chosen={value === rating || undefined}
            >
              <input
                type="radio"
                className={classes.radio}
                name={name}
                value={rating}
                aria-label={words}
                checked={value === rating}
                onChange={() => {
                  onChange(rating)
                }}
              />
              <span aria-hidden="true">{rating}</span>
            </label>
          </Tooltip>
        )
      })}
      <span className={classes.clear}>
        {value !== null && (
          <Tooltip label={t('rating.clear')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('rating.clear')}
              onClick={() => {
                onChange(null)
              }}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </fieldset>
  )
}
