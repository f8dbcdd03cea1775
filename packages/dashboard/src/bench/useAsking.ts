import { computed, onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'

/** How long a question stands before it can be answered: the second click of a double one answers nothing that anybody has read. */
export const readMs = 700

/** Asks, where others are told something, and is answered by the same button pressed again. */
export function useAsking(said: Ref<string>) {
  const [asked, read] = [ref(''), ref('')]
  const answered = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))

  function ask(question: string): void {
    said.value = asked.value = question
    read.value = ''
    clearTimeout(timer)
    timer = setTimeout(() => (read.value = question), readMs)
  }

  /**
   * Whether whoever presses a button goes on: each question of it was asked, one at a time, and stood long enough to be read.
   * @param questions '': nothing is asked
   */
  function agreed(questions: readonly string[]): boolean {
    const next = questions.find((question) => question !== '' && !answered.has(question))
    if (next === undefined) {
      answered.clear()
      return true
    }
    if (said.value !== next) ask(next)
    else if (read.value === next) {
      answered.add(next)
      return agreed(questions)
    }
    return false
  }

  /** What it was asked about is other now. */
  function withdraw(): void {
    answered.clear()
    if (said.value === asked.value) said.value = ''
  }

  return {
    agreed,
    withdraw,
    /** '': no question stands; of one that does, whether it can be answered by now. */
    question: computed(() => {
      if (said.value === '' || said.value !== asked.value) return ''
      return read.value === asked.value ? 'answerable' : 'asked'
    }),
  }
}
