import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { everythingOf } from './wire.ts'
import type { Pulse, Wire } from './wire.ts'

const channel = 'labelpulse'
const longestBytes = 7900 // PostgreSQL refuses a payload of 8000 bytes and more

const encode = (pulse: Pulse): string => {
  const text = JSON.stringify(pulse)
  return Buffer.byteLength(text) < longestBytes ? text : JSON.stringify(everythingOf(pulse.organizationId))
}

/** Packs pulses into as few messages as PostgreSQL takes; one that is too long says `every` instead of names. */
export function messagesOf(pulses: readonly Pulse[]): string[] {
  const messages: string[][] = []
  let bytes = Infinity
  for (const text of pulses.map(encode)) {
    if (bytes + text.length + 1 > longestBytes) {
      messages.push([])
      bytes = 2
    }
    messages.at(-1)?.push(text)
    bytes += text.length + 1
  }
  return messages.map((texts) => `[${texts.join(',')}]`)
}

const longestPauseMs = 5000

/** LISTEN and NOTIFY on a connection of its own, which comes back when it is lost. */
export async function postgresWire(url: string, warn: (sentence: string) => void): Promise<Wire> {
  let deliver: (pulse: Pulse) => void = () => {}
  let tellGap: () => void = () => {}
  let isClosed = false

  async function connect(): Promise<Client> {
    const connection = new Client({ connectionString: url, application_name: 'labelpulse pulses', keepAlive: true })
    connection.on('error', (error) => warn(`The connection for wake-ups was lost: ${error.message}`))
    connection.on('notification', ({ payload }) => {
      for (const pulse of JSON.parse(payload ?? '[]') as Pulse[]) deliver(pulse)
    })
    await connection.connect()
    try {
      await connection.query(`set role lp_none; listen ${channel}`)
    } catch (error) {
      await connection.end()
      throw error
    }
    connection.once('end', () => void reconnect())
    return connection
  }

  async function reconnect(pauseMs = 100): Promise<void> {
    await sleep(pauseMs, undefined, { ref: false })
    if (isClosed) return
    try {
      client = await connect()
      // Closed meanwhile, and only the one before was ended.
      if (isClosed) await client.end()
      else tellGap()
    } catch (error) {
      warn(`The connection for wake-ups did not come back yet: ${String(error)}`)
      await reconnect(Math.min(pauseMs * 2, longestPauseMs))
    }
  }

  let client = await connect()

  return {
    send: async (pulses) => {
      for (const message of messagesOf(pulses)) await client.query('select pg_notify($1, $2)', [channel, message])
    },
    receive: (onPulse, onGap) => {
      deliver = onPulse
      tellGap = onGap
    },
    close: async () => {
      isClosed = true
      await client.end()
    },
  }
}
