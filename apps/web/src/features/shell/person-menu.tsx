"use client";

import { Avatar } from "@starboard/ui/avatar";
import { Button } from "@starboard/ui/button";
import { deferFloating } from "@starboard/ui/deferred";
import { DeferredMenu } from "@starboard/ui/deferred-menu";
import { showToast } from "@starboard/ui/toast";
import { useEffect } from "react";
import { useHere } from "./use-here.ts";
import { useLeave } from "./use-leave.tsx";

const popup = deferFloating(() => import("./person-menu-popup.tsx").then(({ PersonMenuPopup }) => PersonMenuPopup));

/** What is the person's own: settings, notifications, appearance, the way out. */
export function PersonMenu({ org }: { org: string }) {
  const { actor, name } = useHere();
  const { start, problem, question } = useLeave(actor.userId);
  useEffect(() => {
    if (problem)
      showToast({ title: "You are still signed in.", text: "The server did not answer. Try again.", tone: "failed" });
  }, [problem]);
  return (
    <>
      <DeferredMenu
        of={popup}
        props={{ org, onLeave: () => void start() }}
        trigger={
          <Button tone="plain" aria-label={`${name}: account`} data-icon-only="">
            <Avatar name={name} />
          </Button>
        }
      />
      {question}
    </>
  );
}
