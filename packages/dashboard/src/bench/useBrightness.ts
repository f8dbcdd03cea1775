import { useSessionStorage } from '@vueuse/core'

/** In per cent of what the image has. */
export const brightnessRange = { min: 40, max: 300, step: 20 } as const
/** As the image is. */
export const plain = 100

/** A step lighter or darker, within the range. */
export const lit = (percent: number, by: 1 | -1): number =>
  Math.max(brightnessRange.min, Math.min(brightnessRange.max, percent + by * brightnessRange.step))

export const brightnessStyle = (percent: number): { filter?: string } =>
  percent === plain ? {} : { filter: `brightness(${percent}%)` }

/** How light images are shown in this tab; everybody who asks has the same. */
export const useBrightness = () => useSessionStorage('labelpulse.brightness', plain)
