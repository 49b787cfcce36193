import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import type { OutputFormat } from "../arguments.ts";
import type { Formatter } from "./formatter.ts";
import { jsonFormatter, jsonLinesFormatter } from "./json.ts";
import { markdownFormatter } from "./markdown.ts";
import { prettyFormatter } from "./pretty.ts";
import { sarifFormatter } from "./sarif.ts";

/** The formatter of an output format. */
export function formatterFor(format: OutputFormat, hasColour: boolean, profile?: EvaluationProfile): Formatter {
  switch (format) {
    case "pretty":
      return prettyFormatter(hasColour, profile);
    case "json":
      return jsonFormatter();
    case "jsonl":
      return jsonLinesFormatter();
    case "sarif":
      return sarifFormatter();
    case "markdown":
      return markdownFormatter();
  }
}
