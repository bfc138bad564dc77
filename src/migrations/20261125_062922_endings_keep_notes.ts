import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`picture_kills\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text,
  	\`reason\` text,
  	\`by\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`picture_kills_state_idx\` ON \`picture_kills\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`endings\` ADD \`over\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`endings\` ADD \`corrections\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`picture_kills\`;`)
  await db.run(sql`ALTER TABLE \`endings\` DROP COLUMN \`over\`;`)
  await db.run(sql`ALTER TABLE \`endings\` DROP COLUMN \`corrections\`;`)
}
