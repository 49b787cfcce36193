import type { Analysis } from "./analysis.ts";

/** As JSON, which the page's thread reads in a fraction of the time that a copy of objects takes it; nothing twice. */
export const packAnalysis = ({ text: _text, findings: _findings, ...analysis }: Analysis): string =>
  JSON.stringify(analysis);
