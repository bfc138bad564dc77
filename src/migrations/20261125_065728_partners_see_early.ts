import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`partner_tokens\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`partner\` text,
  	\`name\` text,
  	\`lookup\` text,
  	\`hash\` text,
  	\`made_by\` text,
  	\`made_at\` text,
  	\`revoked_by\` text,
  	\`revoked_at\` text,
  	\`used_at\` text,
  	\`used_from\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_tokens_partner_idx\` ON \`partner_tokens\` (\`partner\`);`)
  await db.run(sql`CREATE INDEX \`partner_tokens_lookup_idx\` ON \`partner_tokens\` (\`lookup\`);`)
  await db.run(sql`CREATE TABLE \`embargo_acceptances\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`embargo\` text,
  	\`partner\` text,
  	\`token\` text,
  	\`version\` text,
  	\`at\` text,
  	\`address\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`embargo_acceptances_embargo_idx\` ON \`embargo_acceptances\` (\`embargo\`);`)
  await db.run(sql`CREATE INDEX \`embargo_acceptances_partner_idx\` ON \`embargo_acceptances\` (\`partner\`);`)
  await db.run(sql`CREATE TABLE \`early_reads\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`read\` text,
  	\`embargo\` text,
  	\`partner\` text,
  	\`token\` text,
  	\`story\` text,
  	\`edition\` text,
  	\`headline\` text,
  	\`what\` text,
  	\`file\` text,
  	\`scope\` text,
  	\`at\` text,
  	\`address\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`early_reads_read_idx\` ON \`early_reads\` (\`read\`);`)
  await db.run(sql`CREATE INDEX \`early_reads_embargo_idx\` ON \`early_reads\` (\`embargo\`);`)
  await db.run(sql`CREATE INDEX \`early_reads_partner_idx\` ON \`early_reads\` (\`partner\`);`)
  await db.run(sql`CREATE INDEX \`early_reads_story_idx\` ON \`early_reads\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`early_reads_at_idx\` ON \`early_reads\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`breaches\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`embargo\` text,
  	\`party\` text,
  	\`where\` text,
  	\`evidence\` text,
  	\`by\` text,
  	\`at\` text,
  	\`reads\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`breaches_embargo_idx\` ON \`breaches\` (\`embargo\`);`)
  await db.run(sql`CREATE INDEX \`breaches_at_idx\` ON \`breaches\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`breach_decisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`breach\` text,
  	\`embargo\` text,
  	\`decision\` text,
  	\`note\` text,
  	\`by\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`breach_decisions_breach_idx\` ON \`breach_decisions\` (\`breach\`);`)
  await db.run(sql`CREATE INDEX \`breach_decisions_embargo_idx\` ON \`breach_decisions\` (\`embargo\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`partner_tokens\`;`)
  await db.run(sql`DROP TABLE \`embargo_acceptances\`;`)
  await db.run(sql`DROP TABLE \`early_reads\`;`)
  await db.run(sql`DROP TABLE \`breaches\`;`)
  await db.run(sql`DROP TABLE \`breach_decisions\`;`)
}
