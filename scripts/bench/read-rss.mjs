import { readFileSync } from "node:fs";

/** The memory of the largest of a stage's workers now, in MB. */
export const largestWorkerMb = (stage) => Math.max(...stage.workers.map(({ pid }) => readRssMb(pid())));

function readRssMb(pid) {
  if (pid === null) throw new Error("A worker ended during the batch: its log in the data folder says why.");
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1_024;
}
