"use client";

import { Button } from "@starboard/ui/button";
import { Link } from "@starboard/ui/link";
import { PageHeader } from "@starboard/ui/page-header";
import { useMutation } from "@tanstack/react-query";
import { FormProblem, leaveFor } from "@/features/shell/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

/** The page behind the link that was mailed to a new address. */
export function ConfirmAddress({ token }: { token: string }) {
  const trpc = useTRPC();
  const confirm = useMutation(
    trpc.account.confirmAddress.mutationOptions({ onSuccess: () => leaveFor("/signin?after=address-changed") }),
  );
  return (
    <>
      <PageHeader
        title="Use this address?"
        lede="It takes the old one’s place. Wherever you are signed in, you are signed out then."
        sub={<Link href="/">Leave it as it is</Link>}
      />
      <div className="grid max-w-[26rem] justify-items-start gap-5">
        <FormProblem>{confirm.error ? errorForScreen(confirm.error).message : undefined}</FormProblem>
        <Button tone="primary" busy={confirm.isPending || confirm.isSuccess} onClick={() => confirm.mutate({ token })}>
          Use this address
        </Button>
      </div>
    </>
  );
}
