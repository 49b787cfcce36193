import { everyone, inside, type MatrixRow } from "../outcomes.ts";
import { ignored } from "./row-parts.ts";

export const NOTIFICATION_ROWS: Record<string, MatrixRow> = {
  "notification.list": { outcomes: inside("ok") },
  "notification.markRead": {
    input: ({ notificationId }) => ({ notificationId }),
    outcomes: inside("ok"),
    on: { foreign: ignored, missing: ignored },
  },
  "notification.keptMails": { outcomes: everyone("NOT_FOUND") },
};
