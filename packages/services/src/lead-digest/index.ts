export { sendLeadDigest } from "./send-lead-digest.ts";
