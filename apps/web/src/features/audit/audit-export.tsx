"use client";

import type { AuditFilter } from "@starboard/domain/audit";
import { auditCsv } from "@starboard/domain/audit-csv";
import { Button } from "@starboard/ui/button";
import { saveFile } from "@starboard/ui/save-file";
import { useMutation } from "@tanstack/react-query";
import { FormProblem } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

type Format = "csv" | "json";
const MEDIA = { csv: "text/csv;charset=utf-8", json: "application/json" } as const;

/** What the filter shows as a file, the newest ten thousand entries. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const trpc = useTRPC();
  const take = useMutation(trpc.audit.export.mutationOptions());
  const save = (format: Format) =>
    take.mutate(filter, {
      onSuccess: (lines) =>
        saveFile(`audit.${format}`, format === "csv" ? auditCsv(lines) : JSON.stringify(lines, null, 2), MEDIA[format]),
    });
  return (
    <>
      <Button busy={take.isPending} onClick={() => save("csv")}>
        Save as CSV
      </Button>
      <Button busy={take.isPending} onClick={() => save("json")}>
        Save as JSON
      </Button>
      <FormProblem>{take.error ? errorForScreen(take.error).message : undefined}</FormProblem>
    </>
  );
}
