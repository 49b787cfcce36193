export { RatingsRecord } from "./ratings-record.tsx";
export { SideBySide } from "./side-by-side.tsx";
export { useNow } from "./use-now.ts";
export { VerdictMark } from "./verdict-mark.tsx";
