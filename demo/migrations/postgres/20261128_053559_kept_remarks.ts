import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "policy_publications" ADD COLUMN "kept" jsonb;
  ALTER TABLE "policy_publications" ADD COLUMN "kept_seal" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "policy_publications" DROP COLUMN "kept";
  ALTER TABLE "policy_publications" DROP COLUMN "kept_seal";`)
}
