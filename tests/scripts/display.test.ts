import { describe, expect, it } from 'vitest'
import { electronFlags, hasDisplay, isNoise } from '../../scripts/lib/display.mjs'

describe('display', () => {
  it('is missing on Linux only, where neither X nor Wayland is named', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})

describe('flags', () => {
  it('give up the sandbox for root on Linux and for nobody else', () => {
    const machine = { hasGraphicsCard: true }
    expect(electronFlags({ ...machine, platform: 'linux', isRoot: true })).toEqual(['--no-sandbox'])
    expect(electronFlags({ ...machine, platform: 'linux', isRoot: false })).toEqual([])
    expect(electronFlags({ ...machine, platform: 'darwin', isRoot: true })).toEqual([])
  })

  it('leave the graphics card alone where there is one', () => {
    expect(electronFlags({ platform: 'linux', isRoot: false, hasGraphicsCard: false })).toEqual([
      '--disable-gpu',
    ])
  })
})

describe('noise on standard error', () => {
  it('is what Chromium says without a desktop session', () => {
    expect(
      isNoise(
        '[5675:1122/061640.257605:ERROR:bus.cc(407)] Failed to connect to the bus: Could not parse server address',
      ),
    ).toBe(true)
    expect(
      isNoise('[1:1122/0.1:ERROR:dbus/object_proxy.cc:573] Failed to call method: org.freedesktop.DBus'),
    ).toBe(true)
    expect(isNoise('[13806:1127/0.1:ERROR:display.cc(191)] Frame latency is negative: -41.088 ms')).toBe(true)
    expect(isNoise('Warning: disabling flag --expose_wasm due to conflicting flags')).toBe(true)
  })

  it('is never an error of ours', () => {
    expect(isNoise('{"code":"not-found","message":"There is no customer 7."}')).toBe(false)
    expect(isNoise('Error: Cannot find module ./chunks/bus.js')).toBe(false)
    expect(isNoise('[1:1122/0.1:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY')).toBe(false)
  })
})
