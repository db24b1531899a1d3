/** An object without the keys whose value is undefined: what a partial input really names. */
export type Named<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** Drops the keys whose value is undefined, so that spreading the rest overwrites nothing by accident. */
export function namedOnly<T extends object>(partial: T): Named<T> {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as Named<T>
}

/** True when two plain values (texts, numbers, lists, objects of them) hold the same, whatever the order of keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSameValue(value, others.get(key)))
  )
}

/** Of the changes asked for, those that really differ from what is there; undefined asks for nothing. */
export function changedOnly<Fields extends object>(
  before: Fields,
  asked: { [Key in keyof Fields]?: Fields[Key] | undefined },
): Partial<Fields> {
  const changes: Partial<Fields> = {}
  for (const key of Object.keys(asked) as (keyof Fields)[]) {
    const value = asked[key]
    if (value !== undefined && !isSameValue(before[key], value)) changes[key] = value
  }
  return changes
}
