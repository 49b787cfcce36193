"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import type { Theme } from "@starboard/ui/theme";
import { ThemeToggle } from "@starboard/ui/theme-toggle";
import { useState } from "react";
import { FormProblem, leave, useHere } from "@/features/shell/index.ts";
import { AddressForm } from "./address-form.tsx";
import { DataExport } from "./data-export.tsx";
import { ErasureForm } from "./erasure-form.tsx";
import { LeaveOrganisation } from "./leave-organisation.tsx";
import { MailedList } from "./mailed-list.tsx";
import { OrganisationList } from "./organisation-list.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { RegistrationForm } from "./registration-form.tsx";
import { SessionList } from "./session-list.tsx";

import { TokenForm } from "./token-form.tsx";
import { TokenList } from "./token-list.tsx";

/** What is the person's own, whatever the organisation. */
export function SettingsPage({ theme, renderedAt }: { theme: Theme | undefined; renderedAt: number }) {
  const { name, email, actor, organisation } = useHere();
  return (
    <Page width="form">
      <PageHeader title="Settings" sub={`${name}, ${email}`} />
      <div className="grid gap-10">
        <Block title="You">
          <ProfileForm />
        </Block>
        <Block title="Address">
          <AddressForm />
        </Block>
        <Block title="Password">
          <PasswordForm />
        </Block>
        <Block title="Where you are signed in">
          <SessionList renderedAt={renderedAt} />
        </Block>
        <Block title="Tokens for the command line">
          <div className="grid gap-6">
            <TokenList renderedAt={renderedAt} />
            <TokenForm />
          </div>
        </Block>
        <Block title="Appearance">
          <ThemeToggle initial={theme} />
        </Block>
        <Block title="What is mailed">
          <MailedList />
        </Block>
        <Block title="Organisations you belong to">
          <OrganisationList />
        </Block>
        {actor.isOwner && organisation && !organisation.isPersonal ? (
          <Block title={`Joining ${organisation.name}`}>
            <RegistrationForm />
          </Block>
        ) : null}
        <Block title="Your data">
          <DataExport />
        </Block>
        {organisation?.isPersonal ? null : (
          <Block title={`Leave ${organisation?.name ?? "the organisation"}`}>
            <LeaveOrganisation />
          </Block>
        )}
        <Block title="Sign out">
          <SignOut />
        </Block>
        <Block title="Erase me">
          <ErasureForm />
        </Block>
      </div>
    </Page>
  );
}

function SignOut() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const signOut = () => {
    setBusy(true);
    leave().catch(() => {
      setBusy(false);
      setProblem("The server did not answer, so you are still signed in. Try again.");
    });
  };
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-ink-2">Ends this browser’s session at once, on the server too.</p>
      <FormProblem>{problem}</FormProblem>
      <Button busy={isBusy} onClick={signOut}>
        Sign out
      </Button>
    </div>
  );
}
