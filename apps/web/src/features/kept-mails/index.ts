export { KeptMails } from "./kept-mails.tsx";
