import { describeOperations } from "@starboard/api/app";
import type { Metadata } from "next";
import { siteUrl } from "@/env.ts";
import { ApiReference } from "@/features/api-reference/index.ts";

export const metadata: Metadata = {
  title: "API reference",
  description: "Every call that a Starboard token opens: what is sent, what comes back, what is refused.",
};

export default function ReferencePage() {
  return <ApiReference server={siteUrl()} operations={describeOperations()} />;
}
