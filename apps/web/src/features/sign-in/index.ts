export { AskForSignInLink } from "./ask-for-sign-in-link.tsx";
export { enterWithPassword } from "./enter.ts";
export { EnterByCode } from "./enter-by-code.tsx";
export { EnterByLink } from "./enter-by-link.tsx";
export { safeNext } from "./safe-next.ts";
export { SignInPage } from "./sign-in-page.tsx";
