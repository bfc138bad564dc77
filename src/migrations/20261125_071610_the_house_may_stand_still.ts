import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`standstills\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text,
  	\`since\` text,
  	\`reason\` text,
  	\`ended_by\` text,
  	\`ended_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`standstills_state_idx\` ON \`standstills\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`beats\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`beat\` numeric DEFAULT 0
  );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`standstills\`;`)
  await db.run(sql`DROP TABLE \`beats\`;`)
}
