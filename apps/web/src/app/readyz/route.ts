import { getComposition, hasMigrations } from "@/server/compose.ts";

export const dynamic = "force-dynamic";

/** The database answers and has come as far as this version. */
export async function GET(): Promise<Response> {
  try {
    const { runtime } = await getComposition();
    const isReady = await hasMigrations(runtime.pool);
    return isReady
      ? new Response("ready\n")
      : new Response("the database is older than this version: migrate first\n", { status: 503 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    return new Response(`not ready: ${reason}\n`, { status: 503 });
  }
}
