export { AskForReset } from "./ask-for-reset.tsx";
export { ChoosePassword } from "./choose-password.tsx";
