"use client";

import { PROVIDER_NAMES, type SignInProvider } from "@starboard/domain/provider-names";
import { Button } from "@starboard/ui/button";
import { useState } from "react";
import { FormProblem } from "@/features/shell/index.ts";
import { enterAtProvider } from "./enter.ts";

/** One button for each provider that this installation is known to; nothing where there is none. */
export function ProviderButtons({ providers, next }: { providers: readonly SignInProvider[]; next: string }) {
  const [leaving, setLeaving] = useState<SignInProvider>();
  const [refusal, setRefusal] = useState<string>();
  if (providers.length === 0) return null;
  const enter = async (provider: SignInProvider) => {
    setLeaving(provider);
    setRefusal(undefined);
    try {
      await enterAtProvider(provider, next);
    } catch (error) {
      setRefusal((error as Error).message);
      setLeaving(undefined);
    }
  };
  return (
    <div className="grid gap-3">
      {providers.map((provider) => (
        <Button key={provider} block busy={leaving === provider} onClick={() => enter(provider)}>
          Sign in with {PROVIDER_NAMES[provider]}
        </Button>
      ))}
      <FormProblem>{refusal}</FormProblem>
    </div>
  );
}
