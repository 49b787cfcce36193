"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { useFieldControl } from "./field.tsx";

export type TextareaProps = ComponentProps<"textarea"> & {
  /** `serif` sets the text as a story is set. */
  face?: "sans" | "serif";
};

/** Grows with its text: by `field-sizing` where the browser has it, else by measuring after each change. */
export function Textarea({ face, className, ref, ...rest }: TextareaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (!area || CSS.supports("field-sizing: content")) return;
    const grow = () => {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    };
    grow();
    area.addEventListener("input", grow);
    return () => area.removeEventListener("input", grow);
  });
  return (
    <textarea
      rows={3}
      {...rest}
      {...useFieldControl(rest)}
      ref={(node) => {
        own.current = node;
        if (typeof ref === "function") return ref(node);
        if (ref) ref.current = node;
      }}
      className={["ui-input", className].filter(Boolean).join(" ")}
      data-face={face === "serif" ? "serif" : undefined}
    />
  );
}
