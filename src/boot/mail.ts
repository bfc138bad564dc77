import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'

/** Letters of the desk, such as a forgotten password's. Without a mail server none is sent, and the log says so. */
export function openMail({
  smtpUrl,
  siteUrl,
  newsroom,
}: {
  smtpUrl: string | null
  siteUrl: string
  newsroom: { name: string }
}): EmailAdapter {
  const sender = { defaultFromAddress: `desk@${new URL(siteUrl).hostname}`, defaultFromName: newsroom.name }
  if (smtpUrl === null) {
    return ({ payload }) => ({
      ...sender,
      name: 'none',
      sendEmail: async () => {
        payload.logger.warn('A letter was not sent: SMTP_URL is not set.')
      },
    })
  }
  const transport = createTransport(smtpUrl)
  const from = `"${sender.defaultFromName.replaceAll('"', '')}" <${sender.defaultFromAddress}>`
  return () => ({ ...sender, name: 'smtp', sendEmail: (letter) => transport.sendMail({ from, ...letter }) })
}
