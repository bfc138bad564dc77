import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`stories_bylines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`byline_id\` text(36),
  	\`role\` text DEFAULT 'reporting',
  	FOREIGN KEY (\`byline_id\`) REFERENCES \`bylines\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_bylines_order_idx\` ON \`stories_bylines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_bylines_parent_id_idx\` ON \`stories_bylines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_bylines_byline_idx\` ON \`stories_bylines\` (\`byline_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_gallery\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`image_id\` text,
  	\`caption\` text,
  	\`alt\` text,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_gallery_order_idx\` ON \`stories_gallery\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_gallery_parent_id_idx\` ON \`stories_gallery\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_gallery_image_idx\` ON \`stories_gallery\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`contact\` text,
  	\`said\` text,
  	\`terms\` text DEFAULT 'on-record',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_sources_order_idx\` ON \`stories_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_sources_parent_id_idx\` ON \`stories_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`headline\` text,
  	\`standfirst\` text,
  	\`dateline_place\` text,
  	\`dateline_date\` text,
  	\`body\` text,
  	\`lead_image_id\` text,
  	\`lead_caption\` text,
  	\`lead_alt\` text,
  	\`short_headline\` text,
  	\`seo_title\` text,
  	\`social_text\` text,
  	\`notes\` text,
  	\`rewrite_of_id\` text,
  	\`translation_of_id\` text,
  	\`duplicate_of_id\` text,
  	\`section_id\` text(36),
  	\`slug\` text,
  	\`slugline\` text,
  	\`urgency\` numeric DEFAULT 5,
  	\`genre\` text,
  	\`language\` text,
  	\`docket_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_image_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`rewrite_of_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`duplicate_of_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`docket_id\`) REFERENCES \`dockets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_lead_image_idx\` ON \`stories\` (\`lead_image_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rewrite_of_idx\` ON \`stories\` (\`rewrite_of_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_translation_of_idx\` ON \`stories\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_duplicate_of_idx\` ON \`stories\` (\`duplicate_of_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_section_idx\` ON \`stories\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_docket_idx\` ON \`stories\` (\`docket_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stories__status_idx\` ON \`stories\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`stories_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_texts_order_parent\` ON \`stories_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_bylines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`byline_id\` text(36),
  	\`role\` text DEFAULT 'reporting',
  	\`_uuid\` text,
  	FOREIGN KEY (\`byline_id\`) REFERENCES \`bylines\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_version_bylines_order_idx\` ON \`_stories_v_version_bylines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_bylines_parent_id_idx\` ON \`_stories_v_version_bylines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_bylines_byline_idx\` ON \`_stories_v_version_bylines\` (\`byline_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_gallery\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`image_id\` text,
  	\`caption\` text,
  	\`alt\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_version_gallery_order_idx\` ON \`_stories_v_version_gallery\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_gallery_parent_id_idx\` ON \`_stories_v_version_gallery\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_gallery_image_idx\` ON \`_stories_v_version_gallery\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`contact\` text,
  	\`said\` text,
  	\`terms\` text DEFAULT 'on-record',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_version_sources_order_idx\` ON \`_stories_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_sources_parent_id_idx\` ON \`_stories_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_headline\` text,
  	\`version_standfirst\` text,
  	\`version_dateline_place\` text,
  	\`version_dateline_date\` text,
  	\`version_body\` text,
  	\`version_lead_image_id\` text,
  	\`version_lead_caption\` text,
  	\`version_lead_alt\` text,
  	\`version_short_headline\` text,
  	\`version_seo_title\` text,
  	\`version_social_text\` text,
  	\`version_notes\` text,
  	\`version_rewrite_of_id\` text,
  	\`version_translation_of_id\` text,
  	\`version_duplicate_of_id\` text,
  	\`version_section_id\` text(36),
  	\`version_slug\` text,
  	\`version_slugline\` text,
  	\`version_urgency\` numeric DEFAULT 5,
  	\`version_genre\` text,
  	\`version_language\` text,
  	\`version_docket_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_image_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_rewrite_of_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_duplicate_of_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_docket_id\`) REFERENCES \`dockets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_lead_image_idx\` ON \`_stories_v\` (\`version_lead_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_rewrite_of_idx\` ON \`_stories_v\` (\`version_rewrite_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_translation_of_idx\` ON \`_stories_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_duplicate_of_idx\` ON \`_stories_v\` (\`version_duplicate_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_section_idx\` ON \`_stories_v\` (\`version_section_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_docket_idx\` ON \`_stories_v\` (\`version_docket_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version__status_idx\` ON \`_stories_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_latest_idx\` ON \`_stories_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_autosave_idx\` ON \`_stories_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_texts_order_parent\` ON \`_stories_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bylines\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`job_title\` text,
  	\`bio\` text,
  	\`url\` text,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`bylines_slug_idx\` ON \`bylines\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`bylines_updated_at_idx\` ON \`bylines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bylines_created_at_idx\` ON \`bylines\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`images_licensor\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`images_licensor_order_idx\` ON \`images_licensor\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`images_licensor_parent_id_idx\` ON \`images_licensor\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`images_leases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`starts_at\` text,
  	\`ends_at\` text,
  	\`notes\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`images_leases_order_idx\` ON \`images_leases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`images_leases_parent_id_idx\` ON \`images_leases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`images_artworks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`date_created\` text,
  	\`circa_date_created\` text,
  	\`source\` text,
  	\`source_inventory_number\` text,
  	\`source_inventory_url\` text,
  	\`copyright_notice\` text,
  	\`copyright_owner\` text,
  	\`physical_description\` text,
  	\`content_description\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`images_artworks_order_idx\` ON \`images_artworks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`images_artworks_parent_id_idx\` ON \`images_artworks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`images\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`caption\` text,
  	\`alt_text\` text,
  	\`date_created\` text,
  	\`location_sublocation\` text,
  	\`location_city\` text,
  	\`location_state\` text,
  	\`location_country\` text,
  	\`location_country_code\` text,
  	\`instructions\` text,
  	\`digital_source_type\` text,
  	\`data_mining\` text,
  	\`job_id\` text,
  	\`credit_line\` text,
  	\`source\` text,
  	\`copyright_notice\` text,
  	\`usage_terms\` text,
  	\`web_statement\` text,
  	\`usage_rights_category\` text,
  	\`usage_rights_permission\` text,
  	\`usage_rights_restrictions\` text,
  	\`original_name\` text,
  	\`embedded\` text,
  	\`artwork_titles\` text,
  	\`placeholder\` text,
  	\`facts\` text,
  	\`facts_key\` text,
  	\`staged\` text,
  	\`staged_for\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`images_updated_at_idx\` ON \`images\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`images_created_at_idx\` ON \`images\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`images_filename_idx\` ON \`images\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`images_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`images_texts_order_parent\` ON \`images_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`embargoes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kind\` text DEFAULT 'source',
  	\`until\` text,
  	\`zone\` text,
  	\`stated_as\` text,
  	\`source_organisation\` text,
  	\`source_contact\` text,
  	\`source_reference\` text,
  	\`terms\` text,
  	\`state\` text,
  	\`change\` numeric DEFAULT 0,
  	\`pending\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`embargoes_until_idx\` ON \`embargoes\` (\`until\`);`)
  await db.run(sql`CREATE INDEX \`embargoes_state_idx\` ON \`embargoes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`embargoes_updated_at_idx\` ON \`embargoes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`embargoes_created_at_idx\` ON \`embargoes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`edition\` text,
  	\`headline\` text,
  	\`kind\` text,
  	\`state\` text,
  	\`urgency\` numeric DEFAULT 5,
  	\`note\` text,
  	\`asked_by\` text,
  	\`asked_at\` text,
  	\`asked\` text,
  	\`release_at\` text,
  	\`generation\` numeric DEFAULT 0,
  	\`frozen\` integer DEFAULT false,
  	\`token\` text,
  	\`lease_until\` text,
  	\`base\` numeric DEFAULT 0,
  	\`rank\` numeric DEFAULT 0,
  	\`planned_at\` text,
  	\`actual_at\` text,
  	\`late_ms\` numeric,
  	\`node\` text,
  	\`reason\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_story_idx\` ON \`releases\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_asked_at_idx\` ON \`releases\` (\`asked_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_release_at_idx\` ON \`releases\` (\`release_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_actual_at_idx\` ON \`releases\` (\`actual_at\`);`)
  await db.run(sql`CREATE TABLE \`sections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`slug\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_slug_idx\` ON \`sections\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_at_idx\` ON \`sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_at_idx\` ON \`sections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`partners\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`contact\` text,
  	\`active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`dockets\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`public_id\` text,
  	\`headline\` text,
  	\`stage\` text,
  	\`revision\` numeric DEFAULT 0,
  	\`saved_revision\` numeric DEFAULT 0,
  	\`flagged\` integer DEFAULT false,
  	\`created_by\` text,
  	\`submitted_by\` text,
  	\`approved_by\` text,
  	\`approved_revision\` numeric DEFAULT 0,
  	\`edition\` text,
  	\`changed_by\` text,
  	\`changed_at\` text,
  	\`standing\` text,
  	\`rank\` numeric DEFAULT 0,
  	\`live_version\` numeric DEFAULT 0,
  	\`published_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`dockets_public_id_idx\` ON \`dockets\` (\`public_id\`);`)
  await db.run(sql`CREATE INDEX \`dockets_stage_idx\` ON \`dockets\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`dockets_changed_at_idx\` ON \`dockets\` (\`changed_at\`);`)
  await db.run(sql`CREATE INDEX \`dockets_standing_idx\` ON \`dockets\` (\`standing\`);`)
  await db.run(sql`CREATE TABLE \`slugs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`public\` integer DEFAULT false
  );
  `)
  await db.run(sql`CREATE INDEX \`slugs_story_idx\` ON \`slugs\` (\`story\`);`)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`revision\` numeric DEFAULT 0,
  	\`headline\` text,
  	\`slug\` text,
  	\`hash\` text,
  	\`approved_by\` text,
  	\`approved_at\` text,
  	\`document\` text,
  	\`contents\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_story_idx\` ON \`editions\` (\`story\`);`)
  await db.run(sql`CREATE TABLE \`placements\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`edition\` text,
  	\`story\` text,
  	\`image\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`placements_story_idx\` ON \`placements\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`placements_image_idx\` ON \`placements\` (\`image\`);`)
  await db.run(sql`CREATE TABLE \`endings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`kind\` text,
  	\`state\` text,
  	\`reason\` text,
  	\`notice\` text,
  	\`by\` text,
  	\`at\` text,
  	\`rank\` numeric DEFAULT 0
  );
  `)
  await db.run(sql`CREATE INDEX \`endings_story_idx\` ON \`endings\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`endings_state_idx\` ON \`endings\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`holds\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`embargo\` text,
  	\`kind\` text,
  	\`item\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`holds_embargo_idx\` ON \`holds\` (\`embargo\`);`)
  await db.run(sql`CREATE INDEX \`holds_item_idx\` ON \`holds\` (\`item\`);`)
  await db.run(sql`CREATE TABLE \`embargo_history\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`embargo\` text,
  	\`action\` text,
  	\`by\` text,
  	\`at\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`embargo_history_embargo_idx\` ON \`embargo_history\` (\`embargo\`);`)
  await db.run(sql`CREATE INDEX \`embargo_history_at_idx\` ON \`embargo_history\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`embargo_parties\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`embargo\` text,
  	\`partner\` text,
  	\`from\` text,
  	\`scope\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`embargo_parties_embargo_idx\` ON \`embargo_parties\` (\`embargo\`);`)
  await db.run(sql`CREATE INDEX \`embargo_parties_partner_idx\` ON \`embargo_parties\` (\`partner\`);`)
  await db.run(sql`CREATE TABLE \`audit\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`by\` text,
  	\`action\` text,
  	\`about\` text,
  	\`item\` text,
  	\`outcome\` text,
  	\`details\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_at_idx\` ON \`audit\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_action_idx\` ON \`audit\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_item_idx\` ON \`audit\` (\`item\`);`)
  await db.run(sql`CREATE TABLE \`wire_stories\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text,
  	\`rank\` numeric,
  	\`slug\` text,
  	\`headline\` text,
  	\`section\` text,
  	\`kind\` text,
  	\`version\` numeric,
  	\`language\` text,
  	\`byline\` text,
  	\`published_at\` text,
  	\`changed_at\` text,
  	\`document\` text,
  	\`summary\` text,
  	\`links\` text,
  	\`tombstone\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_stories_state_idx\` ON \`wire_stories\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_slug_idx\` ON \`wire_stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_headline_idx\` ON \`wire_stories\` (\`headline\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_section_idx\` ON \`wire_stories\` (\`section\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_kind_idx\` ON \`wire_stories\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_published_at_idx\` ON \`wire_stories\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`wire_stories_changed_at_idx\` ON \`wire_stories\` (\`changed_at\`);`)
  await db.run(sql`CREATE TABLE \`wire_images\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text,
  	\`story\` text,
  	\`rank\` numeric,
  	\`caption\` text,
  	\`credit\` text,
  	\`document\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_images_state_idx\` ON \`wire_images\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`wire_images_story_idx\` ON \`wire_images\` (\`story\`);`)
  await db.run(sql`CREATE TABLE \`wire_bylines\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text,
  	\`slug\` text,
  	\`name\` text,
  	\`document\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_bylines_state_idx\` ON \`wire_bylines\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`wire_bylines_slug_idx\` ON \`wire_bylines\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`wire_sections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`state\` text,
  	\`slug\` text,
  	\`name\` text,
  	\`document\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_sections_state_idx\` ON \`wire_sections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`wire_sections_slug_idx\` ON \`wire_sections\` (\`slug\`);`)
  await db.run(sql`CREATE TABLE \`wire_facets\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text,
  	\`kind\` text,
  	\`value\` text,
  	\`rank\` numeric,
  	\`published_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_facets_story_idx\` ON \`wire_facets\` (\`story\`);`)
  await db.run(sql`CREATE INDEX \`wire_facets_value_idx\` ON \`wire_facets\` (\`value\`);`)
  await db.run(sql`CREATE INDEX \`wire_facets_published_at_idx\` ON \`wire_facets\` (\`published_at\`);`)
  await db.run(sql`CREATE TABLE \`wire_slugs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`wire_slugs_story_idx\` ON \`wire_slugs\` (\`story\`);`)
  await db.run(sql`CREATE TABLE \`wire_log\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text,
  	\`story\` text,
  	\`rank\` numeric,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`wire_log_key_idx\` ON \`wire_log\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`wire_log_at_idx\` ON \`wire_log\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`images_id\` text,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_images_id_idx\` ON \`payload_locked_documents_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`stories_bylines\`;`)
  await db.run(sql`DROP TABLE \`stories_gallery\`;`)
  await db.run(sql`DROP TABLE \`stories_sources\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories_texts\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_bylines\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_gallery\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_texts\`;`)
  await db.run(sql`DROP TABLE \`bylines\`;`)
  await db.run(sql`DROP TABLE \`images_licensor\`;`)
  await db.run(sql`DROP TABLE \`images_leases\`;`)
  await db.run(sql`DROP TABLE \`images_artworks\`;`)
  await db.run(sql`DROP TABLE \`images\`;`)
  await db.run(sql`DROP TABLE \`images_texts\`;`)
  await db.run(sql`DROP TABLE \`embargoes\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`dockets\`;`)
  await db.run(sql`DROP TABLE \`slugs\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP TABLE \`placements\`;`)
  await db.run(sql`DROP TABLE \`endings\`;`)
  await db.run(sql`DROP TABLE \`holds\`;`)
  await db.run(sql`DROP TABLE \`embargo_history\`;`)
  await db.run(sql`DROP TABLE \`embargo_parties\`;`)
  await db.run(sql`DROP TABLE \`audit\`;`)
  await db.run(sql`DROP TABLE \`wire_stories\`;`)
  await db.run(sql`DROP TABLE \`wire_images\`;`)
  await db.run(sql`DROP TABLE \`wire_bylines\`;`)
  await db.run(sql`DROP TABLE \`wire_sections\`;`)
  await db.run(sql`DROP TABLE \`wire_facets\`;`)
  await db.run(sql`DROP TABLE \`wire_slugs\`;`)
  await db.run(sql`DROP TABLE \`wire_log\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
