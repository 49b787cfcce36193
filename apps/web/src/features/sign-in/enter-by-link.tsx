"use client";

import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, leaveFor } from "@/features/shell/index.ts";
import { enterWithLink, wayOn } from "./enter.ts";

/** The page behind the mailed link: a press signs in, so that a mail program that looks at links uses nothing up. */
export function EnterByLink({ token }: { token: string }) {
  const enter = useMutation({
    mutationFn: () => enterWithLink(token),
    onSuccess: (entered) => leaveFor(wayOn(entered, "/")),
  });
  return (
    <>
      <PageHeader
        title="Sign in to Starboard"
        lede="The link works once."
        sub={<Link href="/signin/link">Ask for another link</Link>}
      />
      <div className="grid max-w-[26rem] justify-items-start gap-5">
        <FormProblem>{enter.error?.message}</FormProblem>
        <Button tone="primary" busy={enter.isPending || enter.isSuccess} onClick={() => enter.mutate()}>
          Sign in
        </Button>
      </div>
    </>
  );
}
