export { DeferredRemarkFinder, remarkFinder } from "./deferred-remark-finder.tsx";
export { RemarkBank } from "./remark-bank.tsx";
export { useRemarks } from "./use-remarks.ts";
