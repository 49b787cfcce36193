"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { Segmented } from "@starboard/ui/segmented";
import { TextButton } from "@starboard/ui/text-button";
import { useEffect, useRef, useState } from "react";
import { linksIn } from "./links-in.ts";
import { MailLink } from "./mail-link.tsx";

type Mail = RouterOutputs["notification"]["keptMails"][number];

/** One mail: its links first, then its words as text or as a mail program would draw them. */
export function MailView({ mail, onBack }: { mail: Mail; onBack: () => void }) {
  const [form, setForm] = useState("text");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="min-w-0" aria-labelledby="mail-subject">
      <p className="mb-3 lg:hidden">
        <TextButton onClick={onBack}>Back to all mails</TextButton>
      </p>
      <h2 id="mail-subject" ref={heading} tabIndex={-1} className="font-serif text-lede font-semibold outline-none">
        {mail.subject}
      </h2>
      <p className="mt-1 text-note text-ink-3">To {mail.toAddress}</p>
      <ul className="mt-4 grid gap-2" aria-label="Links in this mail">
        {linksIn(mail.text).map((link) => (
          <MailLink key={link} link={link} />
        ))}
      </ul>
      <div className="mt-6 mb-3">
        <Segmented
          legend="How to show it"
          value={form}
          onValueChange={setForm}
          options={[
            { value: "text", label: "Text" },
            { value: "html", label: "As drawn" },
          ]}
        />
      </div>
      {form === "text" ? (
        <pre className="overflow-x-auto border-rule border-t pt-4 font-mono text-note whitespace-pre-wrap break-words">
          {mail.text}
        </pre>
      ) : (
        // Sandboxed without anything allowed: no script, no form, no way to this page.
        <iframe
          title={`The mail “${mail.subject}” as drawn`}
          sandbox=""
          srcDoc={mail.html}
          className="h-[32rem] w-full rounded-control border border-rule"
        />
      )}
    </article>
  );
}
