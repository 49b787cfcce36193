ALTER TABLE "evaluations" ALTER COLUMN "detail" SET DATA TYPE bytea USING convert_to("detail"::text, 'UTF8');
