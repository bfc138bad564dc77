import { NewsroomError } from '../../../newsroom/errors.ts'
import { endpointOf } from '../../actions/action.ts'
import { revisionAndNote } from '../../actions/bodies.ts'
import { saveEdition } from '../../../release/store/save-edition.ts'
import { makeEdition } from '../../editions/make-edition.ts'
import { picturesOf } from '../../editions/load-refs.ts'
import { readText, storyFacts } from '../../editions/story-facts.ts'
import { awaitPictures } from '../../images/await-pictures.ts'
import { takeSlug } from '../hooks/take-slug.ts'
import { storyAnswer } from './load.ts'
import { moveDocket, planMove } from './move.ts'

/** Freezes the text as it stands into an edition: exactly that goes out. */
export const approve = endpointOf('stories', 'approve', {
  body: revisionAndNote,
  async act(asking) {
    const { docket, moved } = await planMove(asking, 'approve')
    if (docket.savedRevision !== docket.revision) {
      throw new NewsroomError('conflict', {
        code: 'being-saved',
        message: `Revision ${String(docket.revision)} of this story has not been saved whole. Save it, and approve it then.`,
      })
    }
    await awaitPictures(asking.req.payload, picturesOf(await readText(asking.req, docket.id)))
    const { text, refusals, warnings } = await storyFacts(asking, docket, 'approve', asking.now)
    if (refusals.length > 0) throw new NewsroomError('not-ready', refusals)
    const edition = await makeEdition(asking, docket, text)
    await saveEdition(asking.house, edition)
    // No two stories stand at one address, whatever became of the slug since the text was saved.
    await takeSlug(asking.house, docket.id, edition.slug)
    await moveDocket(asking, docket, {
      stage: moved.to,
      approvedBy: asking.person.id,
      approvedRevision: docket.revision,
      edition: edition.id,
    })
    return {
      json: {
        ...(await storyAnswer(asking.house, docket.id)),
        edition: { id: edition.id, hash: edition.hash },
        warnings,
      },
    }
  },
})
