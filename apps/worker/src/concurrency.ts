import { QUEUE_NAMES, QUEUES, type QueueName } from "@starboard/jobs/contracts/queues";
import { z } from "zod";

const MOST = 64;

/** `interactive=4,batch=2` → numbers by queue. */
export const Concurrency = z.string().transform((text, context): Partial<Record<QueueName, number>> => {
  const given: Partial<Record<QueueName, number>> = {};
  for (const part of text.split(",").filter((each) => each.trim() !== "")) {
    const [name = "", value = ""] = part.split("=").map((each) => each.trim());
    const queue = QUEUE_NAMES.find((known) => known === name);
    if (!(queue && /^\d{1,2}$/.test(value) && Number(value) <= MOST)) {
      const wanted = `queue=number with a number of 0 to ${MOST} and one of ${QUEUE_NAMES.join(", ")}`;
      context.addIssue({ code: "custom", message: `“${part.trim()}” is not ${wanted}` });
      return z.NEVER;
    }
    given[queue] = Number(value);
  }
  return given;
});

/** The slots of one process: what was given, and each queue's own number for the rest. */
export const slotsOf = (given: Partial<Record<QueueName, number>>): Record<QueueName, number> =>
  Object.fromEntries(QUEUE_NAMES.map((queue) => [queue, given[queue] ?? QUEUES[queue].concurrency])) as Record<
    QueueName,
    number
  >;
