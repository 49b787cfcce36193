"use client";

import { Button } from "@starboard/ui/button";
import { Strip } from "@starboard/ui/strip";
import { showToast } from "@starboard/ui/toast";
import { Copy } from "lucide-react";
import { useEffect, useRef } from "react";

/** Ten codes, this once; they stay until the person says that they have them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => showToast({ title: "The codes are on the clipboard.", tone: "done" }),
      () => showToast({ title: "The browser lets no page copy.", text: "Select the codes and copy them by hand." }),
    );
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid justify-items-start gap-5">
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        Your recovery codes
      </h3>
      <Strip tone="news">
        Print them or copy them to where you find them without your telephone: they are not shown again. Each lets you
        in once in the place of the app’s code. Nobody else can: who has lost the app and all of these does not get in.
      </Strip>
      <ol aria-label="Recovery codes" className="grid list-none gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="select-all text-note">{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3">
        <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
          Copy all
        </Button>
        <Button tone="primary" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
