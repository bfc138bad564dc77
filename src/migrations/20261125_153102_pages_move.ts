import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`page_slugs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`owner\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`wire_bylines\` ADD \`page\` text;`)
  await db.run(sql`ALTER TABLE \`wire_bylines\` ADD \`words_at\` text;`)
  await db.run(sql`CREATE INDEX \`wire_bylines_page_idx\` ON \`wire_bylines\` (\`page\`);`)
  await db.run(sql`ALTER TABLE \`wire_sections\` ADD \`page\` text;`)
  await db.run(sql`ALTER TABLE \`wire_sections\` ADD \`words_at\` text;`)
  await db.run(sql`CREATE INDEX \`wire_sections_page_idx\` ON \`wire_sections\` (\`page\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`page_slugs\`;`)
  await db.run(sql`DROP INDEX \`wire_bylines_page_idx\`;`)
  await db.run(sql`ALTER TABLE \`wire_bylines\` DROP COLUMN \`page\`;`)
  await db.run(sql`ALTER TABLE \`wire_bylines\` DROP COLUMN \`words_at\`;`)
  await db.run(sql`DROP INDEX \`wire_sections_page_idx\`;`)
  await db.run(sql`ALTER TABLE \`wire_sections\` DROP COLUMN \`page\`;`)
  await db.run(sql`ALTER TABLE \`wire_sections\` DROP COLUMN \`words_at\`;`)
}
