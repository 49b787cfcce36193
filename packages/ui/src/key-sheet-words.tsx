"use client";

import { KeyHint } from "./key-hint.tsx";
import { useKeyGroups } from "./keys.tsx";
import { Switch } from "./switch.tsx";

export type KeySheetWordsProps = {
  /** The heading over the keys that work everywhere. */
  everywhere: string;
  switchLabel?: string;
  switchHint?: string;
};

/** What stands on the key sheet: the keys bound now, and whether single ones are on. */
export function KeySheetWords({
  everywhere,
  switchLabel = "Single keys",
  switchHint = "They rest while you type. Off, only keys with Ctrl, Alt or an F number work.",
}: KeySheetWordsProps) {
  const { groups, singleKeys, setSingleKeys } = useKeyGroups();
  const titles = [...new Set(groups.map((group) => group.title))].sort(
    (a, b) => Number(a === everywhere) - Number(b === everywhere),
  );
  return (
    <>
      <div className="ui-keysheet">
        {titles.map((name) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {groups
                .filter((group) => group.title === name)
                .flatMap((group) => group.bindings)
                .map((binding) => (
                  <div key={binding.label}>
                    <dt>{binding.label}</dt>
                    <dd>
                      <KeyHint keys={binding.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={switchLabel}
        hint={switchHint}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </>
  );
}
