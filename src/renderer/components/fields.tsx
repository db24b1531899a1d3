import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState, type ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { minorDigits, toMajor, toMinor } from '../../shared/money'
import { useTranslation } from 'react-i18next'
import { datePattern } from './date-pattern'
import { useFormats } from './formats'

/** What every field of a form takes: which form, which value, and what it is called. */
interface FieldProps<Values extends FieldValues, Out> {
  control: Control<Values, unknown, Out>
  name: FieldPath<Values>
  label: string
  description?: ReactNode
  placeholder?: string
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

function useField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const { control, name, label, autoFocus, ...rest } = props
  const { field, fieldState } = useController<Values, FieldPath<Values>, Out>({ control, name })
  const value: unknown = field.value
  const change: (value: unknown) => void = field.onChange
  return {
    value,
    change,
    shared: {
      ...rest,
      label,
      name: field.name,
      ref: field.ref,
      onBlur: field.onBlur,
      error: fieldState.error?.message,
      ...(autoFocus === true && { 'data-autofocus': true }),
    },
  }
}

type Extra = { emptyIsNull?: boolean; maxLength?: number; autoComplete?: string }

/** One line of text. With `emptyIsNull` an empty field stands for "unknown" (null). */
export function TextField<Values extends FieldValues, Out>({
  emptyIsNull = false,
  maxLength,
  autoComplete = 'off',
  ...props
}: FieldProps<Values, Out> & Extra) {
  const { value, change, shared } = useField(props)
  return (
    <TextInput
      {...shared}
      autoComplete={autoComplete}
      {...(maxLength !== undefined && { maxLength })}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => {
        const text = event.currentTarget.value
        change(text === '' && emptyIsNull ? null : text)
      }}
    />
  )
}

/** Several lines of text; grows with them. */
export function TextAreaField<Values extends FieldValues, Out>({
  minRows = 3,
  ...props
}: FieldProps<Values, Out> & { minRows?: number }) {
  const { value, change, shared } = useField(props)
  return (
    <Textarea
      {...shared}
      autosize
      minRows={minRows}
      maxRows={16}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
    />
  )
}

interface NumberFieldProps {
  min?: number
  max?: number
  /** Digits after the decimal point; default 0. */
  digits?: number
  suffix?: string
  step?: number
}

/** A number; empty stands for null. */
export function NumberField<Values extends FieldValues, Out>({
  min,
  max,
  digits = 0,
  suffix,
  step,
  ...props
}: FieldProps<Values, Out> & NumberFieldProps) {
  const { value, change, shared } = useField(props)
  const separators = useSeparators()
  const typed = useTyping(typeof value === 'number' ? value : null, change, shared.onBlur)
  return (
    <NumberInput
      {...shared}
      {...separators}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      {...(suffix !== undefined && { suffix })}
      {...(step !== undefined && { step })}
      clampBehavior="none"
      decimalScale={digits}
      {...typed}
    />
  )
}

/** Money: typed in major units, kept in minor units of the business's currency; empty stands for null. */
export function MoneyField<Values extends FieldValues, Out>(
  props: FieldProps<Values, Out> & { allowNegative?: boolean },
) {
  const { allowNegative = false, ...field } = props
  const { value, change, shared } = useField(field)
  const { currency } = useFormats().settings
  const separators = useSeparators()
  const typed = useTyping(
    typeof value === 'number' ? toMajor(value, currency) : null,
    (major) => change(major === null ? null : toMinor(major, currency)),
    shared.onBlur,
  )
  return (
    <NumberInput
      {...shared}
      {...separators}
      allowNegative={allowNegative}
      decimalScale={minorDigits(currency)}
      hideControls
      rightSection={<span aria-hidden="true">{currency}</span>}
      rightSectionWidth={52}
      {...typed}
    />
  )
}

interface SelectFieldProps {
  data: { value: string; label: string }[]
  searchable?: boolean
  /** Allows none (null). */
  clearable?: boolean
}

/** One of several. */
export function SelectField<Values extends FieldValues, Out>({
  data,
  searchable = false,
  clearable = false,
  ...props
}: FieldProps<Values, Out> & SelectFieldProps) {
  const { value, change, shared } = useField(props)
  const clearButton = useClearButton()
  return (
    <Select
      {...shared}
      data={data}
      searchable={searchable}
      clearable={clearable}
      clearButtonProps={clearButton}
      allowDeselect={clearable}
      value={typeof value === 'string' ? value : null}
      onChange={change}
    />
  )
}

/** A calendar date 'YYYY-MM-DD', typed or picked; empty stands for null. */
export function DateField<Values extends FieldValues, Out>({
  clearable = true,
  ...props
}: FieldProps<Values, Out> & { clearable?: boolean }) {
  const { value, change, shared } = useField(props)
  const { locale } = useFormats().settings
  const clearButton = useClearButton()
  return (
    <DateInput
      {...shared}
      clearable={clearable}
      clearButtonProps={clearButton}
      valueFormat={datePattern(locale)}
      placeholder={props.placeholder ?? datePattern(locale)}
      value={typeof value === 'string' ? value : null}
      onChange={change}
    />
  )
}

/** A name for the cross that empties a field. */
function useClearButton() {
  const { t } = useTranslation()
  return { 'aria-label': t('clear') }
}

/** Yes or no. */
export function CheckboxField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const { value, change, shared } = useField(props)
  return (
    <Checkbox
      {...shared}
      checked={value === true}
      onChange={(event) => {
        change(event.currentTarget.checked)
      }}
    />
  )
}

/**
 * Lets a number be typed: what is not quite a number yet ('72.', '-') stays as it stands until it is left.
 * @param value the number the form holds
 */
function useTyping(value: number | null, change: (value: number | null) => void, onBlur: () => void) {
  const [draft, setDraft] = useState<string | null>(null)
  return {
    value: draft ?? value ?? '',
    onChange: (entered: number | string) => {
      const unfinished = typeof entered === 'string' && entered !== ''
      setDraft(unfinished ? entered : null)
      const number = entered === '' ? null : Number(entered)
      change(number === null || Number.isNaN(number) ? null : number)
    },
    onBlur: () => {
      setDraft(null)
      onBlur()
    },
  }
}

/** How the business's locale separates decimals and thousands. */
function useSeparators(): { decimalSeparator: string; thousandSeparator: string } {
  const { locale } = useFormats().settings
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const part = (type: string, otherwise: string) =>
    parts.find((candidate) => candidate.type === type)?.value ?? otherwise
  return { decimalSeparator: part('decimal', '.'), thousandSeparator: part('group', ' ') }
}
