import { withPayload } from '@payloadcms/next/withPayload'

/** The panel alone: Express answers `/api`, `/v1` and everything else. */
export default withPayload({
  // One copy of these in the process, the server's own: an error thrown by one would be no error to the other.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    '@payloadcms/translations',
    '@libsql/client',
    'exiftool-vendored',
    'mongodb',
  ],
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  poweredByHeader: false,
  compress: false,
  // `npm run check` reads the types of everything at once.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
})
