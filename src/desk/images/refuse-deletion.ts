import { NewsroomError, type Problem } from '../../newsroom/errors.ts'
import { isStaff } from '../../newsroom/people/roles.ts'
import { houseOf } from '../../release/houses.ts'
import type { BeforeOperation } from './before-operation.ts'
import type { PictureUses } from './picture-uses.ts'
import { usesOf } from './used.ts'

/** A picture in use can't be deleted: whoever tries is told by which stories. Of any other, nobody may: access says so. */
export async function refuseDeletion({
  args,
  operation,
  overrideAccess,
  req,
}: BeforeOperation): Promise<BeforeOperation['args']> {
  if (overrideAccess === true || operation !== 'delete' || !('id' in args) || !isStaff(req.user)) return args
  const problems = inUse(await usesOf(req, houseOf(req.payload).house, String(args.id)))
  if (problems.length > 0) throw new NewsroomError('conflict', problems)
  return args
}

/** Each story once, by the nearest it is to readers. */
function inUse({ live, waiting, texts }: Pick<PictureUses, 'live' | 'waiting' | 'texts'>): readonly Problem[] {
  const uses = [
    ...live.map((use) => ({ ...use, how: 'shows it to readers' })),
    ...waiting.map((use) => ({ ...use, how: 'waits to go out with it' })),
    ...texts.map((use) => ({ ...use, how: 'has it in its text' })),
  ]
  return uses
    .filter(({ story }, at) => uses.findIndex((other) => other.story === story) === at)
    .map(({ story, headline, how }) => ({
      code: 'in-use',
      message: `The picture can’t be deleted: “${headline}” ${how}.`,
      link: `/admin/collections/stories/${story}`,
    }))
}
