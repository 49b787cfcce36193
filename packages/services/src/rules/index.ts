export { discardDraft } from "./discard-draft.ts";
export { getCurrentRules } from "./get-current-rules.ts";
export { getRules } from "./get-rules.ts";
export { publishRules } from "./publish-rules.ts";
export { saveDraft } from "./save-draft.ts";
