export { DraftEditor } from "./draft-editor.tsx";
export { RulesHome } from "./rules-home.tsx";
