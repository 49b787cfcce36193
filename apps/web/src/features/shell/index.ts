export { AppProviders } from "./app-providers.tsx";
export { OrgFrame } from "./org-frame.tsx";
export { useHere } from "./use-here.ts";
