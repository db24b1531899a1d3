/**
 * Where each number stands that a list has named so far. Lists of purchases are mostly in the order of their numbers:
 * as long as each is above all before it, none but the last can come again, and nothing has to be looked up. Looking up
 * a million numbers takes as long as parsing their file.
 */
export class NumberIndex {
  private highest = ''
  private readonly ascending: string[] = []
  private readonly positions: number[] = []
  /** By number; null while all have come in order. */
  private known: Map<string, number> | null = null

  /** Where a number stands; undefined when it has not come yet. */
  find(number: string): number | undefined {
    if (this.known) return this.known.get(number)
    if (number > this.highest) return undefined
    if (number === this.highest) return this.positions.at(-1)
    return this.lookUp().get(number)
  }

  /** Notes where a number stands that has not come before. */
  add(number: string, position: number): void {
    if (this.known || number <= this.highest) {
      this.lookUp().set(number, position)
      return
    }
    this.highest = number
    this.ascending.push(number)
    this.positions.push(position)
  }

  private lookUp(): Map<string, number> {
    if (this.known) return this.known
    const known = new Map<string, number>()
    for (const [index, number] of this.ascending.entries()) known.set(number, this.positions[index] ?? 0)
    this.ascending.length = 0
    this.positions.length = 0
    return (this.known = known)
  }
}
