import { z } from "zod";
import { NotificationId } from "./identifier.ts";

export const MarkRead = z.object({ notificationId: NotificationId.nullable() });
