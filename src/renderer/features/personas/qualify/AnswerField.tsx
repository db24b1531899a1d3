import { Autocomplete, Chip, Group, NumberInput, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../../shared/operations/qualify'
import { severalOf, severalText } from '../../../../shared/personas/several'
import classes from './qualify.module.css'

interface AnswerFieldProps {
  question: Question
  /** As a customer's trait holds it; empty while it is not known. */
  answer: string
  onAnswer: (answer: string) => void
}

/** One question with the quickest way to answer it. */
export function AnswerField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('enquiry')
  const { trait, rule, wanted } = question
  const label = useId()
  return (
    <div role="group" aria-labelledby={label} className={classes.question} data-question>
      <div id={label}>
        <Text component="span" fw={560} dir="auto">
          {trait.name}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed" dir="auto">
          {t(rule === 'out' ? 'rule.out' : 'rule.must', { wanted })}
        </Text>
      </div>
      <Answer question={question} answer={answer} onAnswer={onAnswer} />
    </div>
  )
}

function Answer({ question: { trait, values }, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation(['enquiry', 'common'])
  const name = `${trait.name}: ${t('enquiry:answer')}`
  switch (trait.kind) {
    case 'yesNo':
      return (
        <OneOf
          choices={[
            { value: 'yes', label: t('common:yes') },
            { value: 'no', label: t('common:no') },
          ]}
          answer={answer}
          onAnswer={onAnswer}
        />
      )
    case 'choice':
      return (
        <OneOf
          choices={trait.options.map((value) => ({ value, label: value }))}
          answer={answer}
          onAnswer={onAnswer}
        />
      )
    case 'several':
      return (
        <Chip.Group multiple value={severalOf(answer)} onChange={(chosen) => onAnswer(severalText(chosen))}>
          <Group gap={6}>
            {trait.options.map((option) => (
              <Chip key={option} value={option} size="sm" variant="outline">
                {option}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )
    case 'number':
      return (
        <NumberInput
          w={160}
          aria-label={name}
          value={answer === '' ? '' : Number(answer)}
          decimalScale={6}
          onChange={(entered) => onAnswer(String(entered))}
        />
      )
    case 'text':
      return (
        <Autocomplete
          maw={360}
          aria-label={name}
          data={[...new Set(values)]}
          // Suggestions come with typing or an arrow key: below the first question they would hide the second.
          openOnFocus={false}
          value={answer}
          maxLength={200}
          onChange={onAnswer}
        />
      )
  }
}

interface OneOfProps {
  choices: readonly { value: string; label: string }[]
  answer: string
  onAnswer: (answer: string) => void
}

function OneOf({ choices, answer, onAnswer }: OneOfProps) {
  const { t } = useTranslation('enquiry')
  return (
    <Chip.Group value={answer} onChange={onAnswer}>
      <Group gap={6}>
        {choices.map(({ value, label }) => (
          <Chip key={value} value={value} size="sm" variant="outline">
            {label}
          </Chip>
        ))}
        <Chip value="" size="sm" variant="outline">
          {t('unknown')}
        </Chip>
      </Group>
    </Chip.Group>
  )
}
