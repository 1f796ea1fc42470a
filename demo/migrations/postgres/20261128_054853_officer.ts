import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_privacy_settings_data_protection_officer_appointed" ADD VALUE 'unanswered' BEFORE 'none';
  ALTER TABLE "privacy_settings" ALTER COLUMN "data_protection_officer_appointed" DROP DEFAULT;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "privacy_settings" ALTER COLUMN "data_protection_officer_appointed" SET DATA TYPE text;
  ALTER TABLE "privacy_settings" ALTER COLUMN "data_protection_officer_appointed" SET DEFAULT 'none'::text;
  DROP TYPE "public"."enum_privacy_settings_data_protection_officer_appointed";
  CREATE TYPE "public"."enum_privacy_settings_data_protection_officer_appointed" AS ENUM('none', 'appointed');
  ALTER TABLE "privacy_settings" ALTER COLUMN "data_protection_officer_appointed" SET DEFAULT 'none'::"public"."enum_privacy_settings_data_protection_officer_appointed";
  ALTER TABLE "privacy_settings" ALTER COLUMN "data_protection_officer_appointed" SET DATA TYPE "public"."enum_privacy_settings_data_protection_officer_appointed" USING "data_protection_officer_appointed"::"public"."enum_privacy_settings_data_protection_officer_appointed";`)
}
