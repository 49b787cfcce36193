"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Segmented } from "./segmented.tsx";
import { applyTheme, parseTheme, type Theme } from "./theme.ts";

export type ThemeToggleProps = {
  /** What the layout read from the cookie. */
  initial?: Theme;
  legend?: string;
  labels?: { system: string; light: string; dark: string };
};

/** System, light or dark; for the settings page and the account menu. */
export function ThemeToggle({
  initial,
  legend = "Appearance",
  labels = { system: "System", light: "Light", dark: "Dark" },
}: ThemeToggleProps) {
  const [theme, setTheme] = useState<Theme | undefined>(initial);
  return (
    <Segmented
      legend={legend}
      value={theme ?? "system"}
      onValueChange={(value) => {
        const next = parseTheme(value);
        setTheme(next);
        applyTheme(next);
      }}
      options={[
        { value: "system", label: labels.system, icon: <Monitor aria-hidden="true" /> },
        { value: "light", label: labels.light, icon: <Sun aria-hidden="true" /> },
        { value: "dark", label: labels.dark, icon: <Moon aria-hidden="true" /> },
      ]}
    />
  );
}
