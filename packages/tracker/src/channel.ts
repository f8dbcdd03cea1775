/** What clocks say to each other, in all tabs of an origin. */
export type Message =
  /** One was touched that had not been the last: from this instant on (since 1970) time is its own. */
  | { readonly touchedAtMs: number }
  /** Who is there? */
  | { readonly rollCall: true }
  /** I am, under this key. */
  | { readonly here: string }

/** A line to all other clocks of the origin, in this tab and in others. */
export interface Channel {
  say(message: Message): void
  close(): void
}

export function openChannel(hear: (message: Message) => unknown): Channel {
  const channel = new BroadcastChannel('labelpulse')
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data))
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is no window: only this origin hears it
    say: (message) => channel.postMessage(message),
    close: () => channel.close(),
  }
}
