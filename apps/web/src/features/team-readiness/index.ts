export { PersonReadiness } from "./person-readiness.tsx";
export { TeamReadiness } from "./team-readiness.tsx";
