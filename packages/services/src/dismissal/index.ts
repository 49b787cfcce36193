export { dismissFinding } from "./dismiss-finding.ts";
export { listDismissed } from "./list-dismissed.ts";
export { showFinding } from "./show-finding.ts";
