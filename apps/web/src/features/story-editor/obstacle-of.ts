import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { isFactorAskedFor } from "@/trpc/is-factor-asked-for.ts";
import type { Obstacle } from "./save-queue.ts";

/** What a failed save means for the writer. What may pass by itself is tried again; a refusal waits for an edit. */
export function obstacleOf(error: unknown): Obstacle {
  const { code, message } = errorForScreen(error);
  if (isFactorAskedFor(error)) return { kind: "shut", message };
  if (code === "CONFLICT") return { kind: "conflict", message };
  if (code === "UNAUTHENTICATED") return { kind: "signed-out", message };
  if (code === "UNAVAILABLE" || code === "UNEXPECTED" || code === "LIMIT") return { kind: "unreachable", message };
  return { kind: "refused", message };
}
