export { enterWithPassword } from "./enter.ts";
export { safeNext } from "./safe-next.ts";
export { SignInPage } from "./sign-in-page.tsx";
