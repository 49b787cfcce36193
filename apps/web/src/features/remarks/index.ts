export { RemarkBank } from "./remark-bank.tsx";
export { RemarkFinder } from "./remark-finder.tsx";
export { useRemarks } from "./use-remarks.ts";
