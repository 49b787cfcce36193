"use client";

import { Block } from "@starboard/ui/block";
import { Crumb } from "@starboard/ui/crumb";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { FactorSwitch } from "./factor-switch.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { ReadinessForm } from "./readiness-form.tsx";

/** What holds for everybody in the organisation; for its owners. */
export function OrganisationSettings({ org }: { org: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.organisation.settings.queryOptions());
  return (
    <Page width="form">
      <Crumb href={`/o/${org}/settings`}>Settings</Crumb>
      <PageHeader title={data.name} sub="What holds for everybody here. Each change is in the audit log." />
      {data.isPersonal ? (
        <p className="text-ink-2">This is your personal space: there is nobody else to set anything for.</p>
      ) : (
        <div className="grid gap-10">
          <Block id="organisation" title="The organisation">
            <OrganisationForm />
          </Block>
          <Block id="second-factor" title="Second factor">
            <FactorSwitch org={org} />
          </Block>
          <Block id="readiness" title="Readiness, in numbers">
            <ReadinessForm />
          </Block>
        </div>
      )}
    </Page>
  );
}
