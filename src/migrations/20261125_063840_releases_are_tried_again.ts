import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`releases\` ADD \`failures\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`retry_at\` text;`)
  await db.run(sql`CREATE INDEX \`releases_retry_at_idx\` ON \`releases\` (\`retry_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`releases_retry_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`failures\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`retry_at\`;`)
}
