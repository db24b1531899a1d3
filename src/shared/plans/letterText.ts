/** What a letter can name of a customer and of the owner, written {name} in it. */
export const letterFields = ['greeting', 'name', 'contact', 'number', 'today', 'owner', 'business'] as const
export type LetterField = (typeof letterFields)[number]

/** Fields in braces filled in; what is no field of ours stays as it stands, so that nothing vanishes unseen. */
export function fillIn(text: string, values: Readonly<Record<LetterField, string>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => (isLetterField(name) ? values[name] : whole))
}

function isLetterField(name: string): name is LetterField {
  return (letterFields as readonly string[]).includes(name)
}

/** What stands in braces and is no field of ours: most likely a slip. Each once, in order. */
export function unknownFieldsOf(text: string): string[] {
  const named = [...text.matchAll(/\{([^{}\n]*)\}/g)].map(([, inside = '']) => inside)
  return [...new Set(named.filter((name) => !isLetterField(name)))]
}

/** What still has to be filled in by hand: each text between brackets once, in order. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\[([^[\]]+)\]/g)].map(([, inside = '']) => inside.trim()))]
}
