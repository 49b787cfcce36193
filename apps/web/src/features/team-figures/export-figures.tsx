"use client";

import type { PeriodWeeks } from "@starboard/domain/period-weeks";
import { Button } from "@starboard/ui/button";
import { Menu, MenuItem } from "@starboard/ui/menu";
import { showToast } from "@starboard/ui/toast";
import { Download } from "lucide-react";
import { useState } from "react";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPCClient } from "@/trpc/use-trpc.ts";
import type { ShownScope } from "./figures.ts";

export interface ExportFiguresProps {
  org: string;
  shown: ShownScope;
  weeks: PeriodWeeks;
  rulesetVersion: string | null;
}

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json" } as const;

/** The figures as a file, read afresh when it is asked for. */
export function ExportFigures({ org, shown, weeks, rulesetVersion }: ExportFiguresProps) {
  const client = useTRPCClient();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (format: keyof typeof TYPES) => {
    setIsBusy(true);
    try {
      const { dashboard } = client;
      const scope = { teamId: shown.teamId as never, cohort: shown.cohort };
      const [scores, way, reviews, rules, { toExport }, { saveFile }] = await Promise.all([
        dashboard.scores.query({ ...scope, weeks, rulesetVersion }),
        dashboard.wayToReady.query(scope),
        dashboard.reviews.query({ ...scope, weeks }),
        dashboard.rules.query(scope),
        import("./to-export.ts"),
        import("@starboard/ui/save-file"),
      ]);
      const exportedAt = new Date();
      const text = toExport({ scores, way, reviews, rules, shown, weeks, exportedAt }, format);
      saveFile(`figures-${org}-${exportedAt.toISOString().slice(0, 10)}.${format}`, text, TYPES[format]);
    } catch (error) {
      showToast({ title: errorForScreen(error).message, tone: "failed" });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Menu
      trigger={
        <Button icon={<Download aria-hidden="true" />} busy={isBusy}>
          Download
        </Button>
      }
    >
      <MenuItem hint="for a spreadsheet: one value a row" onSelect={() => void save("csv")}>
        CSV
      </MenuItem>
      <MenuItem hint="schema starboard-dashboard, version 1" onSelect={() => void save("json")}>
        JSON
      </MenuItem>
    </Menu>
  );
}
