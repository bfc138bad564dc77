import { createLocalReq, getFieldsToSign, jwtSign, type Payload } from 'payload'
import { addSessionToUser } from 'payload/shared'
import { addressOf, type CastMember } from './cast.ts'

/**
 * The session that signing in begins, without the password, which takes as long as it has to: it is given where signing in
 * is what a test is about.
 *
 * @returns the session's token
 */
export async function beginSession(payload: Payload, member: CastMember): Promise<string> {
  const { config: collectionConfig } = payload.collections.users
  const email = addressOf(member)
  const found = await payload.find({ collection: 'users', where: { email: { equals: email } }, showHiddenFields: true })
  const [user] = found.docs
  if (user === undefined) throw new Error(`${member} is not of the staff.`)
  const req = await createLocalReq({}, payload)
  const session = await addSessionToUser({ collectionConfig, payload, req, user })
  const { token } = await jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig, email, user, ...session }),
    secret: payload.secret,
    tokenExpiration: collectionConfig.auth.tokenExpiration,
  })
  return token
}
