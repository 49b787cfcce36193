"use client";

import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { announce } from "@starboard/ui/live-region";
import { Check, Copy } from "lucide-react";
import { useState } from "react";

/** A link of a mail, to open or to copy. */
export function MailLink({ link }: { link: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
    announce("Link copied");
  };
  return (
    <li className="flex min-w-0 items-center gap-3 border-rule border-b py-1">
      <Link href={link} className="min-w-0 flex-1 truncate text-note">
        {link}
      </Link>
      <Button
        size="small"
        aria-label={`Copy ${link}`}
        icon={isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={copy}
      >
        {isCopied ? "Copied" : "Copy"}
      </Button>
    </li>
  );
}
