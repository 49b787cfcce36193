"use client";

import { Page } from "@starboard/ui/page";
import { PageHeader } from "@starboard/ui/page-header";
import { Skeleton } from "@starboard/ui/skeleton";
import dynamic from "next/dynamic";

// What is on this device is known to the browser alone.
const TryDesk = dynamic(() => import("./try-desk.tsx").then((module) => module.TryDesk), {
  ssr: false,
  loading: () => <OpeningTry />,
});

/** The editor without an account. */
export function TryScreen() {
  return <TryDesk />;
}

function OpeningTry() {
  return (
    <Page width="form">
      <PageHeader title="Write a story" sub="Nothing that you write here leaves this browser." />
      <Skeleton lines={6} label="Opening the editor" />
    </Page>
  );
}
