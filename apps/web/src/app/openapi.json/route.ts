import { writeOpenApi } from "@starboard/api/app";
import { siteUrl } from "@/env.ts";

export const dynamic = "force-dynamic";

/** The public part of the API as a document for tools; the same for everybody. */
export function GET(): Response {
  return Response.json(writeOpenApi(siteUrl()), { headers: { "access-control-allow-origin": "*" } });
}
