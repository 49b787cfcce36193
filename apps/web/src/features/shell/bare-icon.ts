import { createElement, type FunctionComponent, type SVGProps } from "react";

interface Drawing {
  name: string;
  aliases?: readonly string[];
  node: readonly (readonly [string, SVGProps<SVGElement>])[];
}

/**
 * An icon as pages here show icons: coloured by its text, sized by its class, told to nobody unless it has a label. The
 * library's own maker of icons also takes sizes, names in place of drawings and habits of all icons below.
 */
// biome-ignore lint/style/noDefaultExport: the library's icons import it so, in place of its own.
export default function createLucideIcon({
  name,
  aliases = [],
  node,
}: Drawing): FunctionComponent<SVGProps<SVGElement>> {
  const own = ["lucide", ...[name, ...aliases].map((each) => `lucide-${each}`)].join(" ");
  return ({ className, ...given }) =>
    createElement(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width: 24,
        height: 24,
        viewBox: "0 0 24 24",
        fill: "none",
        stroke: "currentColor",
        strokeWidth: 2,
        strokeLinecap: "round",
        strokeLinejoin: "round",
        className: className ? `${own} ${className}` : own,
        ...(!("aria-label" in given) && { "aria-hidden": true }),
        ...given,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
}
