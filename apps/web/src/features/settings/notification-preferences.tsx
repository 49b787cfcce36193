"use client";

import type { PersonActor } from "@starboard/domain/actor";
import { hasRole } from "@starboard/domain/actor";
import { isPaceFixed, type MailPace, paceOf } from "@starboard/domain/mail-paces";
import { NOTIFICATION_KINDS, type NotificationKind } from "@starboard/domain/notification-kinds";
import { NOTIFICATION_GROUPS, NOTIFICATION_WORDS, type NotificationGroup } from "@starboard/domain/notification-words";
import { Link } from "@starboard/ui/link";
import { Segmented } from "@starboard/ui/segmented";
import type { ReactNode } from "react";
import { useHere } from "@/features/shell/index.ts";
import { DigestHours } from "./digest-hours.tsx";
import { MailHistory } from "./mail-history.tsx";
import { useMailPreferences } from "./use-mail-preferences.ts";

const GROUP_TITLES: Readonly<Record<NotificationGroup, string>> = {
  writing: "Your stories",
  reviewing: "Reviews you give",
  leading: "Your team",
  belonging: "Your membership",
};

const PACE_OPTIONS: { value: MailPace; label: string }[] = [
  { value: "at-once", label: "At once" },
  { value: "daily", label: "Daily" },
  { value: "off", label: "Off" },
];
const WEEKLY_OPTIONS = [
  { value: "weekly", label: "Weekly" },
  { value: "off", label: "Off" },
];
const PACE_WORDS: Readonly<Record<MailPace, string>> = {
  "at-once": "Mailed at once",
  daily: "In the daily mail",
  off: "Not mailed",
};

/** How each kind of notification is mailed; all of them stand under the bell at once, whatever is chosen here. */
export function NotificationPreferences({ renderedAt }: { renderedAt: number }) {
  const { email, isEmbedded, actor, organisation } = useHere();
  const { preferences, change } = useMailPreferences();
  const choose = (kind: NotificationKind, pace: MailPace) => {
    const before = paceOf(preferences.paces, kind);
    const title = `${PACE_WORDS[pace]}: when ${NOTIFICATION_WORDS[kind].when}`;
    change({ paces: { [kind]: pace } }, { paces: { [kind]: before } }, title);
  };
  const chooseWeekly = (hasLeadDigest: boolean) =>
    change(
      { hasLeadDigest },
      { hasLeadDigest: preferences.hasLeadDigest },
      hasLeadDigest ? "Mailed when the week begins" : "No weekly mail",
    );
  return (
    <div className="grid gap-8">
      <p className="text-ink-2">
        Everything stands under the bell at once. Choose what {organisation?.name ?? "this organisation"} also mails to{" "}
        <bdi>{email}</bdi>.
        {isEmbedded ? (
          <>
            {" "}
            This installation has no mail server: mails are <Link href="/mailbox">kept here</Link> instead of sent.
          </>
        ) : null}
      </p>
      <DigestHours preferences={preferences} change={change} />
      {groupsFor(actor).map((group) => (
        <section key={group} aria-labelledby={`mails-${group}`}>
          <h3 id={`mails-${group}`} className="font-semibold text-note">
            {GROUP_TITLES[group]}
          </h3>
          <ul>
            {NOTIFICATION_KINDS.filter((kind) => NOTIFICATION_WORDS[kind].group === group).map((kind) => (
              <KindRow
                key={kind}
                kind={kind}
                pace={paceOf(preferences.paces, kind)}
                onChoose={(pace) => choose(kind, pace)}
              />
            ))}
            {group === "leading" && hasRole(actor, "lead") ? (
              <ChoiceRow
                when="the week begins, how your team stands"
                options={WEEKLY_OPTIONS}
                value={preferences.hasLeadDigest ? "weekly" : "off"}
                onChoose={(value) => chooseWeekly(value === "weekly")}
              />
            ) : null}
          </ul>
        </section>
      ))}
      <MailHistory renderedAt={renderedAt} />
    </div>
  );
}

function KindRow({
  kind,
  pace,
  onChoose,
}: {
  kind: NotificationKind;
  pace: MailPace;
  onChoose: (p: MailPace) => void;
}) {
  const { when } = NOTIFICATION_WORDS[kind];
  if (isPaceFixed(kind)) {
    return (
      <PreferenceRow when={when}>
        <span className="text-note text-ink-2">Always at once: there is no bell to look under</span>
      </PreferenceRow>
    );
  }
  return (
    <ChoiceRow when={when} options={PACE_OPTIONS} value={pace} onChoose={(value) => onChoose(value as MailPace)} />
  );
}

interface ChoiceRowProps {
  when: string;
  options: { value: string; label: string }[];
  value: string;
  onChoose: (value: string) => void;
}

const ChoiceRow = ({ when, options, value, onChoose }: ChoiceRowProps) => (
  <PreferenceRow when={when}>
    <Segmented legend={`Mail when ${when}`} options={options} value={value} onValueChange={onChoose} />
  </PreferenceRow>
);

const PreferenceRow = ({ when, children }: { when: string; children: ReactNode }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5 border-rule-2 border-b py-2.5">
    <span className="min-w-0 first-letter:uppercase">{when}</span>
    {children}
  </li>
);

/** Only what can happen to somebody with these roles. */
function groupsFor(actor: PersonActor): NotificationGroup[] {
  const isLead = actor.isOwner || hasRole(actor, "lead");
  const isReviewer = hasRole(actor, "coach") || isLead;
  return NOTIFICATION_GROUPS.filter(
    (group) => (group !== "leading" || isLead) && (group !== "reviewing" || isReviewer),
  );
}
