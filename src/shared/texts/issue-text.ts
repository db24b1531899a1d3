import type { i18n } from 'i18next'
import type { z } from 'zod'
import { en } from './en'

type ValidationKey = keyof typeof en.errors.validation

function isValidationKey(text: string): text is ValidationKey {
  return Object.hasOwn(en.errors.validation, text)
}

/**
 * Says in words why a value was refused: the schemas' own messages are keys of `errors.validation`, zod's others are
 * told by their kind.
 */
export function issueText({ t }: Pick<i18n, 't'>, issue: z.core.$ZodIssue): string {
  if (isValidationKey(issue.message)) return t(`errors:validation.${issue.message}`)
  return t(`errors:validation.${keyOf(issue)}`, limitsOf(issue))
}

function keyOf(issue: z.core.$ZodIssue): ValidationKey {
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : 'tooBig'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'tooShort' : 'tooSmall'
  // Zod leaves the value out of its issues, lest it be logged; only its own words tell that there was none.
  if (issue.code === 'invalid_type')
    return /received (undefined|null)$/.test(issue.message) ? 'required' : 'wrongKind'
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  return 'notAllowed'
}

function limitsOf(issue: z.core.$ZodIssue): { limit?: string } {
  if (issue.code === 'too_big') return { limit: String(issue.maximum) }
  if (issue.code === 'too_small') return { limit: String(issue.minimum) }
  return {}
}
