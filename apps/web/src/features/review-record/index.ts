export { describeReason } from "./describe-reason.ts";
export { EngineFindings } from "./engine-findings.tsx";
export { InterviewDay } from "./interview-day.tsx";
export { languageName } from "./language-name.ts";
export { RatingsRecord } from "./ratings-record.tsx";
export { SideBySide } from "./side-by-side.tsx";
export { useNow } from "./use-now.ts";
export { VerdictMark } from "./verdict-mark.tsx";
