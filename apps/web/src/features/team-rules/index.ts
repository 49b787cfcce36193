export { DraftEditor } from "./draft-editor.tsx";
export { RulesHome } from "./rules-home.tsx";
export { RulesPreview } from "./rules-preview.tsx";
export { WeightFit } from "./weight-fit.tsx";
export { WithEngine } from "./with-engine.tsx";
