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
  // Two people can work on the panel in one tree.
  ...(process.env.NEXT_DIST_DIR === undefined ? {} : { distDir: process.env.NEXT_DIST_DIR }),
  images: { unoptimized: true },
  productionBrowserSourceMaps: false,
  poweredByHeader: false,
  compress: false,
  // `npm run check` reads the types of everything at once.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
})
