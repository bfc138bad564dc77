import type { Field, JSONField, NumberField, TextField } from 'payload'
import { nobodyWrites } from '../access.ts'
import { renditionsState } from '../../newsroom/images/renditions-state.ts'
import { readIptc } from '../../newsroom/images/iptc.ts'
import { above } from '../list-columns.ts'

const byCodeAlone = { create: nobodyWrites, update: nobodyWrites }

/** Written by the hooks of this collection; nobody is asked for them, and nobody may set them. */
export const keptFields = [
  'id',
  'embedded',
  'originalName',
  'artworkTitles',
  'placeholder',
  'thumbhash',
  'dominantColour',
  'likeness',
  'facts',
  'factsKey',
  'watchAt',
  'staged',
  'stagedFor',
  'toStage',
  'stagingToken',
  'stagingUntil',
  'stagingTries',
  'stagingDone',
  'stagingOf',
  'stagingFailed',
  'words',
  'against',
  'againstUntil',
  'synthetic',
  'isUsed',
] as const

/** The picture's id is given before its file is named: whatever a request sends as an id is ignored. */
export const pictureId: TextField = { name: 'id', type: 'text', admin: { hidden: true } }

/** Kept as it was read when the file came in; its page shows it in words. Never public. */
export const embeddedField: JSONField = {
  name: 'embedded',
  type: 'json',
  label: 'What the file said',
  access: byCodeAlone,
  admin: { disabled: true },
}

/** The file's words beside the desk's, field by field. */
export const saidBesideField = above('beside', '/images/compare/said-beside#SaidBeside')

/** The same in the standard's terms, read anew each time: what we learn to read is there for old pictures too. */
export const saidField: JSONField = {
  name: 'said',
  type: 'json',
  label: 'In the terms of IPTC',
  virtual: true,
  access: byCodeAlone,
  hooks: { afterRead: [({ siblingData }) => readIptc({ ...asTags(siblingData['embedded']) })] },
  admin: { disabled: true },
}

/**
 * How far its public sizes are: `RenditionsState`. Stands before the hidden columns it is read from, which Payload takes out of
 * the answer field by field.
 */
export const renditionsField: JSONField = {
  name: 'renditions',
  type: 'json',
  virtual: true,
  access: byCodeAlone,
  hooks: { afterRead: [({ siblingData }) => ('factsKey' in siblingData ? renditionsState(siblingData) : null)] },
  admin: { hidden: true, disableListColumn: true },
}

function asTags(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

export const hiddenFields: Field[] = [
  {
    name: 'originalName',
    type: 'text',
    label: 'Name of the file as it was sent',
    access: byCodeAlone,
    admin: { readOnly: true },
  },
  /** The artworks' titles and makers in one line, so that lists can search them. */
  { name: 'artworkTitles', type: 'text', label: 'Artworks', access: byCodeAlone, admin: { hidden: true } },
  /** What it looks like (`likenessOf`): how a picture that comes in again is known. */
  { name: 'likeness', type: 'text', hidden: true, access: byCodeAlone },
  ...['placeholder', 'thumbhash', 'dominantColour'].map((name): TextField => ({
    name,
    type: 'text',
    access: byCodeAlone,
    admin: { hidden: true, disableListColumn: true },
  })),
  /** `Picture`: all that rules may ask, whole in one row. The fields people edit are child rows on SQLite. */
  keptJson('facts'),
  { name: 'factsKey', type: 'text', hidden: true, access: byCodeAlone },
  /** When the engine looks at the picture's right: at its end. Written in one statement with the facts. */
  { name: 'watchAt', type: 'date', index: true, hidden: true, access: byCodeAlone },
  /** `StagedRendition[]`, and the key of the facts that they were made from. */
  keptJson('staged'),
  { name: 'stagedFor', type: 'text', hidden: true, access: byCodeAlone },
  // Written by the darkroom, and by a save that has them made anew. Rows from before there was one are looked at once.
  { name: 'toStage', type: 'checkbox', defaultValue: true, index: true, hidden: true, access: byCodeAlone },
  { name: 'stagingToken', type: 'text', hidden: true, access: byCodeAlone },
  { name: 'stagingUntil', type: 'date', hidden: true, access: byCodeAlone },
  ...['stagingTries', 'stagingDone', 'stagingOf'].map((name): NumberField => ({
    name,
    type: 'number',
    defaultValue: 0,
    hidden: true,
    access: byCodeAlone,
  })),
  { name: 'stagingFailed', type: 'text', hidden: true, access: byCodeAlone },
  /** `FoundBy`: what it is found by. */
  { name: 'words', type: 'text', hidden: true, access: byCodeAlone },
  { name: 'against', type: 'text', index: true, hidden: true, access: byCodeAlone },
  { name: 'againstUntil', type: 'date', index: true, hidden: true, access: byCodeAlone },
  { name: 'synthetic', type: 'checkbox', defaultValue: false, index: true, hidden: true, access: byCodeAlone },
  /** Whether a story holds it, or an approved one ever did. */
  { name: 'isUsed', type: 'checkbox', defaultValue: false, index: true, hidden: true, access: byCodeAlone },
]

function keptJson(name: string): JSONField {
  return { name, type: 'json', hidden: true, access: byCodeAlone }
}
