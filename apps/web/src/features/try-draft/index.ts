export { TakeAlong } from "./take-along.tsx";
export { EMPTY_TRY_DRAFT, findTryDraft, keepTryDraft, TRY_DRAFT_KEY } from "./try-draft.ts";
export { useOfflineCopy } from "./use-offline-copy.ts";
