/** An object without the keys whose value is undefined: what a partial input really names. */
export type Named<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** Drops the keys whose value is undefined, so that spreading the rest overwrites nothing by accident. */
export function namedOnly<T extends object>(partial: T): Named<T> {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as Named<T>
}
