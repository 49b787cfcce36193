export { refuseSuggestions } from "./refuse-suggestions.ts";
export { suggestEdit } from "./suggest-edit.ts";
export { takeSuggestions } from "./take-suggestions.ts";
export { undoTaking } from "./undo-taking.ts";
