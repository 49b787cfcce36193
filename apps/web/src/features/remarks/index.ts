export { DeferredRemarkFinder, remarkFinder } from "./deferred-remark-finder.tsx";
export { remarkActions } from "./remark-actions.ts";
export { RemarkBank } from "./remark-bank.tsx";
