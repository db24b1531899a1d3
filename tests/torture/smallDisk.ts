import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, in memory, that can be filled up or protected. */
export interface SmallDisk {
  path: string
  /** Leaves so many bytes free. */
  fill: (free: number) => void
  /** Removes what it was filled with. */
  makeRoom: () => void
  /** Lets nothing on it be changed any more, or again. */
  protect: (on: boolean) => void
  remove: () => void
}

const mount = (...words: string[]) => spawnSync('mount', words, { encoding: 'utf8' })

/** Mounts a small disk, for root on Linux; elsewhere it says why there is none. */
export function smallDisk(megabytes: number): SmallDisk | { missing: string } {
  if (process.platform !== 'linux') return { missing: 'a small disk is mounted on Linux only' }
  const path = mkdtempSync(join(tmpdir(), 'regulars-disk-'))
  const { status, stderr, error } = mount('-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', path)
  if (error ?? status !== 0) {
    rmSync(path, { recursive: true })
    return { missing: `a small disk cannot be mounted here: ${error?.message ?? stderr.trim()}` }
  }
  const filler = join(path, 'filler')
  return {
    path,
    fill: (free) => {
      rmSync(filler, { force: true })
      const { bavail, bsize } = statfsSync(path)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
    },
    makeRoom: () => {
      rmSync(filler, { force: true })
    },
    protect: (on) => {
      const done = mount('-o', on ? 'remount,ro' : 'remount,rw', path)
      if (done.status !== 0) throw new Error(done.stderr)
    },
    remove: () => {
      spawnSync('umount', [path])
      rmSync(path, { recursive: true })
    },
  }
}
