import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('da', 'en');
  CREATE TYPE "public"."enum_privacy_policies_sections_audiences" AS ENUM('visitors', 'pupils', 'parents', 'applicants', 'guests', 'providers');
  CREATE TYPE "public"."enum_privacy_policies_sections_level" AS ENUM('1', '2', '3');
  CREATE TYPE "public"."enum_privacy_policies_sections_live" AS ENUM('controller', 'authority', 'rights', 'cookies');
  CREATE TYPE "public"."enum_privacy_policies_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__privacy_policies_v_version_sections_audiences" AS ENUM('visitors', 'pupils', 'parents', 'applicants', 'guests', 'providers');
  CREATE TYPE "public"."enum__privacy_policies_v_version_sections_level" AS ENUM('1', '2', '3');
  CREATE TYPE "public"."enum__privacy_policies_v_version_sections_live" AS ENUM('controller', 'authority', 'rights', 'cookies');
  CREATE TYPE "public"."enum__privacy_policies_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__privacy_policies_v_published_locale" AS ENUM('da', 'en');
  CREATE TYPE "public"."enum_policy_publications_kind" AS ENUM('material', 'editorial', 'technical');
  CREATE TYPE "public"."enum_policy_publication_events_type" AS ENUM('announcement', 'withdrawal');
  CREATE TYPE "public"."enum_cookie_services_signals" AS ENUM('ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage');
  CREATE TYPE "public"."enum_cookie_services_cookies_storage" AS ENUM('cookie', 'localStorage', 'sessionStorage', 'indexedDB');
  CREATE TYPE "public"."enum_cookie_services_cookies_duration_unit" AS ENUM('session', 'minutes', 'hours', 'days', 'months', 'years', 'untilDeleted');
  CREATE TYPE "public"."enum_cookie_services_cookies_party" AS ENUM('first', 'third');
  CREATE TYPE "public"."enum_cookie_services_exemption_basis" AS ENUM('transmission', 'requested');
  CREATE TYPE "public"."enum_cookie_services_country" AS ENUM('AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY', 'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CW', 'CX', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK', 'FM', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ', 'IR', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MP', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NF', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM', 'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SY', 'SZ', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VI', 'VN', 'VU', 'WF', 'WS', 'YE', 'YT', 'ZA', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_consents_method" AS ENUM('banner', 'panel', 'page', 'embed', 'api');
  CREATE TYPE "public"."enum_newsletter_signups_state" AS ENUM('pending', 'confirmed', 'ended', 'barred');
  CREATE TYPE "public"."enum_newsletter_signups_method" AS ENUM('form', 'api', 'paper', 'import');
  CREATE TYPE "public"."enum_policy_mailings_state" AS ENUM('scheduled', 'sending', 'finished', 'cancelled');
  CREATE TYPE "public"."enum_policy_mails_state" AS ENUM('uncertain', 'sent', 'failed');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'privacyEditionInForce', 'privacyPurgeConsents', 'privacyNewsletterMail', 'privacyPurgeSignUps', 'privacyPolicyMailings');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'privacyEditionInForce', 'privacyPurgeConsents', 'privacyNewsletterMail', 'privacyPurgeSignUps', 'privacyPolicyMailings');
  CREATE TYPE "public"."enum_privacy_settings_languages" AS ENUM('da', 'en');
  CREATE TYPE "public"."enum_privacy_settings_data_protection_officer_appointed" AS ENUM('none', 'appointed');
  CREATE TYPE "public"."enum_privacy_settings_authority" AS ENUM('datatilsynet', 'own');
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "privacy_policies_sections_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_privacy_policies_sections_audiences",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "privacy_policies_sections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"level" "enum_privacy_policies_sections_level" DEFAULT '1',
  	"live" "enum_privacy_policies_sections_live",
  	"anchor" varchar
  );
  
  CREATE TABLE "privacy_policies_sections_locales" (
  	"heading" varchar,
  	"content" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "privacy_policies" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_privacy_policies_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "privacy_policies_locales" (
  	"title" varchar,
  	"introduction" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_privacy_policies_v_version_sections_audiences" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__privacy_policies_v_version_sections_audiences",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_privacy_policies_v_version_sections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"level" "enum__privacy_policies_v_version_sections_level" DEFAULT '1',
  	"live" "enum__privacy_policies_v_version_sections_live",
  	"anchor" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_privacy_policies_v_version_sections_locales" (
  	"heading" varchar,
  	"content" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_privacy_policies_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_slug" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__privacy_policies_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__privacy_policies_v_published_locale",
  	"latest" boolean,
  	"autosave" boolean
  );
  
  CREATE TABLE "_privacy_policies_v_locales" (
  	"version_title" varchar,
  	"version_introduction" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "policy_publications" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"policy" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"number" numeric NOT NULL,
  	"kind" "enum_policy_publications_kind" NOT NULL,
  	"effective_from" varchar NOT NULL,
  	"published_at" varchar NOT NULL,
  	"entered_afterwards" boolean,
  	"default_locale" varchar NOT NULL,
  	"summary" jsonb NOT NULL,
  	"previous_hash" varchar,
  	"hash" varchar NOT NULL,
  	"approved_by" jsonb,
  	"seal" varchar,
  	"redactions" jsonb,
  	"content" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "policy_publication_events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"policy" varchar NOT NULL,
  	"sequence" numeric NOT NULL,
  	"number" numeric NOT NULL,
  	"type" "enum_policy_publication_events_type" NOT NULL,
  	"at" varchar NOT NULL,
  	"by" jsonb,
  	"previous_hash" varchar,
  	"hash" varchar NOT NULL,
  	"seal" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cookie_categories" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"position" numeric DEFAULT 100,
  	"last_number" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cookie_categories_locales" (
  	"title" varchar,
  	"description" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cookie_services_signals" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_cookie_services_signals",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "cookie_services_cookies" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"storage" "enum_cookie_services_cookies_storage" DEFAULT 'cookie' NOT NULL,
  	"duration_unit" "enum_cookie_services_cookies_duration_unit" NOT NULL,
  	"duration_count" numeric,
  	"party" "enum_cookie_services_cookies_party" DEFAULT 'first' NOT NULL
  );
  
  CREATE TABLE "cookie_services_cookies_locales" (
  	"purpose" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "cookie_services" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"provider" varchar NOT NULL,
  	"category_id" varchar NOT NULL,
  	"exemption_basis" "enum_cookie_services_exemption_basis",
  	"policy_url" varchar,
  	"country" "enum_cookie_services_country" NOT NULL,
  	"third_party_access" boolean DEFAULT false,
  	"reload" boolean DEFAULT false,
  	"key" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"number" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "cookie_services_locales" (
  	"exemption_justification" varchar,
  	"purpose" varchar,
  	"safeguard" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "cookie_services_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "cookie_notices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"revision" numeric NOT NULL,
  	"published_at" varchar NOT NULL,
  	"changes" jsonb NOT NULL,
  	"previous_hash" varchar,
  	"hash" varchar NOT NULL,
  	"seal" varchar NOT NULL,
  	"published_by" jsonb,
  	"redactions" jsonb,
  	"content" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "consents" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"consent" varchar NOT NULL,
  	"revision" numeric NOT NULL,
  	"granted" varchar,
  	"method" "enum_consents_method" NOT NULL,
  	"locale" varchar NOT NULL,
  	"decided_at" timestamp(3) with time zone NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"seal" varchar NOT NULL
  );
  
  CREATE TABLE "consent_counts" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" varchar,
  	"decision" varchar NOT NULL,
  	"method" varchar,
  	"count" numeric NOT NULL,
  	"pending" varchar
  );
  
  CREATE TABLE "newsletter_signups" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"email" varchar,
  	"list" varchar NOT NULL,
  	"state" "enum_newsletter_signups_state" NOT NULL,
  	"name" varchar,
  	"address" varchar,
  	"locale" varchar NOT NULL,
  	"method" "enum_newsletter_signups_method" NOT NULL,
  	"wording" varchar,
  	"also_policy" varchar,
  	"evidence" varchar,
  	"entered_by" varchar,
  	"requested_at" timestamp(3) with time zone,
  	"confirmed_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"key" varchar NOT NULL,
  	"tokens" varchar,
  	"mailed_at" timestamp(3) with time zone,
  	"mails" numeric,
  	"proof" varchar
  );
  
  CREATE TABLE "newsletter_wordings" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"list" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"shown_at" timestamp(3) with time zone NOT NULL,
  	"content" varchar NOT NULL
  );
  
  CREATE TABLE "policy_mailings" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"slug" varchar NOT NULL,
  	"number" numeric NOT NULL,
  	"audience" varchar NOT NULL,
  	"state" "enum_policy_mailings_state" NOT NULL,
  	"send_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone,
  	"created_by" varchar,
  	"finished_at" timestamp(3) with time zone,
  	"total" numeric,
  	"sent" numeric,
  	"failed" numeric,
  	"uncertain" numeric,
  	"policy" varchar NOT NULL,
  	"cursor" varchar,
  	"listed" boolean,
  	"purged" boolean,
  	"worked_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "policy_mails" (
  	"id" varchar PRIMARY KEY NOT NULL,
  	"mailing" varchar NOT NULL,
  	"recipient" varchar NOT NULL,
  	"state" "enum_policy_mails_state" NOT NULL,
  	"attempts" numeric NOT NULL,
  	"reason" varchar,
  	"again_at" timestamp(3) with time zone,
  	"at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"meta" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer,
  	"privacy_policies_id" integer,
  	"cookie_categories_id" varchar,
  	"cookie_services_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "privacy_settings_controller_contacts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"phone" varchar,
  	"email" varchar,
  	"profile_url" varchar
  );
  
  CREATE TABLE "privacy_settings_controller_contacts_locales" (
  	"title" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" varchar NOT NULL
  );
  
  CREATE TABLE "privacy_settings_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_privacy_settings_languages",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "privacy_settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"controller_name" varchar,
  	"controller_cvr" varchar,
  	"controller_address" varchar,
  	"controller_phone" varchar,
  	"controller_email" varchar,
  	"controller_website" varchar,
  	"data_protection_officer_appointed" "enum_privacy_settings_data_protection_officer_appointed" DEFAULT 'none' NOT NULL,
  	"data_protection_officer_name" varchar,
  	"data_protection_officer_email" varchar,
  	"data_protection_officer_phone" varchar,
  	"authority" "enum_privacy_settings_authority" DEFAULT 'datatilsynet' NOT NULL,
  	"own_authority_address" varchar,
  	"own_authority_phone" varchar,
  	"own_authority_email" varchar,
  	"own_authority_website" varchar,
  	"time_zone" varchar DEFAULT 'Europe/Copenhagen' NOT NULL,
  	"cookies_policy" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "privacy_settings_locales" (
  	"own_authority_name" varchar,
  	"cookies_reject" varchar,
  	"cookies_accept" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "payload_jobs_stats" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"stats" jsonb,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_policies_sections_audiences" ADD CONSTRAINT "privacy_policies_sections_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."privacy_policies_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_policies_sections" ADD CONSTRAINT "privacy_policies_sections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."privacy_policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_policies_sections_locales" ADD CONSTRAINT "privacy_policies_sections_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."privacy_policies_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_policies_locales" ADD CONSTRAINT "privacy_policies_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."privacy_policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_privacy_policies_v_version_sections_audiences" ADD CONSTRAINT "_privacy_policies_v_version_sections_audiences_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_privacy_policies_v_version_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_privacy_policies_v_version_sections" ADD CONSTRAINT "_privacy_policies_v_version_sections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_privacy_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_privacy_policies_v_version_sections_locales" ADD CONSTRAINT "_privacy_policies_v_version_sections_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_privacy_policies_v_version_sections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_privacy_policies_v" ADD CONSTRAINT "_privacy_policies_v_parent_id_privacy_policies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."privacy_policies"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_privacy_policies_v_locales" ADD CONSTRAINT "_privacy_policies_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_privacy_policies_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cookie_categories_locales" ADD CONSTRAINT "cookie_categories_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cookie_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cookie_services_signals" ADD CONSTRAINT "cookie_services_signals_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cookie_services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cookie_services_cookies" ADD CONSTRAINT "cookie_services_cookies_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cookie_services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cookie_services_cookies_locales" ADD CONSTRAINT "cookie_services_cookies_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cookie_services_cookies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cookie_services" ADD CONSTRAINT "cookie_services_category_id_cookie_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."cookie_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cookie_services_locales" ADD CONSTRAINT "cookie_services_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."cookie_services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cookie_services_texts" ADD CONSTRAINT "cookie_services_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."cookie_services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_privacy_policies_fk" FOREIGN KEY ("privacy_policies_id") REFERENCES "public"."privacy_policies"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_cookie_categories_fk" FOREIGN KEY ("cookie_categories_id") REFERENCES "public"."cookie_categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_cookie_services_fk" FOREIGN KEY ("cookie_services_id") REFERENCES "public"."cookie_services"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_settings_controller_contacts" ADD CONSTRAINT "privacy_settings_controller_contacts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."privacy_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_settings_controller_contacts_locales" ADD CONSTRAINT "privacy_settings_controller_contacts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."privacy_settings_controller_contacts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_settings_languages" ADD CONSTRAINT "privacy_settings_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."privacy_settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "privacy_settings_locales" ADD CONSTRAINT "privacy_settings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."privacy_settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "privacy_policies_sections_audiences_order_idx" ON "privacy_policies_sections_audiences" USING btree ("order");
  CREATE INDEX "privacy_policies_sections_audiences_parent_idx" ON "privacy_policies_sections_audiences" USING btree ("parent_id");
  CREATE INDEX "privacy_policies_sections_order_idx" ON "privacy_policies_sections" USING btree ("_order");
  CREATE INDEX "privacy_policies_sections_parent_id_idx" ON "privacy_policies_sections" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "privacy_policies_sections_locales_locale_parent_id_unique" ON "privacy_policies_sections_locales" USING btree ("_parent_id","_locale");
  CREATE UNIQUE INDEX "privacy_policies_slug_idx" ON "privacy_policies" USING btree ("slug");
  CREATE INDEX "privacy_policies_updated_at_idx" ON "privacy_policies" USING btree ("updated_at");
  CREATE INDEX "privacy_policies_created_at_idx" ON "privacy_policies" USING btree ("created_at");
  CREATE INDEX "privacy_policies__status_idx" ON "privacy_policies" USING btree ("_status");
  CREATE UNIQUE INDEX "privacy_policies_locales_locale_parent_id_unique" ON "privacy_policies_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "_privacy_policies_v_version_sections_audiences_order_idx" ON "_privacy_policies_v_version_sections_audiences" USING btree ("order");
  CREATE INDEX "_privacy_policies_v_version_sections_audiences_parent_idx" ON "_privacy_policies_v_version_sections_audiences" USING btree ("parent_id");
  CREATE INDEX "_privacy_policies_v_version_sections_order_idx" ON "_privacy_policies_v_version_sections" USING btree ("_order");
  CREATE INDEX "_privacy_policies_v_version_sections_parent_id_idx" ON "_privacy_policies_v_version_sections" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "_privacy_policies_v_version_sections_locales_locale_parent_i" ON "_privacy_policies_v_version_sections_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "_privacy_policies_v_parent_idx" ON "_privacy_policies_v" USING btree ("parent_id");
  CREATE INDEX "_privacy_policies_v_version_version_slug_idx" ON "_privacy_policies_v" USING btree ("version_slug");
  CREATE INDEX "_privacy_policies_v_version_version_updated_at_idx" ON "_privacy_policies_v" USING btree ("version_updated_at");
  CREATE INDEX "_privacy_policies_v_version_version_created_at_idx" ON "_privacy_policies_v" USING btree ("version_created_at");
  CREATE INDEX "_privacy_policies_v_version_version__status_idx" ON "_privacy_policies_v" USING btree ("version__status");
  CREATE INDEX "_privacy_policies_v_created_at_idx" ON "_privacy_policies_v" USING btree ("created_at");
  CREATE INDEX "_privacy_policies_v_updated_at_idx" ON "_privacy_policies_v" USING btree ("updated_at");
  CREATE INDEX "_privacy_policies_v_snapshot_idx" ON "_privacy_policies_v" USING btree ("snapshot");
  CREATE INDEX "_privacy_policies_v_published_locale_idx" ON "_privacy_policies_v" USING btree ("published_locale");
  CREATE INDEX "_privacy_policies_v_latest_idx" ON "_privacy_policies_v" USING btree ("latest");
  CREATE INDEX "_privacy_policies_v_autosave_idx" ON "_privacy_policies_v" USING btree ("autosave");
  CREATE UNIQUE INDEX "_privacy_policies_v_locales_locale_parent_id_unique" ON "_privacy_policies_v_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "policy_publications_effective_from_idx" ON "policy_publications" USING btree ("effective_from");
  CREATE INDEX "policy_publications_updated_at_idx" ON "policy_publications" USING btree ("updated_at");
  CREATE INDEX "policy_publications_created_at_idx" ON "policy_publications" USING btree ("created_at");
  CREATE UNIQUE INDEX "policy_number_idx" ON "policy_publications" USING btree ("policy","number");
  CREATE UNIQUE INDEX "slug_number_idx" ON "policy_publications" USING btree ("slug","number");
  CREATE INDEX "slug_effectiveFrom_number_idx" ON "policy_publications" USING btree ("slug","effective_from","number");
  CREATE INDEX "policy_publication_events_policy_idx" ON "policy_publication_events" USING btree ("policy");
  CREATE INDEX "policy_publication_events_updated_at_idx" ON "policy_publication_events" USING btree ("updated_at");
  CREATE INDEX "policy_publication_events_created_at_idx" ON "policy_publication_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "policy_sequence_idx" ON "policy_publication_events" USING btree ("policy","sequence");
  CREATE UNIQUE INDEX "policy_number_type_idx" ON "policy_publication_events" USING btree ("policy","number","type");
  CREATE UNIQUE INDEX "cookie_categories_key_idx" ON "cookie_categories" USING btree ("key");
  CREATE INDEX "cookie_categories_updated_at_idx" ON "cookie_categories" USING btree ("updated_at");
  CREATE INDEX "cookie_categories_created_at_idx" ON "cookie_categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "cookie_categories_locales_locale_parent_id_unique" ON "cookie_categories_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "cookie_services_signals_order_idx" ON "cookie_services_signals" USING btree ("order");
  CREATE INDEX "cookie_services_signals_parent_idx" ON "cookie_services_signals" USING btree ("parent_id");
  CREATE INDEX "cookie_services_cookies_order_idx" ON "cookie_services_cookies" USING btree ("_order");
  CREATE INDEX "cookie_services_cookies_parent_id_idx" ON "cookie_services_cookies" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "cookie_services_cookies_locales_locale_parent_id_unique" ON "cookie_services_cookies_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "cookie_services_category_idx" ON "cookie_services" USING btree ("category_id");
  CREATE UNIQUE INDEX "cookie_services_key_idx" ON "cookie_services" USING btree ("key");
  CREATE UNIQUE INDEX "cookie_services_number_idx" ON "cookie_services" USING btree ("number");
  CREATE INDEX "cookie_services_updated_at_idx" ON "cookie_services" USING btree ("updated_at");
  CREATE INDEX "cookie_services_created_at_idx" ON "cookie_services" USING btree ("created_at");
  CREATE UNIQUE INDEX "cookie_services_locales_locale_parent_id_unique" ON "cookie_services_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "cookie_services_texts_order_parent" ON "cookie_services_texts" USING btree ("order","parent_id");
  CREATE UNIQUE INDEX "cookie_notices_revision_idx" ON "cookie_notices" USING btree ("revision");
  CREATE INDEX "cookie_notices_published_at_idx" ON "cookie_notices" USING btree ("published_at");
  CREATE INDEX "cookie_notices_updated_at_idx" ON "cookie_notices" USING btree ("updated_at");
  CREATE INDEX "cookie_notices_created_at_idx" ON "cookie_notices" USING btree ("created_at");
  CREATE INDEX "consents_consent_idx" ON "consents" USING btree ("consent");
  CREATE INDEX "consents_expires_at_idx" ON "consents" USING btree ("expires_at");
  CREATE INDEX "consent_counts_day_idx" ON "consent_counts" USING btree ("day");
  CREATE INDEX "newsletter_signups_list_idx" ON "newsletter_signups" USING btree ("list");
  CREATE INDEX "newsletter_signups_state_idx" ON "newsletter_signups" USING btree ("state");
  CREATE INDEX "newsletter_signups_requested_at_idx" ON "newsletter_signups" USING btree ("requested_at");
  CREATE INDEX "newsletter_signups_ended_at_idx" ON "newsletter_signups" USING btree ("ended_at");
  CREATE UNIQUE INDEX "newsletter_signups_key_idx" ON "newsletter_signups" USING btree ("key");
  CREATE INDEX "newsletter_signups_proof_idx" ON "newsletter_signups" USING btree ("proof");
  CREATE INDEX "policy_mailings_state_idx" ON "policy_mailings" USING btree ("state");
  CREATE INDEX "mailing_state_idx" ON "policy_mails" USING btree ("mailing","state");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_privacy_policies_id_idx" ON "payload_locked_documents_rels" USING btree ("privacy_policies_id");
  CREATE INDEX "payload_locked_documents_rels_cookie_categories_id_idx" ON "payload_locked_documents_rels" USING btree ("cookie_categories_id");
  CREATE INDEX "payload_locked_documents_rels_cookie_services_id_idx" ON "payload_locked_documents_rels" USING btree ("cookie_services_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE INDEX "privacy_settings_controller_contacts_order_idx" ON "privacy_settings_controller_contacts" USING btree ("_order");
  CREATE INDEX "privacy_settings_controller_contacts_parent_id_idx" ON "privacy_settings_controller_contacts" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "privacy_settings_controller_contacts_locales_locale_parent_i" ON "privacy_settings_controller_contacts_locales" USING btree ("_parent_id","_locale");
  CREATE INDEX "privacy_settings_languages_order_idx" ON "privacy_settings_languages" USING btree ("order");
  CREATE INDEX "privacy_settings_languages_parent_idx" ON "privacy_settings_languages" USING btree ("parent_id");
  CREATE UNIQUE INDEX "privacy_settings_locales_locale_parent_id_unique" ON "privacy_settings_locales" USING btree ("_parent_id","_locale");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "privacy_policies_sections_audiences" CASCADE;
  DROP TABLE "privacy_policies_sections" CASCADE;
  DROP TABLE "privacy_policies_sections_locales" CASCADE;
  DROP TABLE "privacy_policies" CASCADE;
  DROP TABLE "privacy_policies_locales" CASCADE;
  DROP TABLE "_privacy_policies_v_version_sections_audiences" CASCADE;
  DROP TABLE "_privacy_policies_v_version_sections" CASCADE;
  DROP TABLE "_privacy_policies_v_version_sections_locales" CASCADE;
  DROP TABLE "_privacy_policies_v" CASCADE;
  DROP TABLE "_privacy_policies_v_locales" CASCADE;
  DROP TABLE "policy_publications" CASCADE;
  DROP TABLE "policy_publication_events" CASCADE;
  DROP TABLE "cookie_categories" CASCADE;
  DROP TABLE "cookie_categories_locales" CASCADE;
  DROP TABLE "cookie_services_signals" CASCADE;
  DROP TABLE "cookie_services_cookies" CASCADE;
  DROP TABLE "cookie_services_cookies_locales" CASCADE;
  DROP TABLE "cookie_services" CASCADE;
  DROP TABLE "cookie_services_locales" CASCADE;
  DROP TABLE "cookie_services_texts" CASCADE;
  DROP TABLE "cookie_notices" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP TABLE "consent_counts" CASCADE;
  DROP TABLE "newsletter_signups" CASCADE;
  DROP TABLE "newsletter_wordings" CASCADE;
  DROP TABLE "policy_mailings" CASCADE;
  DROP TABLE "policy_mails" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "privacy_settings_controller_contacts" CASCADE;
  DROP TABLE "privacy_settings_controller_contacts_locales" CASCADE;
  DROP TABLE "privacy_settings_languages" CASCADE;
  DROP TABLE "privacy_settings" CASCADE;
  DROP TABLE "privacy_settings_locales" CASCADE;
  DROP TABLE "payload_jobs_stats" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_privacy_policies_sections_audiences";
  DROP TYPE "public"."enum_privacy_policies_sections_level";
  DROP TYPE "public"."enum_privacy_policies_sections_live";
  DROP TYPE "public"."enum_privacy_policies_status";
  DROP TYPE "public"."enum__privacy_policies_v_version_sections_audiences";
  DROP TYPE "public"."enum__privacy_policies_v_version_sections_level";
  DROP TYPE "public"."enum__privacy_policies_v_version_sections_live";
  DROP TYPE "public"."enum__privacy_policies_v_version_status";
  DROP TYPE "public"."enum__privacy_policies_v_published_locale";
  DROP TYPE "public"."enum_policy_publications_kind";
  DROP TYPE "public"."enum_policy_publication_events_type";
  DROP TYPE "public"."enum_cookie_services_signals";
  DROP TYPE "public"."enum_cookie_services_cookies_storage";
  DROP TYPE "public"."enum_cookie_services_cookies_duration_unit";
  DROP TYPE "public"."enum_cookie_services_cookies_party";
  DROP TYPE "public"."enum_cookie_services_exemption_basis";
  DROP TYPE "public"."enum_cookie_services_country";
  DROP TYPE "public"."enum_consents_method";
  DROP TYPE "public"."enum_newsletter_signups_state";
  DROP TYPE "public"."enum_newsletter_signups_method";
  DROP TYPE "public"."enum_policy_mailings_state";
  DROP TYPE "public"."enum_policy_mails_state";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";
  DROP TYPE "public"."enum_privacy_settings_languages";
  DROP TYPE "public"."enum_privacy_settings_data_protection_officer_appointed";
  DROP TYPE "public"."enum_privacy_settings_authority";`)
}
