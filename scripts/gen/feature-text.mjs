/** A query whose guard lets in exactly those who may see the page. */
const GUARDED_BY = {
  everybody: "account.here.queryOptions()",
  leads: "assignment.list.queryOptions()",
  owners: "organisation.settings.queryOptions()",
};
/** Who of the demo opens it in the journey, and who is refused. */
const OPENED_BY = { everybody: "candidate", leads: "lead", owners: "owner" };

export const pageText = ({ name, component, title, who }) => `import type { Metadata } from "next";
import { ${component} } from "@/features/${name}/index.ts";
import { Hydrated, openServer } from "@/trpc/server.tsx";

export const metadata: Metadata = { title: "${title}" };

export default async function ${component}Page({ params }: { params: Promise<{ org: string }> }) {
  const { org } = await params;
  const server = await openServer(org);
  // The guard of what is read decides who sees the page: read what the feature shows in its place.
  await server.load(server.trpc.${GUARDED_BY[who]});
  return (
    <Hydrated client={server.queryClient}>
      <${component} />
    </Hydrated>
  );
}
`;

export const featureText = ({ component, title }) => `"use client";

import { EmptyState } from "@starboard/ui/empty-state";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useHere } from "@/features/shell/index.ts";

/** Names the organisation, and says that nothing is here. */
export function ${component}() {
  const { organisation } = useHere();
  return (
    <Page width="form">
      <PageHeader title="${title}" sub={organisation?.name} />
      <EmptyState title="Nothing is here yet.">
        <p>What there is to see will stand in this place.</p>
      </EmptyState>
    </Page>
  );
}
`;

export function journeyText({ name, title, who }) {
  const refused =
    who === "everybody"
      ? ""
      : `
test("${title} is not open to a candidate", async ({ page }) => {
  await signInAs(page, demoPerson("candidate", HARBOUR).email, "/o/harbour-street/${name}");
  await expect(page.getByRole("heading", { level: 1, name: "${title}" })).toHaveCount(0);
});
`;
  return `import { demoPerson, expect, expectNoViolations, HARBOUR, signInAs, test } from "./fixtures.ts";

test("${title} opens, names the organisation and has no violation, light or dark", async ({ page }) => {
  await signInAs(page, demoPerson("${OPENED_BY[who]}", HARBOUR).email, "/o/harbour-street/${name}");
  await expect(page.getByRole("heading", { level: 1, name: "${title}" })).toBeVisible();
  await expect(page.getByRole("main").getByText(HARBOUR)).toBeVisible();
  await expectNoViolations(page, "light and dark");
});
${refused}`;
}
