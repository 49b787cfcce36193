import { describeOperations } from "@starboard/api/app";
import type { Metadata } from "next";
import { ApiReference } from "@/features/api-reference/index.ts";
import { getComposition } from "@/server/compose.ts";

export const metadata: Metadata = {
  title: "API reference",
  description: "Every call that a Starboard token opens: what is sent, what comes back, what is refused.",
};

export default async function ReferencePage() {
  const { env } = await getComposition();
  return <ApiReference server={env.SITE_URL} operations={describeOperations()} />;
}
