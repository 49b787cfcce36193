"use client";

import { saveFile } from "@starboard/ui/save-file";
import { TextButton } from "@starboard/ui/text-button";
import type { Publication } from "./rules.ts";

/** The rules as a file that the command line takes: it then says what the browser and the worker say. */
export function KeepRules({ org, publication }: { org: string; publication: Publication }) {
  const { number, content } = publication;
  const keep = () =>
    saveFile(
      `${org}-rules-${number}.json`,
      `${JSON.stringify({ ...content, version: number }, null, 2)}\n`,
      "application/json",
    );
  return <TextButton onClick={keep}>Download for the command line</TextButton>;
}
