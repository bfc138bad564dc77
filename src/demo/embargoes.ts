import type { Minutes } from './demo-story.ts'
import type { PartnerName } from './people-and-places.ts'
import type { PictureKey } from './pictures/picture-keys.ts'

/** An embargo as the desk enters it. */
export type DemoEmbargo = {
  readonly title: string
  readonly kind: 'source' | 'exclusive' | 'commercial'
  /** Minutes after the first start, half past twelve tomorrow, or until somebody says so. */
  readonly until: Minutes | 'tomorrow' | null
  readonly statedAs: string
  readonly source?: { readonly organisation: string; readonly contact?: string; readonly reference?: string }
  readonly terms: string
  readonly stories?: readonly string[]
  readonly pictures?: readonly PictureKey[]
  readonly parties?: readonly { readonly partner: PartnerName; readonly scope: 'notice' | 'text' | 'text+media' }[]
  /** Two editors end it before the newsroom opens: the one asks, giving this reason, and the other confirms. */
  readonly lifted?: { readonly reason: string }
}

/** The story that readers may watch appear. */
export const liftsSoon = 'carrow-keeps-its-night-buses-by-a-single-vote'

export const demoEmbargoes: readonly DemoEmbargo[] = [
  {
    title: 'The portrait: until the unveiling',
    kind: 'exclusive',
    until: null,
    statedAs: 'Until the portrait has been unveiled',
    terms:
      'Nothing of the text and nothing of the picture before the unveiling. CNN, which was shown the portrait before the public, is a party.',
    stories: ['portrait-that-went-to-washington-as-a-gift'],
    pictures: ['portrait'],
    parties: [{ partner: 'CNN', scope: 'text+media' }],
    lifted: { reason: 'The portrait has been unveiled.' },
  },
  {
    title: 'Night buses: until the minutes are posted',
    kind: 'source',
    until: 5,
    statedAs: 'When the minutes go up on the board',
    source: { organisation: 'Carrow City Council', contact: 'Clerk to the council', reference: 'Item 9' },
    terms: 'The result and the count may be prepared; nothing before the minutes are posted.',
    stories: [liftsSoon],
  },
  {
    title: 'Budget: until the minister sits down',
    kind: 'source',
    until: 'tomorrow',
    statedAs: 'Not before the minister sits down, half past twelve tomorrow',
    source: { organisation: 'Treasury', contact: 'Lock-up, press officer on duty', reference: 'Lock-up paper 1' },
    terms: 'Papers seen in the lock-up. No telephone leaves the room; no figure leaves it before the end.',
    stories: ['budget-puts-a-penny-on-sugar-and-takes-it-off-bread'],
    parties: [{ partner: 'Meridian Television', scope: 'text' }],
  },
  {
    title: 'Skerrin talks: until the communiqué',
    kind: 'source',
    until: null,
    statedAs: 'Until both delegations have announced it',
    source: { organisation: 'Secretariat of the Skerrin talks', contact: 'Press room, Osterby' },
    terms: 'No time has been given. The secretariat rings the desk.',
    stories: ['skerrin-fishing-talks-end-with-a-shared-map'],
  },
  {
    title: 'The comet picture: until the bulletin',
    kind: 'source',
    until: 3 * 24 * 60,
    statedAs: 'With the observatory’s bulletin, in three days',
    source: { organisation: 'Mount Ibry Observatory', contact: 'Duty astronomer' },
    terms: 'The words are free. The picture waits for the bulletin.',
    pictures: ['returning-comet'],
  },
]
