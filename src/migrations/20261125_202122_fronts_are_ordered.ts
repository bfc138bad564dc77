import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`fronts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`is_home\` integer DEFAULT false,
  	\`planned\` text,
  	\`revision\` numeric DEFAULT 0,
  	\`changed_by\` text,
  	\`changed_at\` text,
  	\`released\` text,
  	\`version\` numeric DEFAULT 0,
  	\`released_by\` text,
  	\`released_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`front_releases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`front\` text,
  	\`version\` numeric DEFAULT 0,
  	\`order\` text,
  	\`by\` text,
  	\`at\` text,
  	\`note\` text,
  	\`like\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`front_releases_front_idx\` ON \`front_releases\` (\`front\`);`)
  await db.run(sql`CREATE TABLE \`wire_fronts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document\` text,
  	\`version\` numeric,
  	\`turn\` numeric,
  	\`changed\` numeric,
  	\`told\` numeric
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`fronts\`;`)
  await db.run(sql`DROP TABLE \`front_releases\`;`)
  await db.run(sql`DROP TABLE \`wire_fronts\`;`)
}
