import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'

type Scrolled = Readonly<Ref<HTMLElement | null>>

/** Where one of two is scrolled to, the other is. */
export function useScrollTogether(one: Scrolled, other: Scrolled): void {
  // Its next event is an echo of ours; to follow it would hold back whoever still scrolls.
  let led: HTMLElement | null = null
  function follow(leader: Scrolled, follower: Scrolled): void {
    useEventListener(leader, 'scroll', () => {
      const [from, to] = [leader.value, follower.value]
      if (!from || !to) return
      const isEcho = led === from
      led = null
      const { scrollLeft: left, scrollTop: top } = from
      if (isEcho) return
      const before = [to.scrollLeft, to.scrollTop]
      to.scrollTo({ left, top })
      // Who stays where they are, at their end too, sends no echo.
      if (to.scrollLeft !== before[0] || to.scrollTop !== before[1]) led = to
    })
  }
  follow(one, other)
  follow(other, one)
}
