"use client";

import { Block } from "@starboard/ui/block";
import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import type { Theme } from "@starboard/ui/theme";
import { ThemeToggle } from "@starboard/ui/theme-toggle";
import { type ReactNode, useEffect } from "react";
import { FormProblem, useHere, useLeave } from "@/features/shell/index.ts";
import { AddressForm } from "./address-form.tsx";
import { DataExport } from "./data-export.tsx";
import { ErasureForm } from "./erasure-form.tsx";
import { LeaveOrganisation } from "./leave-organisation.tsx";
import { NotificationPreferences } from "./notification-preferences.tsx";
import { OrganisationList } from "./organisation-list.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { RegistrationForm } from "./registration-form.tsx";
import { SecondFactor } from "./second-factor.tsx";
import { SessionList } from "./session-list.tsx";
import { TokenForm } from "./token-form.tsx";
import { TokenList } from "./token-list.tsx";

interface Part {
  /** The end of its address, for the list of what stands on the page. */
  id: string;
  title: string;
  body: ReactNode;
}

/** What is the person's own, whatever the organisation. */
export function SettingsPage({ theme, renderedAt }: { theme: Theme | undefined; renderedAt: number }) {
  const { name, email, actor, organisation } = useHere();
  // The page streams in: the part that a mail's link names is not there yet when the browser looks for it.
  useEffect(() => {
    // In braces: browsers have begun to return a promise from it, which React would call when the page is left.
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  const isShared = organisation !== null && !organisation.isPersonal;
  const parts: Part[] = [
    { id: "you", title: "You", body: <ProfileForm /> },
    { id: "appearance", title: "Appearance", body: <ThemeToggle initial={theme} /> },
    { id: "notifications", title: "Notifications", body: <NotificationPreferences renderedAt={renderedAt} /> },
    { id: "address", title: "Address", body: <AddressForm /> },
    { id: "password", title: "Password", body: <PasswordForm /> },
    { id: "second-factor", title: "Second factor", body: <SecondFactor renderedAt={renderedAt} /> },
    { id: "sessions", title: "Where you are signed in", body: <SessionList renderedAt={renderedAt} /> },
    { id: "sign-out", title: "Sign out", body: <SignOut /> },
    { id: "tokens", title: "Tokens for the command line", body: <Tokens renderedAt={renderedAt} /> },
    { id: "organisations", title: "Organisations you belong to", body: <OrganisationList /> },
  ];
  if (isShared && actor.isOwner) {
    parts.push({ id: "organisation", title: organisation.name, body: <OrganisationLink org={organisation.slug} /> });
    parts.push({ id: "joining", title: `Joining ${organisation.name}`, body: <RegistrationForm /> });
  }
  if (isShared) parts.push({ id: "leave", title: `Leave ${organisation.name}`, body: <LeaveOrganisation /> });
  parts.push({ id: "data", title: "Your data", body: <DataExport /> });
  parts.push({ id: "erase", title: "Erase me", body: <ErasureForm /> });
  return (
    <Page width="normal">
      <PageHeader title="Settings" sub={`${name}, ${email}`} />
      <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,44rem)] lg:gap-12">
        <PartList parts={parts} />
        <div className="grid gap-10">
          {parts.map(({ id, title, body }) => (
            <Block key={id} id={id} title={title}>
              {body}
            </Block>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** Beside the parts and always in sight; on a small screen above them. */
function PartList({ parts }: { parts: readonly Part[] }) {
  return (
    <nav aria-label="On this page" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5 lg:sticky lg:top-24 lg:grid">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <Link href={`#${id}`} tone="quiet" className="text-ink-2">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Tokens({ renderedAt }: { renderedAt: number }) {
  return (
    <div className="grid gap-6">
      <TokenList renderedAt={renderedAt} />
      <TokenForm />
      <p className="text-note text-ink-2">
        Writing a program of your own? <Link href="/reference">What a token opens, call by call</Link>
      </p>
    </div>
  );
}

function OrganisationLink({ org }: { org: string }) {
  return (
    <p className="text-ink-2">
      Name, time zone, quiet hours and the numbers of readiness:{" "}
      <Link href={`/o/${org}/settings/organisation`}>the organisation’s settings</Link>
    </p>
  );
}

function SignOut() {
  const { actor } = useHere();
  const { start, isBusy, problem, question } = useLeave(actor.userId);
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-ink-2">Ends this browser’s session at once, on the server too.</p>
      <FormProblem>{problem}</FormProblem>
      <Button busy={isBusy} onClick={start}>
        Sign out
      </Button>
      {question}
    </div>
  );
}
