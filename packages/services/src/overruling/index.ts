export { overruleFinding } from "./overrule-finding.ts";
export { restoreFinding } from "./restore-finding.ts";
