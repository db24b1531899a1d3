import { z } from 'zod'
import {
  customerDraftSchema,
  customerFilterSchema,
  customerSortSchema,
} from '../../../../shared/operations/customers'
import { answerSchema, complaintSchema } from '../../../../shared/operations/feedback'
import { boardLookSchema } from '../../../../shared/operations/grading'
import {
  anchorsSchema,
  bandSchema,
  criterionSchema,
  measureSchema,
} from '../../../../shared/operations/criteria'
import { logoSchema } from '../../../../shared/operations/businessLogo'
import { portraitSchema } from '../../../../shared/operations/personaPortrait'
import { revisionNameSchema } from '../../../../shared/operations/personaRevisions'
import { personaSchema } from '../../../../shared/operations/personas'
import { letterSchema, playbookSchema } from '../../../../shared/operations/planTemplates'
import { settingsSchema } from '../../../../shared/operations/settings'
import { savedViewSchema } from '../../../../shared/operations/views'
import {
  gradeSchema,
  LARGEST_AMOUNT,
  moneySchema,
  moneySumSchema,
  monthSchema,
  scoreSchema,
} from '../../../../shared/values'
import type { Field } from '../../../database/fields'
import { isCalendarDate } from '../../../../shared/dates'
import type { SqlValue } from '../../../database/sql'

const customer = customerDraftSchema.shape
const persona = personaSchema.shape
const choices = z.array(z.string())

/**
 * What the screens rely on beyond what the data file itself checks, by table and field: a file from outside must not hold
 * what no screen would have let in, or a screen would stumble over it.
 */
const shapes: Readonly<Record<string, z.ZodType>> = {
  'customer.name': customer.name,
  'customer.external_id': customer.externalId,
  'customer.salutation': customer.salutation,
  'customer.emails': customer.emails,
  'customer.phones': customer.phones,
  'customer.addresses': customer.addresses,
  'customer.contacts': customer.contacts,
  'customer.tax_number': customer.taxNumber,
  'customer.heard_from': customer.heardFrom,
  'customer.preferences': customer.preferences,
  'customer.notes': customer.notes,
  'purchase.amount': moneySchema,
  'purchase.cost': moneySchema.nullable(),
  'touchpoint.minutes': z.int().max(LARGEST_AMOUNT),
  'touchpoint.expense': moneySchema,
  'complaint.text': complaintSchema.shape.text,
  'complaint.remedy': complaintSchema.shape.remedy,
  'nps_answer.comment': answerSchema.shape.comment,
  'trait.options': choices,
  'criterion.bands': z.array(bandSchema),
  'criterion.anchors': anchorsSchema,
  'criterion.actions': criterionSchema.shape.actions,
  'criterion.measure': measureSchema.nullable(),
  'persona.name': persona.name,
  'persona.individual': persona.individual,
  'persona.own_fields': persona.ownFields,
  'persona.voice': persona.voice,
  'persona.own_questions': persona.ownQuestions,
  'persona.objections': persona.objections,
  'persona.journey': persona.journey,
  'persona.marks': persona.marks,
  'persona.decision_style': persona.decisionStyle,
  'persona.statement': persona.statement,
  'persona.statement_from': persona.statementFrom,
  'persona.meaning': persona.meaning,
  'persona.mission_checks': persona.missionChecks,
  'persona.not_our_customer': persona.notOurCustomer,
  'persona.sources': persona.sources,
  'persona_trait.wanted': choices,
  'saved_view.name': savedViewSchema.shape.name,
  'saved_view.query': savedViewSchema.shape.query,
  'saved_view.filter': customerFilterSchema,
  'saved_view.sort': customerSortSchema.nullable(),
  'saved_view.board': boardLookSchema.nullable(),
  'persona_portrait.jpeg': portraitSchema,
  'business_logo.picture': logoSchema,
  'persona_revision.name': revisionNameSchema,
  'persona_revision.portrait': z.union([z.literal(''), portraitSchema]).nullable(),
  'persona_revision.content': personaSchema.partial(),
  'playbook.name': playbookSchema.shape.name,
  'playbook.about': playbookSchema.shape.about,
  'playbook.days': playbookSchema.shape.days,
  'playbook.steps': playbookSchema.shape.steps,
  'plan.score_before': scoreSchema.nullable(),
  'plan.score_after': scoreSchema.nullable(),
  'letter.name': letterSchema.shape.name,
  'letter.subject': letterSchema.shape.subject,
  'letter.body': letterSchema.shape.body,
  'grade_change.from_grade': gradeSchema,
  'grade_change.to_grade': gradeSchema,
  'grade_month.month': monthSchema,
  'grade_month.customers': z.int(),
  'grade_month.revenue_12m': moneySumSchema,
  'grade_month.contribution_12m': moneySumSchema,
  'grade_month.cost_to_serve_12m': moneySumSchema,
}

/** What is wrong with a row; each has its words in texts/en/export.ts. */
export interface RowProblem {
  problem: 'notARow' | 'unknownField' | 'missing' | 'wrongValue'
  field: string
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

/**
 * Looks at a row of an export and gives what is to be stored, by field; fields left out get their default.
 * @param row any JSON value
 */
export function checkedRow(
  table: string,
  fields: readonly Field[],
  row: unknown,
): Map<string, SqlValue> | RowProblem {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { problem: 'notARow', field: '' }
  const given = new Map<string, unknown>(Object.entries(row))
  const values = new Map<string, SqlValue>()
  for (const field of fields) {
    const value = given.get(field.name)
    given.delete(field.name)
    if (value === undefined) {
      if (!field.optional) return { problem: 'missing', field: field.name }
      continue
    }
    const isRight = value === null ? field.nullable : fits(field, value)
    if (!isRight || shapes[`${table}.${field.name}`]?.safeParse(value).success === false) {
      return { problem: 'wrongValue', field: field.name }
    }
    // `fits` has found a text or number of the field's type in every other field.
    values.set(
      field.name,
      field.holds === 'json' && value !== null ? JSON.stringify(value) : (value as SqlValue),
    )
  }
  for (const name of given.keys()) return { problem: 'unknownField', field: name }
  if (table === 'setting' && !isKnownSetting(row)) return { problem: 'wrongValue', field: 'value' }
  return values
}

function fits({ name, type, holds }: Field, value: unknown): boolean {
  if (holds === 'json') return true
  if (type === 'real') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'integer') {
    if (!Number.isSafeInteger(value)) return false
    if (holds === 'yesNo') return value === 0 || value === 1
    return name !== 'id' || Number(value) > 0
  }
  if (typeof value !== 'string') return false
  if (holds === 'date') return isCalendarDate(value)
  return holds !== 'moment' || moment.test(value)
}

function isKnownSetting(row: object): boolean {
  const { key, value } = { key: '', value: undefined, ...row }
  return settingsSchema.partial().safeParse({ [key]: value as unknown }).success
}
