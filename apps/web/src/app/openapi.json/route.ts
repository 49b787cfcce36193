import { writeOpenApi } from "@starboard/api/app";
import { getComposition } from "@/server/compose.ts";

/** The public part of the API as a document for tools; the same for everybody. */
export async function GET(): Promise<Response> {
  const { env } = await getComposition();
  return Response.json(writeOpenApi(env.SITE_URL), { headers: { "access-control-allow-origin": "*" } });
}
