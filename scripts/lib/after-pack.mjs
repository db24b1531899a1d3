/** electron-builder calls this when an unpacked application stands, before its fuses are flipped. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Removes the small application with which an unpackaged Electron starts others; a package starts only itself. */
export function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources')
  for (const name of ['default_app.asar', 'default_app.asar.sha256'])
    rmSync(join(resources, name), { force: true })
}
