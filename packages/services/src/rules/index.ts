export { discardDraft } from "./discard-draft.ts";
export { getCurrentRules } from "./get-current-rules.ts";
export { getPreview } from "./get-preview.ts";
export { getRules } from "./get-rules.ts";
export { publishRules } from "./publish-rules.ts";
export { rollBack } from "./roll-back.ts";
export { saveDraft } from "./save-draft.ts";
export { startPreview } from "./start-preview.ts";
