import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`released\` integer DEFAULT true,
  	\`updated\` integer DEFAULT true,
  	\`corrected\` integer DEFAULT true,
  	\`withdrawn\` integer DEFAULT true,
  	\`killed\` integer DEFAULT true,
  	\`enabled\` integer DEFAULT true,
  	\`disabled_because\` text,
  	\`sealed\` text,
  	\`reached\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`effects\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`seq\` numeric DEFAULT 0,
  	\`kind\` text,
  	\`story\` text,
  	\`at\` text,
  	\`webhook\` text,
  	\`destination\` text,
  	\`state\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`next_at\` text,
  	\`token\` text,
  	\`lease_until\` text,
  	\`last_error\` text,
  	\`delivered_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`effects_entry_idx\` ON \`effects\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`effects_seq_idx\` ON \`effects\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`effects_story_idx\` ON \`effects\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`effects_webhook_idx\` ON \`effects\` (\`webhook\`);`)
  await db.run(sql`CREATE INDEX \`effects_state_idx\` ON \`effects\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`effects_next_at_idx\` ON \`effects\` (\`next_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP TABLE \`effects\`;`)
}
