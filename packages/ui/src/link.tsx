"use client";

import { type ComponentProps, createContext, type ElementType, useContext } from "react";

const LinkContext = createContext<ElementType>("a");

/** Makes every link of the design system go through the app's router; see `UiProvider`. */
export const LinkProvider = LinkContext.Provider;

export type LinkProps = Omit<ComponentProps<"a">, "href"> & {
  href: string;
  /** `text` is underlined; `quiet` takes the colour around it; `bare` has no style of its own. */
  tone?: "text" | "quiet" | "bare";
};

/** A link. Addresses of other sites and files stay plain anchors. */
export function Link({ tone = "text", className, href, ...rest }: LinkProps) {
  const routed = useContext(LinkContext);
  const isOutside = /^[a-z][a-z\d+.-]*:/i.test(href) || rest.download !== undefined;
  const Anchor = isOutside ? "a" : routed;
  const style = tone === "bare" ? className : ["ui-link", className].filter(Boolean).join(" ");
  return <Anchor data-tone={tone === "quiet" ? "quiet" : undefined} {...rest} href={href} className={style} />;
}
