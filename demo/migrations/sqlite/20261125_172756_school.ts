import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
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
  await db.run(sql`CREATE TABLE \`privacy_policies_sections_audiences\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`privacy_policies_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`privacy_policies_sections_audiences_order_idx\` ON \`privacy_policies_sections_audiences\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`privacy_policies_sections_audiences_parent_idx\` ON \`privacy_policies_sections_audiences\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_policies_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`level\` text DEFAULT '1',
  	\`live\` text,
  	\`anchor\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_policies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`privacy_policies_sections_order_idx\` ON \`privacy_policies_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`privacy_policies_sections_parent_id_idx\` ON \`privacy_policies_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_policies_sections_locales\` (
  	\`heading\` text,
  	\`content\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_policies_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_policies_sections_locales_locale_parent_id_unique\` ON \`privacy_policies_sections_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`privacy_policies\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_policies_slug_idx\` ON \`privacy_policies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`privacy_policies_updated_at_idx\` ON \`privacy_policies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`privacy_policies_created_at_idx\` ON \`privacy_policies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`privacy_policies__status_idx\` ON \`privacy_policies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`privacy_policies_locales\` (
  	\`title\` text,
  	\`introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_policies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_policies_locales_locale_parent_id_unique\` ON \`privacy_policies_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_privacy_policies_v_version_sections_audiences\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_privacy_policies_v_version_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_sections_audiences_order_idx\` ON \`_privacy_policies_v_version_sections_audiences\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_sections_audiences_parent_idx\` ON \`_privacy_policies_v_version_sections_audiences\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_privacy_policies_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`level\` text DEFAULT '1',
  	\`live\` text,
  	\`anchor\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_privacy_policies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_sections_order_idx\` ON \`_privacy_policies_v_version_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_sections_parent_id_idx\` ON \`_privacy_policies_v_version_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_privacy_policies_v_version_sections_locales\` (
  	\`heading\` text,
  	\`content\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_privacy_policies_v_version_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_privacy_policies_v_version_sections_locales_locale_parent_i\` ON \`_privacy_policies_v_version_sections_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_privacy_policies_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_slug\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`privacy_policies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_parent_idx\` ON \`_privacy_policies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_version_slug_idx\` ON \`_privacy_policies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_version_updated_at_idx\` ON \`_privacy_policies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_version_created_at_idx\` ON \`_privacy_policies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_version_version__status_idx\` ON \`_privacy_policies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_created_at_idx\` ON \`_privacy_policies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_updated_at_idx\` ON \`_privacy_policies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_snapshot_idx\` ON \`_privacy_policies_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_published_locale_idx\` ON \`_privacy_policies_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_latest_idx\` ON \`_privacy_policies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_privacy_policies_v_autosave_idx\` ON \`_privacy_policies_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_privacy_policies_v_locales\` (
  	\`version_title\` text,
  	\`version_introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_privacy_policies_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_privacy_policies_v_locales_locale_parent_id_unique\` ON \`_privacy_policies_v_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`policy_publications\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`policy\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`effective_from\` text NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`entered_afterwards\` integer,
  	\`default_locale\` text NOT NULL,
  	\`summary\` text NOT NULL,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`approved_by\` text,
  	\`seal\` text,
  	\`redactions\` text,
  	\`content\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`policy_publications_effective_from_idx\` ON \`policy_publications\` (\`effective_from\`);`)
  await db.run(sql`CREATE INDEX \`policy_publications_updated_at_idx\` ON \`policy_publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`policy_publications_created_at_idx\` ON \`policy_publications\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`policy_number_idx\` ON \`policy_publications\` (\`policy\`,\`number\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`slug_number_idx\` ON \`policy_publications\` (\`slug\`,\`number\`);`)
  await db.run(sql`CREATE INDEX \`slug_effectiveFrom_number_idx\` ON \`policy_publications\` (\`slug\`,\`effective_from\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`policy_publication_events\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`policy\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`by\` text,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`seal\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`policy_publication_events_policy_idx\` ON \`policy_publication_events\` (\`policy\`);`)
  await db.run(sql`CREATE INDEX \`policy_publication_events_updated_at_idx\` ON \`policy_publication_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`policy_publication_events_created_at_idx\` ON \`policy_publication_events\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`policy_sequence_idx\` ON \`policy_publication_events\` (\`policy\`,\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`policy_number_type_idx\` ON \`policy_publication_events\` (\`policy\`,\`number\`,\`type\`);`)
  await db.run(sql`CREATE TABLE \`cookie_categories\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`position\` numeric DEFAULT 100,
  	\`last_number\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_categories_key_idx\` ON \`cookie_categories\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`cookie_categories_updated_at_idx\` ON \`cookie_categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cookie_categories_created_at_idx\` ON \`cookie_categories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`cookie_categories_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cookie_categories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_categories_locales_locale_parent_id_unique\` ON \`cookie_categories_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`cookie_services_signals\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cookie_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cookie_services_signals_order_idx\` ON \`cookie_services_signals\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`cookie_services_signals_parent_idx\` ON \`cookie_services_signals\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cookie_services_cookies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`storage\` text DEFAULT 'cookie' NOT NULL,
  	\`duration_unit\` text NOT NULL,
  	\`duration_count\` numeric,
  	\`party\` text DEFAULT 'first' NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cookie_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cookie_services_cookies_order_idx\` ON \`cookie_services_cookies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`cookie_services_cookies_parent_id_idx\` ON \`cookie_services_cookies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cookie_services_cookies_locales\` (
  	\`purpose\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cookie_services_cookies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_services_cookies_locales_locale_parent_id_unique\` ON \`cookie_services_cookies_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`cookie_services\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`provider\` text NOT NULL,
  	\`category_id\` text NOT NULL,
  	\`exemption_basis\` text,
  	\`policy_url\` text,
  	\`country\` text NOT NULL,
  	\`third_party_access\` integer DEFAULT false,
  	\`reload\` integer DEFAULT false,
  	\`key\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`number\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`category_id\`) REFERENCES \`cookie_categories\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`cookie_services_category_idx\` ON \`cookie_services\` (\`category_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_services_key_idx\` ON \`cookie_services\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_services_number_idx\` ON \`cookie_services\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`cookie_services_updated_at_idx\` ON \`cookie_services\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cookie_services_created_at_idx\` ON \`cookie_services\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`cookie_services_locales\` (
  	\`exemption_justification\` text,
  	\`purpose\` text,
  	\`safeguard\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`cookie_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_services_locales_locale_parent_id_unique\` ON \`cookie_services_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`cookie_services_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`cookie_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`cookie_services_texts_order_parent\` ON \`cookie_services_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`cookie_notices\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`published_at\` text NOT NULL,
  	\`changes\` text NOT NULL,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	\`seal\` text NOT NULL,
  	\`published_by\` text,
  	\`redactions\` text,
  	\`content\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`cookie_notices_revision_idx\` ON \`cookie_notices\` (\`revision\`);`)
  await db.run(sql`CREATE INDEX \`cookie_notices_published_at_idx\` ON \`cookie_notices\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`cookie_notices_updated_at_idx\` ON \`cookie_notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`cookie_notices_created_at_idx\` ON \`cookie_notices\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consents\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`consent\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`granted\` text,
  	\`method\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`decided_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`seal\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`consents_consent_idx\` ON \`consents\` (\`consent\`);`)
  await db.run(sql`CREATE INDEX \`consents_expires_at_idx\` ON \`consents\` (\`expires_at\`);`)
  await db.run(sql`CREATE TABLE \`consent_counts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`day\` text,
  	\`decision\` text NOT NULL,
  	\`method\` text,
  	\`count\` numeric NOT NULL,
  	\`pending\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_counts_day_idx\` ON \`consent_counts\` (\`day\`);`)
  await db.run(sql`CREATE TABLE \`newsletter_signups\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`email\` text,
  	\`list\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`name\` text,
  	\`address\` text,
  	\`locale\` text NOT NULL,
  	\`method\` text NOT NULL,
  	\`wording\` text,
  	\`also_policy\` text,
  	\`evidence\` text,
  	\`entered_by\` text,
  	\`requested_at\` text,
  	\`confirmed_at\` text,
  	\`ended_at\` text,
  	\`key\` text NOT NULL,
  	\`tokens\` text,
  	\`mailed_at\` text,
  	\`mails\` numeric,
  	\`proof\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`newsletter_signups_list_idx\` ON \`newsletter_signups\` (\`list\`);`)
  await db.run(sql`CREATE INDEX \`newsletter_signups_state_idx\` ON \`newsletter_signups\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`newsletter_signups_requested_at_idx\` ON \`newsletter_signups\` (\`requested_at\`);`)
  await db.run(sql`CREATE INDEX \`newsletter_signups_ended_at_idx\` ON \`newsletter_signups\` (\`ended_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`newsletter_signups_key_idx\` ON \`newsletter_signups\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`newsletter_signups_proof_idx\` ON \`newsletter_signups\` (\`proof\`);`)
  await db.run(sql`CREATE TABLE \`newsletter_wordings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`list\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`shown_at\` text NOT NULL,
  	\`content\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`policy_mailings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`audience\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`send_at\` text,
  	\`created_at\` text,
  	\`created_by\` text,
  	\`finished_at\` text,
  	\`total\` numeric,
  	\`sent\` numeric,
  	\`failed\` numeric,
  	\`uncertain\` numeric,
  	\`policy\` text NOT NULL,
  	\`cursor\` text,
  	\`listed\` integer,
  	\`purged\` integer,
  	\`worked_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`policy_mailings_state_idx\` ON \`policy_mailings\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`policy_mails\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`mailing\` text NOT NULL,
  	\`recipient\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`reason\` text,
  	\`again_at\` text,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`mailing_state_idx\` ON \`policy_mails\` (\`mailing\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`meta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
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
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	\`privacy_policies_id\` integer,
  	\`cookie_categories_id\` text,
  	\`cookie_services_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`privacy_policies_id\`) REFERENCES \`privacy_policies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cookie_categories_id\`) REFERENCES \`cookie_categories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`cookie_services_id\`) REFERENCES \`cookie_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_privacy_policies_id_idx\` ON \`payload_locked_documents_rels\` (\`privacy_policies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_cookie_categories_id_idx\` ON \`payload_locked_documents_rels\` (\`cookie_categories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_cookie_services_id_idx\` ON \`payload_locked_documents_rels\` (\`cookie_services_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
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
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`privacy_settings_controller_contacts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`phone\` text,
  	\`email\` text,
  	\`profile_url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`privacy_settings_controller_contacts_order_idx\` ON \`privacy_settings_controller_contacts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`privacy_settings_controller_contacts_parent_id_idx\` ON \`privacy_settings_controller_contacts\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_settings_controller_contacts_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_settings_controller_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_settings_controller_contacts_locales_locale_parent_i\` ON \`privacy_settings_controller_contacts_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`privacy_settings_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`privacy_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`privacy_settings_languages_order_idx\` ON \`privacy_settings_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`privacy_settings_languages_parent_idx\` ON \`privacy_settings_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_settings\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`controller_name\` text,
  	\`controller_cvr\` text,
  	\`controller_address\` text,
  	\`controller_phone\` text,
  	\`controller_email\` text,
  	\`controller_website\` text,
  	\`data_protection_officer_appointed\` text DEFAULT 'none' NOT NULL,
  	\`data_protection_officer_name\` text,
  	\`data_protection_officer_email\` text,
  	\`data_protection_officer_phone\` text,
  	\`authority\` text DEFAULT 'datatilsynet' NOT NULL,
  	\`own_authority_address\` text,
  	\`own_authority_phone\` text,
  	\`own_authority_email\` text,
  	\`own_authority_website\` text,
  	\`time_zone\` text DEFAULT 'Europe/Copenhagen' NOT NULL,
  	\`cookies_policy\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`privacy_settings_locales\` (
  	\`own_authority_name\` text,
  	\`cookies_reject\` text,
  	\`cookies_accept\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_settings_locales_locale_parent_id_unique\` ON \`privacy_settings_locales\` (\`_parent_id\`,\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`privacy_policies_sections_audiences\`;`)
  await db.run(sql`DROP TABLE \`privacy_policies_sections\`;`)
  await db.run(sql`DROP TABLE \`privacy_policies_sections_locales\`;`)
  await db.run(sql`DROP TABLE \`privacy_policies\`;`)
  await db.run(sql`DROP TABLE \`privacy_policies_locales\`;`)
  await db.run(sql`DROP TABLE \`_privacy_policies_v_version_sections_audiences\`;`)
  await db.run(sql`DROP TABLE \`_privacy_policies_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_privacy_policies_v_version_sections_locales\`;`)
  await db.run(sql`DROP TABLE \`_privacy_policies_v\`;`)
  await db.run(sql`DROP TABLE \`_privacy_policies_v_locales\`;`)
  await db.run(sql`DROP TABLE \`policy_publications\`;`)
  await db.run(sql`DROP TABLE \`policy_publication_events\`;`)
  await db.run(sql`DROP TABLE \`cookie_categories\`;`)
  await db.run(sql`DROP TABLE \`cookie_categories_locales\`;`)
  await db.run(sql`DROP TABLE \`cookie_services_signals\`;`)
  await db.run(sql`DROP TABLE \`cookie_services_cookies\`;`)
  await db.run(sql`DROP TABLE \`cookie_services_cookies_locales\`;`)
  await db.run(sql`DROP TABLE \`cookie_services\`;`)
  await db.run(sql`DROP TABLE \`cookie_services_locales\`;`)
  await db.run(sql`DROP TABLE \`cookie_services_texts\`;`)
  await db.run(sql`DROP TABLE \`cookie_notices\`;`)
  await db.run(sql`DROP TABLE \`consents\`;`)
  await db.run(sql`DROP TABLE \`consent_counts\`;`)
  await db.run(sql`DROP TABLE \`newsletter_signups\`;`)
  await db.run(sql`DROP TABLE \`newsletter_wordings\`;`)
  await db.run(sql`DROP TABLE \`policy_mailings\`;`)
  await db.run(sql`DROP TABLE \`policy_mails\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings_controller_contacts\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings_controller_contacts_locales\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings_languages\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings\`;`)
  await db.run(sql`DROP TABLE \`privacy_settings_locales\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
}
