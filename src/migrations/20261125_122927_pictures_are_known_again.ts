import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`picture_files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`image\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`images\` ADD \`likeness\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`picture_files\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`likeness\`;`)
}
