import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`previews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`slug\` text,
  	\`made_by\` text,
  	\`made_at\` text,
  	\`ends_at\` text,
  	\`revoked_by\` text,
  	\`revoked_at\` text,
  	\`used_at\` text,
  	\`used_from\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`previews_story_idx\` ON \`previews\` (\`story\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`previews\`;`)
}
