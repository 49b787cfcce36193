"use client";

import { useState } from "react";
import { Button } from "./button.tsx";
import { Input, type InputProps } from "./input.tsx";

/** A password with a button that shows it; takes a pasted or generated one. */
export function PasswordInput({
  showLabel = "Show",
  hideLabel = "Hide",
  ...rest
}: Omit<InputProps, "type" | "icon"> & { showLabel?: string; hideLabel?: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <span className="ui-affix">
      <Input
        autoComplete="current-password"
        {...rest}
        type={isShown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="none"
      />
      <Button
        tone="plain"
        size="small"
        aria-pressed={isShown}
        aria-label={`${showLabel} password`}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? hideLabel : showLabel}
      </Button>
    </span>
  );
}
