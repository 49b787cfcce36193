export { fanOut } from "./fan-out.ts";
export { listNotifications } from "./list-notifications.ts";
export { markRead } from "./mark-read.ts";
export { sendDigest } from "./send-digest.ts";
