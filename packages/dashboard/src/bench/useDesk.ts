import { computed, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { classRules, useRules } from './classColors.ts'
import type { Tool } from './crosshair.ts'
import type { Media } from './media.ts'
import type { Bench } from './useBench.ts'
import { useBenchKeys } from './useBenchKeys.ts'
import { useButtons } from './useButtons.ts'
import { useClasses } from './useClasses.ts'
import { commandsOf } from './useCommands.ts'
import type { Stage } from './useCommands.ts'
import { useReview } from './useReview.ts'
import { useThread } from './useThread.ts'

/** Puts the parts of the bench together: what keys and buttons do to the task in hand. */
export function useDesk(bench: Bench, media: () => Media, stage: Ref<Stage | null>, comment: () => void) {
  const { assignment, schema } = bench
  const tool = ref<Tool>('select')
  const isHelping = ref(false)
  const [review, thread] = [useReview(bench), useThread(bench)]
  const buttons = useButtons(bench, thread, comment)
  const frames = computed(() => {
    const now = media()
    return now.kind === 'image' ? now.frames.length : 1
  })

  const { useClass, useTool } = useClasses(bench, tool, stage)
  watch(
    assignment,
    () => {
      review.shownRound.value = null
      buttons.cancel()
    },
    { immediate: true },
  )
  useRules(() => classRules(schema.value))
  const { finish, save, skip, reject, accept } = buttons
  const help = (): void => void (isHelping.value = true)
  const deeds = { finish, save, skip, reject, accept, comment, help }
  const obey = commandsOf({ bench, useClass, useTool, stage, frames, buttons: deeds })
  useBenchKeys(() => media().kind, obey)

  return { tool, isHelping, review, thread, buttons, useClass, obey }
}
