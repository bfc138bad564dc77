import type { CollectionBeforeOperationHook } from 'payload'
import { NewsroomError } from '../../../newsroom/errors.ts'
import { isStaff } from '../../../newsroom/people/roles.ts'
import { houseOf } from '../../../release/houses.ts'
import { readText } from '../../editions/story-facts.ts'
import { idIn, operationOf } from '../../operation.ts'
import { picturesIn } from '../pictures-in-text.ts'

/**
 * A killed picture can't be put into a story. A text that has it already can still be saved, so that nobody loses a word:
 * it can't be approved until the picture is out of it.
 */
export const refuseKilledPictures: CollectionBeforeOperationHook = async ({ args, req, ...asked }) => {
  const operation = operationOf(asked)
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || !isStaff(req.user)) return args
  const sent = picturesIn({ ...args.data })
  if (sent.length === 0) return args
  const killed = await houseOf(req.payload).house.desk.pictureKills.find({ id: { in: [...sent] } })
  if (killed.length === 0) return args
  const id = idIn(args)
  const there = id === null ? [] : picturesIn({ ...(await readText(req, id)) })
  const added = killed.filter((kill) => !there.includes(kill.id))
  if (added.length === 0) return args
  throw new NewsroomError(
    'conflict',
    added.map((kill) => ({
      code: 'picture-killed',
      message: `Picture ${kill.id} was killed and can’t be used again: ${kill.reason}`,
    })),
  )
}
