export { AppProviders } from "./app-providers.tsx";
export { FormProblem } from "./form-problem.tsx";
export { leaveFor } from "./leave-for.ts";
export { OpenFrame } from "./open-frame.tsx";
export { OrgFrame } from "./org-frame.tsx";
export { useForm, useIsHydrated } from "./use-form.ts";
export { useHere } from "./use-here.ts";
