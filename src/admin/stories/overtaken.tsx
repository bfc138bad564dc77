import type { StoryStanding } from '../../desk/stories/story-standing.ts'

/** What is cut from the live page overtakes a release that waits: that one was made to follow the page as it is now. */
export function Overtaken({ standing: { release } }: { readonly standing: StoryStanding }) {
  if (release === null) return null
  return (
    <p>
      A release of this story is waiting. Once this is out that one does not follow it any more and fails, on the desk
      alone: release it again.
    </p>
  )
}
