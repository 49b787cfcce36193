"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Segmented } from "./segmented.tsx";
import { parseTheme, type Theme, themeCookie } from "./theme.ts";

const yearSeconds = 31_536_000;

/** Puts the theme on the page and into the cookie; undefined follows the system again. */
export function applyTheme(theme: Theme | undefined) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${themeCookie}=${theme ?? ""}; Path=/; SameSite=Lax; Max-Age=${theme ? yearSeconds : 0}${secure}`;
}

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
