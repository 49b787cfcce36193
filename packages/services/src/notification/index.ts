export { fanOut } from "./fan-out.ts";
export { listNotifications } from "./list-notifications.ts";
export { markRead } from "./mark-read.ts";
