"use client";

import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import { useEffect, useState } from "react";
import { fetchRuleText, type RuleText } from "./rule-texts.ts";

/** Why a finding counts, with a text that has it and one that does without. */
export function WhyPanel({ ruleId }: { ruleId: string }) {
  const [text, setText] = useState<RuleText | "missing" | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let isGone = false;
    fetchRuleText(ruleId).then(
      (found) => {
        if (isGone) return;
        setText(found ?? "missing");
        if (found) announce(tellAloud(found));
      },
      () => isGone || setText("missing"),
    );
    return () => {
      isGone = true;
    };
  }, [ruleId, turn]);
  if (text === null) return <p className="text-ink-3">Fetching the reason…</p>;
  if (text === "missing") {
    const again = () => {
      setText(null);
      setTurn(turn + 1);
    };
    return (
      <p role="alert">
        The reason did not load; your text is not affected. <TextButton onClick={again}>Try again</TextButton>
      </p>
    );
  }
  const [bad] = text.bad;
  const [good] = text.good;
  return (
    <div className="grid gap-2.5 border-s border-rule-2 ps-3">
      <p>{text.why}</p>
      {bad ? <Example label="With this finding" text={bad} /> : null}
      {good ? <Example label="Without it" text={good} /> : null}
    </div>
  );
}

function Example({ label, text }: { label: string; text: string }) {
  return (
    <figure>
      <figcaption className="text-fine text-ink-3">{label}</figcaption>
      <p className="mt-0.5 whitespace-pre-line font-serif text-[0.9375rem] text-ink leading-[1.45]">
        {text.replaceAll("\n\n", "\n")}
      </p>
    </figure>
  );
}

/** The whole of it, as somebody hears it who does not see what has opened. */
function tellAloud({ why, bad: [bad], good: [good] }: RuleText): string {
  return [why, bad && `With this finding: ${bad}`, good && `Without it: ${good}`].filter(Boolean).join(" ");
}
