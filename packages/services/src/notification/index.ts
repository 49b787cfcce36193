export { fanOut } from "./fan-out.ts";
export { getMailPreferences } from "./get-mail-preferences.ts";
export { listNotifications } from "./list-notifications.ts";
export { markRead } from "./mark-read.ts";
export { sendDigest } from "./send-digest.ts";
export { setMailPreferences } from "./set-mail-preferences.ts";
