import fc from 'fast-check'

/** As much of JSON Schema as the operations' inputs use. */
export interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: (string | number | boolean | null)[]
  const?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

const datePattern = '^\\d{4}-\\d{2}-\\d{2}$'
/** A day, a month, a currency: one for each pattern there is. */
const patterned = ['2026-01-31', '2026-01', 'EUR'] as const
/** The schemas of which one has to fit, where there are several. */
function alternatives(schema: Schema): Schema[] | undefined {
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }))
  return schema.anyOf ?? schema.oneOf
}
const lowest = ({ minimum = Number.MIN_SAFE_INTEGER, exclusiveMinimum }: Schema) =>
  exclusiveMinimum === undefined ? minimum : Math.max(minimum, exclusiveMinimum + 1)

/** One value that fits, with every field in it. */
export function example(schema: Schema): unknown {
  const [first] = alternatives(schema) ?? []
  if (first) return example(first)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, field]) => [key, example(field)]),
      )
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => example(schema.items ?? {}))
    case 'string':
      return schema.pattern === undefined
        ? 'x'.repeat(Math.max(1, schema.minLength ?? 0))
        : patterned.find((text) => new RegExp(schema.pattern ?? '').test(text))
    case 'integer':
    case 'number':
      return Math.min(schema.maximum ?? 1, Math.max(1, lowest(schema)))
    case 'boolean':
      return true
    default:
      return null
  }
}

/** Texts that were trouble to somebody, somewhere. */
const hostileTexts = [
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  'C:\\Windows\\System32\\config',
  "'; DROP TABLE customer; --",
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '%s%n%x',
  '\ud800',
  'a\u0000b',
  '\u0001\u0007\u001b[2J\u007f\u0085',
  '\u202egnp.exe',
  '"NEAR(a b) OR * ^',
  '{{name}}',
  '١٢٣',
  'ﬃ İ ß ſ',
  '👩‍👩‍👧‍👦',
]

function textOf({ pattern, minLength = 0, maxLength = 400 }: Schema): fc.Arbitrary<string> {
  if (pattern === datePattern) {
    return fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength
  return fc.oneof(
    fc.constantFrom(...hostileTexts).filter(fits),
    fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, minLength + 30) }).filter(fits),
    fc.constant('long '.repeat(Math.ceil(maxLength / 5)).slice(0, Math.min(maxLength, 30_000))),
  )
}

/** Values that fit a schema: small ids that are there and ids that are not, texts of every kind. */
export function fitting(schema: Schema): fc.Arbitrary<unknown> {
  const several = alternatives(schema)
  if (several) return fc.oneof(...several.map(fitting))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [], additionalProperties } = schema
      if (typeof additionalProperties === 'object') {
        return fc.dictionary(
          fc.constantFrom('a', 'constructor', 'toString', 'x y'),
          fitting(additionalProperties),
          { maxKeys: 3 },
        )
      }
      const fields = Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, fitting(field)]),
      )
      return fc.record(fields, { requiredKeys: required })
    }
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      })
    case 'string':
      return textOf(schema)
    case 'integer': {
      const [min, max] = [lowest(schema), schema.maximum ?? Number.MAX_SAFE_INTEGER]
      const small = fc.integer({ min: Math.max(min, -3), max: Math.max(min, Math.min(max, 6)) })
      return fc.oneof(
        { arbitrary: small, weight: 3 },
        { arbitrary: fc.integer({ min, max }), weight: 1 },
        { arbitrary: fc.constantFrom(min, max), weight: 1 },
      )
    }
    case 'number':
      return fc.double({ min: lowest(schema), max: schema.maximum ?? 1e300, noNaN: true })
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

type Step = string | number
interface Place {
  path: Step[]
  schema: Schema
}

/** Every place of an input where something stands, the whole included; of alternatives each. */
function places(schema: Schema, path: Step[] = []): Place[] {
  const several = alternatives(schema)
  // What is under an alternative that is not the first one stands in no example.
  if (several?.[0]) return [{ path, schema }, ...places(several[0], path).slice(1)]
  return [
    { path, schema },
    ...Object.entries(schema.properties ?? {}).flatMap(([key, field]) => places(field, [...path, key])),
    ...(schema.items ? places(schema.items, [...path, 0]) : []),
  ]
}

