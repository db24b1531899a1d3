import { toNestErrors } from '@hookform/resolvers'
import { useMemo } from 'react'
import {
  useForm,
  type FieldValues,
  type Resolver,
  type UseFormProps,
  type UseFormReturn,
} from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { InputIssue } from '../../shared/errors'
import { issueText } from '../../shared/texts/issue-text'

type SchemaOf<In extends FieldValues, Out> = z.ZodType<Out, In>

/**
 * A form whose fields are checked by an operation's own schema, with the messages in words. Submit hands over what
 * the schema made of the values (trimmed, defaults filled in).
 */
export function useZodForm<In extends FieldValues, Out>(
  schema: SchemaOf<In, Out>,
  props: Omit<UseFormProps<In, unknown, Out>, 'resolver'> = {},
): UseFormReturn<In, unknown, Out> {
  const { i18n } = useTranslation()
  const resolver = useMemo<Resolver<In, unknown, Out>>(
    () => (values, _context, options) => {
      const parsed = schema.safeParse(values)
      if (parsed.success) return { values: parsed.data, errors: {} }
      const errors: Record<string, { type: string; message: string }> = {}
      for (const issue of parsed.error.issues) {
        const path = issue.path.map(String).join('.') || 'root'
        errors[path] ??= { type: issue.code, message: issueText(i18n, issue) }
      }
      return { values: {}, errors: toNestErrors<In>(errors, options) }
    },
    [schema, i18n],
  )
  return useForm<In, unknown, Out>({ mode: 'onTouched', ...props, resolver })
}

/** Puts what main refused beside the fields it is about. */
export function showIssues<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  issues: readonly InputIssue[],
): void {
  for (const { path, message } of issues) form.setError(path as `root.${string}`, { message })
}
