"use client";

import { IconButton } from "./icon-button.tsx";
import { applyTheme } from "./theme.ts";

/** One press between light and dark, for the bar; the settings offer "system" as well. */
export function ThemeButton({ label = "Switch between light and dark" }: { label?: string }) {
  const flip = () => {
    const set = document.documentElement.dataset.theme;
    const isDark = set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    applyTheme(isDark ? "light" : "dark");
  };
  return (
    <IconButton
      label={label}
      onClick={flip}
      icon={
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
        </svg>
      }
    />
  );
}
