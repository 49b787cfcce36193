export { sessions } from "./tables/sessions.ts";
export { users } from "./tables/users.ts";
