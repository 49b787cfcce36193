export { TakeAlong } from "./take-along.tsx";
export {
  dropTryDraft,
  EMPTY_TRY_DRAFT,
  findTryDraft,
  keepTryDraft,
  TRY_DRAFT_KEY,
  type TryDraft,
} from "./try-draft.ts";
export { useOfflineCopy } from "./use-offline-copy.ts";
