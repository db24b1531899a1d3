/** One thing after another: whoever writes to the data file, or must not meet a writer, waits for its turn here. */
export class Turns {
  /** The last one in line: the next one waits for it. */
  private last: Promise<unknown> = Promise.resolve()

  /** Does something when everything before it is done, whether or not that went well. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when nobody is in line any more, those included who come meanwhile. */
  async idle(): Promise<void> {
    let last: Promise<unknown>
    do {
      last = this.last
      await last
    } while (last !== this.last)
  }
}
