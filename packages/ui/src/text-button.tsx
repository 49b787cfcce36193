import type { ComponentProps } from "react";

/** A button that reads like a link, for small acts inside notes, rows and sentences. */
export function TextButton({ className, ...rest }: ComponentProps<"button">) {
  return <button type="button" {...rest} className={["ui-link", className].filter(Boolean).join(" ")} />;
}