function withValue(whole: unknown, [step, ...rest]: Step[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole))
    return whole.map((one: unknown, index) => (index === step ? withValue(one, rest, value) : one))
  const object = whole as Record<string, unknown>
  return { ...object, [step]: withValue(object[step], rest, value) }
}

/** Stands in a value for JSON that no JavaScript value gives. */
const raw = (text: string) => `@raw:${text}@`

function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"@raw:(.*?)@"/g, (_whole, text: string) =>
    text.replaceAll('\\"', '"'),
  )
}

const wrongFor: Record<string, unknown[]> = {
  string: [42, true, [], {}, ['x'], { toString: 'x' }],
  integer: [
    '1',
    1.5,
    raw('1e999'),
    raw('-1e999'),
    true,
    [],
    [1],
    raw('9007199254740993'),
    raw('-9007199254740993'),
  ],
  number: ['1', raw('1e999'), raw('-1e999'), true, [], {}],
  boolean: ['true', 1, 0, [], {}],
  array: ['x', 1, {}, { length: 1 }, true],
  object: ['x', 1, true, [], [[]]],
}
const wrongForAll = [
  raw('{"__proto__":{"admin":true}}'),
  raw('{"constructor":{"prototype":{"x":1}}}'),
  raw(`${'['.repeat(5000)}${']'.repeat(5000)}`),
]

function wrongValues(schema: Schema): unknown[] {
  const kinds = new Set(
    (alternatives(schema) ?? [schema]).map((one) => String(one.type ?? typeof (one.enum?.[0] ?? one.const))),
  )
  if (kinds.size !== 1)
    return [...(kinds.has('null') ? [] : [null]), raw(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`)]
  const [kind = ''] = kinds
  const outside = [
    ...(schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? [schema.maximum + 1] : []),
    ...(schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER ? [schema.minimum - 1] : []),
    ...(schema.exclusiveMinimum === undefined ? [] : [schema.exclusiveMinimum, -1]),
    ...(schema.enum ? ['__proto__', 'toString', ''] : []),
    ...(schema.pattern === undefined ? [] : ['2026-02-30', 'eur', '']),
    ...((schema.minLength ?? 0) > 0 ? [''] : []),
    ...((schema.minItems ?? 0) > 0 ? [[]] : []),
  ]
  // A dictionary leaves out a key that would be a prototype.
  const [prototype, ...others] = wrongForAll
  const isDictionary = typeof schema.additionalProperties === 'object'
  return [null, ...(wrongFor[kind] ?? []), ...(isDictionary ? [] : [prototype]), ...others, ...outside]
}

/** Inputs as JSON, each of which does not fit in one place, with words that say where. */
export function* misfits(schema: Schema): Generator<{ where: string; json: string }> {
  const whole = example(schema)
  for (const { path, schema: here } of places(schema)) {
    const where = path.join('.') || 'the whole'
    for (const value of wrongValues(here)) {
      const json = toJson(withValue(whole, path, value))
      yield { where: `${where} = ${JSON.stringify(value).slice(0, 100)}`, json }
    }
    const { properties, required = [], additionalProperties } = here
    if (!properties || additionalProperties !== false || alternatives(here)) continue
    const present = example(here) as Record<string, unknown>
    for (const key of ['nobodyKnowsThis', raw('__proto__'), 'constructor', 'hasOwnProperty']) {
      const extended = { ...present, [key]: { admin: true } }
      yield {
        where: `${where} with ${key}`,
        json: toJson(withValue(whole, path, extended)).replace('@raw:__proto__@', '__proto__'),
      }
    }
    for (const key of required) {
      const { [key]: _left, ...rest } = present
      yield { where: `${where} without ${key}`, json: toJson(withValue(whole, path, rest)) }
    }
  }
}

/** Inputs as JSON in which one text or list is far too long. */
export function* tooLong(schema: Schema): Generator<{ where: string; json: string }> {
  const whole = example(schema)
  for (const { path, schema: here } of places(schema)) {
    if (here.type === 'string' && !here.enum && here.const === undefined) {
      yield { where: path.join('.'), json: toJson(withValue(whole, path, 'x'.repeat(10_000_000))) }
    }
    if (here.type === 'array' && here.maxItems !== undefined) {
      const items = Array.from({ length: here.maxItems + 1 }, () => example(here.items ?? {}))
      yield { where: path.join('.'), json: toJson(withValue(whole, path, items)) }
    }
  }
}
