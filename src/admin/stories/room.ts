'use client'

import { useSyncExternalStore } from 'react'
import type { StoryStanding } from '../../desk/stories/story-standing.ts'
import type { Problem } from '../actions/post-action.ts'
import type { KeptText } from '../drafts/kept-text.ts'
import type { SaveState } from '../drafts/saver.ts'

/** All that the panel knows of one open story, for the components around its form. */
export type RoomState = {
  readonly standing: StoryStanding | null
  /** The newsroom's clock less this machine's, in ms. */
  readonly clockAhead: number
  readonly save: SaveState
  /** Why the last action was refused. */
  readonly refused: readonly Problem[]
  /** Words of other sittings that were not saved. */
  readonly kept: readonly KeptText[]
  /** This browser could not keep a copy. */
  readonly isFull: boolean
  /** Said once and politely: what somebody else did to the text on the screen. */
  readonly notice: string | null
}

/** What can be done with the text, by whoever holds the form. */
export type Hands = {
  readonly saveNow: () => Promise<boolean>
  /** The revision of the text on the screen. */
  readonly revision: () => number | null
  readonly keepMine: () => Promise<void>
  readonly takeTheirs: () => Promise<void>
  readonly restore: (kept: KeptText) => Promise<void>
  readonly discard: (kept: KeptText) => void
  /** Looks again what other sittings left in this browser. */
  readonly lookForKept: () => void
  readonly tryAgain: () => Promise<void>
}

export type Room = {
  readonly get: () => RoomState
  readonly set: (change: Partial<RoomState>) => void
  readonly subscribe: (listener: () => void) => () => void
  /** Asks where the story stands now. */
  refresh: () => Promise<void>
  hands: Hands | null
}

const empty: RoomState = {
  standing: null,
  clockAhead: 0,
  save: { is: 'saved', at: null },
  refused: [],
  kept: [],
  isFull: false,
  notice: null,
}

const rooms = new Map<string, Room>()

/** The room of a story; each story on the screen has one, whoever asks. */
export function roomOf(story: string): Room {
  const there = rooms.get(story)
  if (there !== undefined) return there
  const room = openRoom()
  rooms.set(story, room)
  return room
}

export function useRoom(story: string): RoomState {
  const room = roomOf(story)
  return useSyncExternalStore(room.subscribe, room.get, () => empty)
}

function openRoom(): Room {
  let state = empty
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: () => Promise.resolve(),
    hands: null,
  }
}
