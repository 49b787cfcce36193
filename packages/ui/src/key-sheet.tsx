"use client";

import { useState } from "react";
import { Dialog } from "./dialog.tsx";
import { KeyHint } from "./key-hint.tsx";
import { useKeyGroups, useKeys } from "./keys.tsx";
import { Switch } from "./switch.tsx";

export type KeySheetProps = {
  title?: string;
  /** The heading over the keys that work everywhere. */
  everywhere?: string;
  openLabel?: string;
  switchLabel?: string;
  switchHint?: string;
};

/** Lists the keys bound on this page; `?` opens it. `UiProvider` brings one. */
export function KeySheet({
  title = "Keys on this page",
  everywhere = "Everywhere",
  openLabel = "Show these keys",
  switchLabel = "Single keys",
  switchHint = "They rest while you type. Off, only keys with Ctrl, Alt or an F number work.",
}: KeySheetProps) {
  const [isOpen, setOpen] = useState(false);
  const { groups, singleKeys, setSingleKeys } = useKeyGroups();
  useKeys(everywhere, [{ keys: "?", label: openLabel, run: () => setOpen(true) }]);
  const titles = [...new Set(groups.map((group) => group.title))].sort(
    (a, b) => Number(a === everywhere) - Number(b === everywhere),
  );
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} title={title} size="wide">
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
    </Dialog>
  );
}
