import type { SignInProvider } from "@starboard/domain/provider-names";
import { Columns } from "@starboard/ui/columns";
import { Link } from "@starboard/ui/link";
import { Page } from "@starboard/ui/page";
import { Strip } from "@starboard/ui/strip";
import { FormProblem } from "@/features/shell/index.ts";
import { DemoDoor, type DemoPerson } from "./demo-door.tsx";
import { NobodyYet } from "./nobody-yet.tsx";
import { ProviderButtons } from "./provider-buttons.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export interface SignInPageProps {
  isSetUp: boolean;
  /** Null where the one-click door does not exist. */
  demoPeople: readonly DemoPerson[] | null;
  /** GitHub and Google, where this installation is known to them. */
  providers: readonly SignInProvider[];
  next: string;
  /** Why one is here, where that helps. */
  notice?: string | undefined;
  /** Why a provider's person was not let in. */
  refusal?: string | undefined;
}

/** The way in. */
export function SignInPage({ isSetUp, demoPeople, providers, next, notice, refusal }: SignInPageProps) {
  if (!isSetUp) {
    return (
      <Page>
        <NobodyYet />
      </Page>
    );
  }
  const welcome = (
    <div className="grid max-w-[26rem] gap-8">
      <div>
        <h1 className="text-title font-serif font-semibold leading-[1.16] tracking-[-0.012em] text-balance">
          Know which sentence is missing.
        </h1>
        <p className="mt-3 font-serif text-story text-ink-2 text-pretty">
          Interview stories, read against rules that anyone can look up.
        </p>
      </div>
      {notice ? <Strip tone="news">{notice}</Strip> : null}
      {refusal ? <FormProblem>{refusal}</FormProblem> : null}
      <SignInForm next={next} />
      <ProviderButtons providers={providers} next={next} />
      <p className="text-note">
        <Link href="/signin/link">Sign in by mail instead, without a password</Link>
      </p>
      <p className="text-note text-ink-2">
        No account? You get one through an invitation: ask your coach or whoever leads your team. Or{" "}
        <Link href="/try">write a story here without one</Link>: nothing of it leaves your browser.
      </p>
    </div>
  );
  if (!demoPeople || demoPeople.length === 0) return <Page width="form">{welcome}</Page>;
  return (
    <Page>
      <Columns aside="even">
        {welcome}
        <DemoDoor people={demoPeople} next={next} />
      </Columns>
    </Page>
  );
}
