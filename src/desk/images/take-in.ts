import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { QueueFull } from '../../imaging/queue.ts'
import { NewsroomError } from '../../newsroom/errors.ts'
import { hasRole } from '../../newsroom/people/roles.ts'
import { accepted } from '../../imaging/formats.ts'
import { houseOf } from '../../release/houses.ts'
import type { BeforeOperation } from './before-operation.ts'
import { pictureKeepers } from './picture-keepers.ts'
import { readFocalPoint } from './focal-point.ts'
import { refuseSameFile } from './same-file.ts'
import { rememberTakenIn, type Rooms } from './rooms.ts'

/**
 * Looks at a file that comes in before Payload does, reads what it says of itself, and names it: the picture's id, and a
 * file name that no other picture can have. Someone who may not keep pictures gets no further than access control.
 */
export function takeInPicture(rooms: Rooms) {
  return async ({ args, operation, overrideAccess, req }: BeforeOperation): Promise<BeforeOperation['args']> => {
    if (operation !== 'create' || !('data' in args)) return args
    if (overrideAccess !== true && !hasRole(req.user, ...pictureKeepers)) return args
    const { file } = req
    if (file === undefined) throw whyNoFile(req)
    const lies = await whereItLies(rooms, req, file)
    const id = randomUUID()
    const focalPoint = readFocalPoint(req, args.data) ?? { x: 50, y: 50 }
    const { laboratory } = houseOf(req.payload)
    const found = await inTurn(rooms, req, async () => {
      const inspected = await laboratory.inspect(lies, rooms.limits, { name: file.name, type: file.mimetype })
      await refuseSameFile(req, inspected.digest)
      const [embedded, glance] = await Promise.all([rooms.metadata.read(lies), laboratory.glance(lies, rooms.limits)])
      return { inspected, embedded, glance }
    })
    rememberTakenIn(req, id, { ...found, lies, originalName: path.basename(file.name).slice(0, 200), focalPoint })
    const { extension, type } = found.inspected
    req.file = { ...file, name: fileName(file.name, id, extension), mimetype: type, tempFilePath: lies }
    return { ...args, data: { ...args.data, id } }
  }
}

/** So many files are looked at at once. The others wait on the disk, as long as there is room to; whoever gave up is passed over. */
async function inTurn<T>(rooms: Rooms, req: PayloadRequest, look: () => Promise<T>): Promise<T> {
  try {
    return await rooms.takingIn(() => {
      if (req.signal?.aborted === true) throw notNow(req, 'gave-up', 'Whoever sent this file has gone.')
      return look()
    })
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error
    const message =
      'Too many pictures are waiting to be looked at. Nothing is wrong with this one: send it again in a minute.'
    throw notNow(req, 'too-many-waiting', message)
  }
}

function notNow(req: PayloadRequest, code: string, message: string): NewsroomError {
  req.responseHeaders = new Headers({ 'Retry-After': '60' })
  return new NewsroomError('unavailable', { code, field: 'file', message })
}

/** A picture's file never changes: a new file is a new picture. */
export function refuseNewFile({ args, operation, req }: BeforeOperation): BeforeOperation['args'] {
  if (operation !== 'update' || req.file === undefined) return args
  const message = 'A picture’s file is never replaced. Upload the new file as a picture of its own.'
  throw new NewsroomError('conflict', { code: 'file-kept', field: 'file', message })
}

/**
 * Where the focal point goes, in the one place where Payload does not act on it: it would write the original anew.
 * Cropping, which the panel does not offer, is not asked for in any other way either.
 */
export function keepOriginalUntouched({ args, operation, req }: BeforeOperation): BeforeOperation['args'] {
  if (operation !== 'update' || !('data' in args)) return args
  const point = readFocalPoint(req, args.data)
  dropUploadEdits(req)
  return point === null ? args : { ...args, data: { ...args.data, focalX: point.x, focalY: point.y } }
}

function dropUploadEdits(req: PayloadRequest): void {
  const { uploadEdits: _dropped, ...query } = req.query
  req.query = query
}

/** Payload passes on what a form holds as `file`: one, or a list, of which it makes none the picture's. */
function whyNoFile(req: PayloadRequest): NewsroomError {
  const sent: unknown = Reflect.get(Object(Reflect.get(req, 'files')), 'file')
  if (!Array.isArray(sent)) return noFile()
  const message = 'Several files were sent as one picture. Send each as a picture of its own.'
  return new NewsroomError('bad-input', { code: 'several-files', field: 'file', message })
}

function noFile(): NewsroomError {
  const message = `No file was sent. ${accepted}`
  return new NewsroomError('bad-input', { code: 'no-file', field: 'file', message })
}

/** A file is looked at, and kept, from where it lies: one that is in memory is laid there. Payload takes it away when all is done. */
async function whereItLies(
  { incoming }: Rooms,
  req: PayloadRequest,
  file: NonNullable<PayloadRequest['file']>,
): Promise<string> {
  if (file.tempFilePath !== undefined && file.tempFilePath !== '') return file.tempFilePath
  await incoming.prepare()
  const lies = path.join(incoming.folder, `held-${randomUUID()}`)
  req.file = { ...file, tempFilePath: lies }
  await writeFile(lies, file.data, { mode: 0o600 })
  return lies
}

/** @example fileName('Портрет 7 (final).JPG', '3f9a1c2e-…', 'jpg') // '7-final-3f9a1c2e….jpg' */
function fileName(sent: string, id: string, extension: string): string {
  const said = path
    .basename(sent, path.extname(sent))
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${[said, id.replaceAll('-', '')].filter((part) => part !== '').join('-')}.${extension}`
}
