export { SetUpClosed } from "./set-up-closed.tsx";
export { SetUpForm } from "./set-up-form.tsx";
